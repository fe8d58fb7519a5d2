"""A private PostgreSQL for the tests: made when first asked for, thrown away when the session ends."""

from __future__ import annotations

import os
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import psycopg
from psycopg import sql

ACCOUNT = "postgres"


def find_postgresql() -> Path | None:
    """Return the folder of the newest PostgreSQL's programs, None where there is none."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: int(path.parent.parent.name))
    elsewhere = shutil.which("initdb")
    return found[-1].parent if found else Path(elsewhere).parent if elsewhere else None


@contextmanager
def private_cluster(programs: Path) -> Iterator[str]:
    """Run a cluster that listens on a socket in a folder of its own, and yield that folder."""
    with tempfile.TemporaryDirectory(prefix="muster-pg-", dir="/tmp") as made:  # a socket's path must be short
        home = Path(made)
        if os.geteuid() == 0:
            shutil.chown(home, ACCOUNT, ACCOUNT)
        place = str(home / "cluster")
        _run([f"{programs}/initdb", "-D", place, "-U", "muster", "-E", "UTF8", "--locale=C.UTF-8", "-A", "trust", "-N"])
        settings = f"-c listen_addresses='' -k {home} -c fsync=off -c max_connections=40"
        _run([f"{programs}/pg_ctl", "-D", place, "-l", f"{home}/log", "-w", "-o", settings, "start"])
        try:
            yield str(home)
        finally:
            _run([f"{programs}/pg_ctl", "-D", place, "-m", "immediate", "-w", "stop"])


def make_schema(folder: str, name: str) -> str:
    """Make a schema of its own for one ledger, which is faster than a database, and return its address."""
    with psycopg.connect(host=folder, user="muster", dbname="postgres", autocommit=True) as connection:
        connection.execute(sql.SQL("CREATE SCHEMA {}").format(sql.Identifier(name)))
    return f"postgresql://muster@/postgres?host={folder}&options=-csearch_path%3D{name}"


def _run(command: Sequence[str]) -> None:
    """Run a program of PostgreSQL, which refuses to run as root."""
    as_account = ["setpriv", f"--reuid={ACCOUNT}", f"--regid={ACCOUNT}", "--clear-groups"]
    prefix = as_account if os.geteuid() == 0 else []
    subprocess.run([*prefix, *command], check=True, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, cwd="/tmp")
