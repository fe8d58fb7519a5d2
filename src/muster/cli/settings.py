"""Where a setting comes from: the option, the environment, ./muster.toml, the user's file, or the default."""

from __future__ import annotations

import os
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer

from muster.cli.options import examples
from muster.cli.terminal import say, say_json
from muster.errors import InputError
from muster.export.harmless import harmless

DEFAULTS = {
    "ledger": "muster.db",
    "situation": "",
    "reader": "",
    "syntax": "",
    "engine": "",
    "workers": "",
    "analyst": "",
}
commands = typer.Typer()


class SettingsError(InputError):
    """A settings file cannot be used."""

    def __init__(self, path: Path, trouble: str) -> None:
        super().__init__(f"settings file {path}: {trouble}; known settings: {', '.join(DEFAULTS)}")
        self.path = path


@dataclass(frozen=True, slots=True)
class Setting:
    """A setting with where it is from; an empty value means that nothing was set."""

    name: str
    value: str
    set_by: str


def settings_files(environment: Mapping[str, str]) -> tuple[Path, Path]:
    """Return the two settings files, the nearer first; either may be absent."""
    home = environment.get("XDG_CONFIG_HOME") or str(Path.home() / ".config")
    return Path("muster.toml"), Path(home) / "muster" / "muster.toml"


def read_settings(path: Path) -> dict[str, str]:
    """Read a settings file; an absent one sets nothing.

    Raises:
        SettingsError: It is no TOML, or sets something unknown.
    """
    try:
        written = tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise SettingsError(path, f"is not valid TOML ({error})") from error
    for name, value in written.items():
        if name not in DEFAULTS:
            raise SettingsError(path, f"sets the unknown {name!r}")
        if not isinstance(value, str | int) or isinstance(value, bool):
            raise SettingsError(path, f"gives {name!r} a value that is neither text nor a whole number")
    return {name: str(value) for name, value in written.items()}


def find_setting(name: str) -> Setting:
    """Find what is set outside the command's own options, and by what."""
    variable = f"MUSTER_{name.upper()}"
    if os.environ.get(variable):
        return Setting(name, os.environ[variable], variable)
    for path in settings_files(os.environ):
        if name in (written := read_settings(path)):
            return Setting(name, written[name], str(path))
    return Setting(name, DEFAULTS[name], "default")


def settle(name: str, option: object | None) -> str:
    """Return what the option says, or else what is set outside."""
    return str(option) if option is not None else find_setting(name).value


@commands.command(
    "settings",
    rich_help_panel="Set up",
    epilog=examples(
        "muster settings", "export MUSTER_LEDGER=ukraine.db", """echo 'situation = "ukraine"' > muster.toml"""
    ),
)
def show_settings(*, as_json: Annotated[bool, typer.Option("--json", help="Print JSON.")] = False) -> None:
    """Show each setting and where it is from.

    An option wins over the environment, that over ./muster.toml, that over the user's own file.
    """
    found = [find_setting(name) for name in DEFAULTS]
    if as_json:
        say_json([{"name": each.name, "value": each.value, "set_by": each.set_by} for each in found])
        return
    for each in found:
        say(f"{each.name:<10} {harmless(each.value) or '(not set)':<30} {harmless(each.set_by)}")
