"""Loads what others write and name as MODULE:FUNCTION."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module

from muster.errors import InputError


def load_foreign(name: str, *given: object, method: str, refuse: Callable[[str, str], InputError]) -> object:
    """Return what a function gives for `given`: it has a `name` and the method.

    Raises:
        InputError: What `refuse` makes of the name and the trouble.
    """
    module, _, function = name.partition(":")
    try:
        load: Callable[..., object] = getattr(import_module(module), function)
    except (ImportError, AttributeError, ValueError) as error:
        raise refuse(name, f"cannot be found ({error})") from error
    try:
        loaded = load(*given)
    except TypeError as error:
        raise refuse(name, f"cannot be called ({error})") from error
    if not callable(getattr(loaded, method, None)) or not isinstance(getattr(loaded, "name", None), str):
        raise refuse(name, f"gives nothing with a `name` and a method `{method}`")
    return loaded
