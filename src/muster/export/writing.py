"""Files written whole or not at all."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from muster.errors import InputError, MusterError


class FileExistsAlreadyError(InputError):
    """A file stands where we would write."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path} exists already: name another file, or give --force to replace it")
        self.path = path


class NotWrittenError(MusterError):
    """The machine refused the file; what was there before is whole."""

    exit_code = 3

    def __init__(self, path: Path, trouble: str) -> None:
        super().__init__(
            f"{path} could not be written ({trouble}): check the folder, your rights to it and the room left"
        )
        self.path = path


def check_free(path: Path, *, replace: bool) -> None:
    """Refuse a place that is taken, before any work is done for it.

    Raises:
        FileExistsAlreadyError: Something is there, and `replace` is not given.
    """
    if path.exists() and not replace:
        raise FileExistsAlreadyError(path)


def write_whole(path: Path, text: str, *, replace: bool = False) -> None:
    """Write `text` as UTF-8 beside `path` and move it there in one step.

    Raises:
        FileExistsAlreadyError: Something is there, and `replace` is not given.
        NotWrittenError: The machine refused.
    """
    check_free(path, replace=replace)
    try:
        _write_and_move(path, text)
    except OSError as error:
        raise NotWrittenError(path, error.strerror or str(error)) from error


def _write_and_move(path: Path, text: str) -> None:
    handle, temporary = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    try:
        with os.fdopen(handle, "w", encoding="utf-8", newline="") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        Path(temporary).chmod(_usual_mode())
        Path(temporary).replace(path)
    except BaseException:
        Path(temporary).unlink(missing_ok=True)
        raise


def _usual_mode() -> int:
    """Return the mode of a new file; a temporary one is readable by its owner only."""
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
