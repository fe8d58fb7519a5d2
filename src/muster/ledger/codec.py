"""Values of the model as JSON and back, without loss; what may be left out and is None or empty is left out.

So a later version may add optional fields to the model without any stored id changing.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Hashable, Mapping
from dataclasses import MISSING, fields, is_dataclass
from datetime import date
from enum import StrEnum
from functools import cache
from types import NoneType, UnionType
from typing import TypeVar, Union, cast, get_args, get_origin, get_type_hints

from muster.model.span import Span

Json = None | bool | int | float | str | list["Json"] | dict[str, "Json"]
T = TypeVar("T")
_Decode = Callable[[object], object]
_EMPTY: tuple[object, ...] = (None, ())


def encode(thing: object) -> Json:
    """Return a value of the model as JSON values: spans as pairs, days as ISO 8601, the rest by field."""
    if isinstance(thing, StrEnum):
        return thing.value
    if isinstance(thing, Span):
        return [thing.start, thing.end]
    if isinstance(thing, date):
        return thing.isoformat()
    if isinstance(thing, tuple):
        return [encode(member) for member in thing]
    if is_dataclass(thing):
        return _encode_fields(thing)
    if thing is None or isinstance(thing, str | bool | int | float):
        return thing
    raise TypeError(f"{type(thing).__name__} is no value of the model")


def decode(kind: type[T], written: object) -> T:
    """Return the value of `kind` that `encode` wrote so."""
    value = _decoder(cast("Hashable", kind))(written)
    if not isinstance(value, kind):
        raise TypeError(f"{written!r} is no {kind.__name__}")
    return value


def canonical(written: Json) -> str:
    """Return the one JSON text of a value: keys sorted, ASCII only, no spaces."""
    return json.dumps(written, sort_keys=True, ensure_ascii=True, separators=(",", ":"), allow_nan=False)


def digest(*parts: Json) -> str:
    """Return 16 hexadecimal digits of the SHA-256 of the parts: an id that follows from content alone."""
    return hashlib.sha256(canonical(list(parts)).encode()).hexdigest()[:16]


def _encode_fields(thing: object) -> dict[str, Json]:
    return {
        name: encode(widen(value))
        for name, widen, needed in _shape(cast("Hashable", type(thing)))
        if (value := getattr(thing, name)) not in _EMPTY or needed
    }


@cache
def _shape(kind: Hashable) -> tuple[tuple[str, Callable[[object], object], bool], ...]:
    """List the fields with how to widen each, so that 5 and 5.0 get one id, and whether it must be given."""
    if not (isinstance(kind, type) and is_dataclass(kind)):
        raise TypeError(f"{kind} has no fields")
    hints = get_type_hints(kind)
    return tuple(
        (field.name, _as_float if _holds_float(hints[field.name]) else _as_is, field.default is MISSING)
        for field in fields(kind)
    )


def _holds_float(hint: object) -> bool:
    return hint is float or float in get_args(hint)


def _as_float(value: object) -> object:
    return float(value) if isinstance(value, int) else value


def _as_is(value: object) -> object:
    return value


@cache
def _decoder(hint: Hashable) -> _Decode:
    origin = get_origin(hint)
    if origin in (Union, UnionType):
        return _optional(next(member for member in get_args(hint) if member is not NoneType))
    if origin is tuple:
        member = _decoder(get_args(hint)[0])
        return lambda written: tuple(member(one) for one in _listed(written))
    if hint is Span:
        return _span
    if isinstance(hint, type) and issubclass(hint, StrEnum):
        return lambda written: hint(str(written))
    if hint is date:
        return lambda written: date.fromisoformat(str(written))
    return _by_fields(hint) if isinstance(hint, type) and is_dataclass(hint) else _as_is


def _optional(hint: Hashable) -> _Decode:
    inner = _decoder(hint)
    return lambda written: None if written is None else inner(written)


def _by_fields(kind: type) -> _Decode:
    hints = get_type_hints(kind)
    decoders = {field.name: _decoder(hints[field.name]) for field in fields(kind) if field.init}

    def build(written: object) -> object:
        if not isinstance(written, Mapping):
            raise TypeError(f"{written!r} does not tell the fields of {kind.__name__}")
        return kind(**{name: decoders[name](value) for name, value in written.items()})

    return build


def _listed(written: object) -> list[object]:
    if not isinstance(written, list):
        raise TypeError(f"{written!r} is no list")
    return written


def _span(written: object) -> Span:
    start, end = _listed(written)
    return Span(int(str(start)), int(str(end)))
