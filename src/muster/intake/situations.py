"""Situation files: the shipped ones, those of a user, and a commented one to begin with."""

from __future__ import annotations

import re
import tomllib
from datetime import date
from importlib.resources import files
from pathlib import Path
from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError

from muster.errors import InputError
from muster.intake.actors import actor_codes
from muster.model.actor import COLLECTIVES
from muster.model.days import Days
from muster.model.office import OfficeKind, Tenure
from muster.model.scales import ConditionKind
from muster.model.situation import ConditionWords, Situation

LARGEST = 1_000_000  # bytes; a situation of every state's offices is a tenth of it
_SHIPPED_NAME = re.compile(r"[a-z0-9][a-z0-9-]*")
_MOST = 10_000  # entries of one list

Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200)]


class SituationError(InputError):
    """A situation file is absent, too large, no TOML, or says something that cannot be."""

    def __init__(self, where: str, what: str) -> None:
        super().__init__(f"situation {where}: {what}")


class _Table(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class _Person(_Table):
    name: Words
    actor: Words
    office: OfficeKind
    since: date | None = None
    until: date | None = None
    also: list[Words] = Field(default=[], max_length=50)
    known_from: Words = "K"


class _File(_Table):
    title: Words
    protected: Words | None = None
    adversaries: list[Words] = Field(default=[], max_length=50)
    members: list[Words] = Field(default=[], max_length=300)
    names: list[Words] = Field(default=[], max_length=200)
    known_until: date = date.max
    profile: Words | None = None
    aliases: dict[Words, Words] = Field(default={}, max_length=_MOST)
    people: list[_Person] = Field(default=[], max_length=_MOST)
    conditions: dict[ConditionKind, list[Words]] = {}
    # Checked where they are used, by the layers that know what they mean.
    requirements: dict[str, object] | list[dict[str, object]] = {}
    priors: dict[str, object] = {}
    breach: dict[str, object] | list[dict[str, object]] = {}


def list_situations() -> tuple[str, ...]:
    """Return the names of the shipped situations, in order."""
    shipped = files("muster").joinpath("situations").iterdir()
    return tuple(sorted(Path(entry.name).stem for entry in shipped if entry.name.endswith(".toml")))


def load_situation(name_or_path: str | Path) -> Situation:
    """Return a shipped situation by its name, or one of a file by its path.

    Raises:
        SituationError: There is none, or it is wrong; the message names the file and the line's path in it.
    """
    where, text = read_situation_text(name_or_path)
    return parse_situation(text, name=Path(str(name_or_path)).stem, where=where)


def read_situation_text(name_or_path: str | Path) -> tuple[str, str]:
    """Return where a situation is kept, and its text.

    Raises:
        SituationError: There is none of that name, or it cannot be read.
    """
    given = str(name_or_path)
    if isinstance(name_or_path, str) and _SHIPPED_NAME.fullmatch(given) and given in list_situations():
        shipped = files("muster").joinpath("situations", f"{given}.toml")
        return given, shipped.read_text(encoding="utf-8")
    path = Path(given)
    if not path.is_file():
        raise SituationError(given, f"no such file; shipped are {', '.join(list_situations())}")
    return given, _read_file(path)


def _read_file(path: Path) -> str:
    try:
        with path.open("rb") as opened:
            received = opened.read(LARGEST + 1)
        if len(received) > LARGEST:
            raise SituationError(str(path), f"is larger than {LARGEST:,} bytes: is it a situation file?")
        return received.decode("utf-8-sig")
    except OSError as error:
        raise SituationError(str(path), f"cannot be read ({error.strerror})") from error
    except UnicodeDecodeError as error:
        raise SituationError(str(path), f"is not UTF-8 at byte {error.start}: save it as UTF-8") from error


def parse_situation(text: str, *, name: str, where: str) -> Situation:
    """Return the situation that a TOML text describes.

    Raises:
        SituationError: It is no TOML, or says something that cannot be.
    """
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise SituationError(where, f"is no TOML: {error}") from error
    except RecursionError as error:
        raise SituationError(where, "is no situation: its tables lie too deep in each other") from error
    try:
        found = _File.model_validate(table)
    except ValidationError as error:
        raise SituationError(where, _problems(error)) from error
    _check_actors(found, where)
    _check_days(found, where)
    return _situation(found, name, where)


def _problems(error: ValidationError) -> str:
    """Say each problem on a line of its own, led by the path of what is wrong."""
    problems = [f"{path_of(problem['loc'])}: {_plain(problem['msg'])}" for problem in error.errors()]
    return problems[0] if len(problems) == 1 else "".join(f"\n  {problem}" for problem in problems)


def _plain(message: str) -> str:
    return "there is no such key" if message.startswith("Extra inputs") else message[:1].lower() + message[1:]


def path_of(steps: tuple[str | int, ...]) -> str:
    """Write the path to a value as TOML's readers know it.

    >>> path_of(("people", 3, "office"))
    'people[3].office'
    """
    written = ""
    for step in steps:
        if isinstance(step, int):
            written += f"[{step}]"
        elif step != "[key]":
            written += f".{step}" if written else str(step)
    return written


def _check_actors(found: _File, where: str) -> None:
    known = actor_codes() | set(COLLECTIVES)
    named = [("protected", found.protected or "")] if found.protected else []
    named += [(f"adversaries[{number}]", actor) for number, actor in enumerate(found.adversaries)]
    named += [(f"members[{number}]", actor) for number, actor in enumerate(found.members)]
    named += [(f"aliases.{words!r}", actor) for words, actor in found.aliases.items()]
    named += [(f"people[{number}].actor", person.actor) for number, person in enumerate(found.people)]
    for path, actor in named:
        looks_like_state = len(actor) == 2 and actor.isalpha()
        if looks_like_state and actor not in known:
            raise SituationError(where, f"{path}: {actor!r} is no ISO 3166-1 code of a state: write GB, not UK")


def _check_days(found: _File, where: str) -> None:
    for number, person in enumerate(found.people):
        if person.since and person.until and person.until < person.since:
            raise SituationError(where, f"people[{number}].until: {person.until} is before since, {person.since}")
        if person.since and not person.until and found.known_until < person.since:
            raise SituationError(
                where,
                f"people[{number}].since: {person.since} is after known_until, {found.known_until}: give a later one",
            )


def _situation(found: _File, name: str, where: str) -> Situation:
    return Situation(
        name=name,
        title=found.title,
        protected=found.protected,
        adversaries=tuple(found.adversaries),
        members=tuple(found.members),
        names=tuple(found.names),
        aliases=tuple(found.aliases.items()),
        people=tuple(_tenure(person, found.known_until, where) for person in found.people),
        condition_words=tuple(ConditionWords(kind, tuple(words)) for kind, words in found.conditions.items()),
        profile=found.profile,
    )


def _tenure(person: _Person, known_until: date, where: str) -> Tenure:
    return Tenure(
        country=person.actor,
        office=person.office,
        person=person.name,
        start=Days(person.since, person.since) if person.since else None,
        end=Days(person.until, person.until) if person.until else None,
        relied_until=known_until,
        known_from=f"{person.known_from} ({where})",
        also=tuple(person.also),
    )


def write_situation(name: str, path: Path) -> None:
    """Write a commented situation file to begin with; an existing file is left alone.

    Raises:
        SituationError: The file exists already, or cannot be written.
    """
    template = files("muster").joinpath("situations", "example.txt").read_text(encoding="utf-8")
    try:
        with path.open("x", encoding="utf-8") as opened:
            opened.write(template.replace("{name}", name.replace("\\", "").replace('"', "")))
    except FileExistsError as error:
        raise SituationError(str(path), "exists already: choose another name, or edit it") from error
    except OSError as error:
        raise SituationError(str(path), f"cannot be written ({error.strerror})") from error
