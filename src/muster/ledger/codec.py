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

from muster.ledger.errors import UnknownValueError
from muster.model.span import Span

Json = None | bool | int | float | str | list["Json"] | dict[str, "Json"]
T = TypeVar("T")
_Decode = Callable[[object], object]
_Encode = Callable[[object], Json]
_CANONICAL = json.JSONEncoder(sort_keys=True, ensure_ascii=True, separators=(",", ":"), allow_nan=False)


def encode(thing: object) -> Json:
    """Return a value of the model as JSON values: spans as pairs, days as ISO 8601, the rest by field."""
    return _encoder(cast("Hashable", type(thing)))(thing)


def decode(kind: type[T], written: object) -> T:
    """Return the value of `kind` that `encode` wrote so."""
    value = _decoder(cast("Hashable", kind))(written)
    if not isinstance(value, kind):
        raise TypeError(f"{written!r} is no {kind.__name__}")
    return value


def canonical(written: Json) -> str:
    """Return the one JSON text of a value: keys sorted, ASCII only, no spaces."""
    return _CANONICAL.encode(written)


def digest(*parts: Json) -> str:
    """Return 16 hexadecimal digits of the SHA-256 of the parts: an id that follows from content alone."""
    return hashlib.sha256(canonical(list(parts)).encode()).hexdigest()[:16]


@cache
def _encoder(kind: Hashable) -> _Encode:
    """Return how values of a type are written, worked out once for each type."""
    if not isinstance(kind, type):
        raise TypeError(f"{kind} is no type")
    for known, write in _WRITERS:
        if issubclass(kind, known):
            return write
    if is_dataclass(kind):
        return _by_shape(kind)
    raise TypeError(f"{kind.__name__} is no type of the model")


def _by_shape(kind: type) -> _Encode:
    """Return how to write a dataclass; an int in a float's place becomes a float, so that 5 and 5.0 get one id."""
    hints = get_type_hints(kind)
    shape = tuple(
        (field.name, _as_float if _holds_float(hints[field.name]) else encode, field.default is MISSING)
        for field in fields(kind)
    )

    def write(thing: object) -> Json:
        written: dict[str, Json] = {}
        for name, write_field, needed in shape:
            value = getattr(thing, name)
            if needed or (value is not None and value != ()):
                written[name] = write_field(value)
        return written

    return write


def _as_is(value: object) -> Json:
    return cast("Json", value)


def _as_float(value: object) -> Json:
    return float(value) if isinstance(value, int) else cast("Json", value)


def _as_text(value: object) -> Json:
    return str(value)


def _as_pair(value: object) -> Json:
    return [value.start, value.end] if isinstance(value, Span) else None


def _as_day(value: object) -> Json:
    return value.isoformat() if isinstance(value, date) else None


def _as_list(value: object) -> Json:
    return [encode(member) for member in cast("tuple[object, ...]", value)]


# The first that fits wins: an enum is also a str.
_WRITERS: tuple[tuple[type, _Encode], ...] = (
    (StrEnum, _as_text),
    (Span, _as_pair),
    (date, _as_day),
    (tuple, _as_list),
    (NoneType, _as_is),
    (str, _as_is),
    (bool, _as_is),
    (int, _as_is),
    (float, _as_is),
)


def _holds_float(hint: object) -> bool:
    return hint is float or float in get_args(hint)


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
        return _member(hint)
    if hint is date:
        return lambda written: date.fromisoformat(str(written))
    return _by_fields(hint) if isinstance(hint, type) and is_dataclass(hint) else lambda written: written


def _member(kind: type[StrEnum]) -> _Decode:
    members = {member.value: member for member in kind}

    def find(written: object) -> object:
        try:
            return members[str(written)]
        except KeyError:
            raise UnknownValueError(str(written), what=kind.__name__) from None

    return find


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
