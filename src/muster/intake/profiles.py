"""Requirement profiles, priors and back-test tables: the shipped ones, and those of a user's TOML files."""

from __future__ import annotations

import re
import tomllib
from difflib import get_close_matches
from importlib.resources import files
from pathlib import Path
from typing import TypeVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError
from pydantic_core import ErrorDetails

from muster.assessment.backtest import Case
from muster.errors import InputError
from muster.intake.situations import path_of
from muster.model.requirement import CommonCause, Prior, Priority, Priors, Profile, Requirement
from muster.model.scales import Authority, Stance, Undertaking

LARGEST = 1_000_000
DEFAULT = "simple"
_TABLES = frozenset({"priors", "backtest"})
M = TypeVar("M", bound=BaseModel)


class ProfileError(InputError):
    """A profile, prior or back-test file cannot be used; the message names the file and the key."""

    def __init__(self, where: str, what: str) -> None:
        super().__init__(f"{where}: {what}")


class _Table(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, allow_inf_nan=False)


class _Line(_Table):
    name: str
    undertakings: list[Undertaking]
    amount: float | None = None
    unit: str | None = None
    contributors: int | None = None
    notice_days: int | None = None
    duration_days: int | None = None
    rotation: float = 1.0
    place: str | None = None
    priority: Priority = Priority.ESSENTIAL
    largest_share: float = 1.0
    actors: list[str] = []
    cited: str = ""


class _ProfileFile(_Table):
    title: str
    cited: str = ""
    requirement: list[_Line] = Field(max_length=500)


class _Prior(_Table):
    name: str
    chance: float
    cases: float
    stances: list[Stance] = []
    authorities: list[Authority] = []
    undertakings: list[Undertaking] = []
    ready_days: int = 90
    cited: str = ""


class _Cause(_Table):
    name: str
    members: list[str]
    chance: float
    cited: str = ""


class _PriorsFile(_Table):
    prior: list[_Prior] = Field(default=[], max_length=500)
    common_cause: list[_Cause] = Field(default=[], max_length=100)


class _Case(_Table):
    actor: str
    undertaking: Undertaking
    stance: Stance
    authority: Authority
    kept: float
    what: str
    cited: str
    in_priors: bool = False
    mission: str = ""


class _BacktestFile(_Table):
    case: list[_Case] = Field(max_length=10_000)


def list_profiles() -> tuple[str, ...]:
    """Return the names of the shipped profiles, in order."""
    stems = (Path(entry.name).stem for entry in files("muster").joinpath("profiles").iterdir())
    return tuple(sorted(stem for stem in stems if stem not in _TABLES and not stem.startswith("_")))


def load_profile(name_or_path: str) -> Profile:
    """Return a shipped profile by its name, or one of a file.

    Raises:
        InputError: There is none, or it is wrong; the message names the file and the key.
    """
    shipped = name_or_path in list_profiles()
    if not shipped and not Path(name_or_path).suffix and not Path(name_or_path).is_file():
        raise ProfileError(name_or_path, f"there is no such profile; shipped are {', '.join(list_profiles())}")
    found = _checked(_ProfileFile, _text(name_or_path, shipped=shipped), name_or_path)
    return make_profile(found.model_dump(), name=Path(name_or_path).stem, where=name_or_path)


def make_profile(table: dict[str, object], *, name: str, where: str) -> Profile:
    """Return the profile of a parsed table, such as `[requirements]` of a situation file."""
    found = _validated(_ProfileFile, table, where)
    try:
        lines = tuple(
            Requirement(**{**line.model_dump(), "undertakings": tuple(line.undertakings), "actors": tuple(line.actors)})
            for line in found.requirement
        )
        return Profile(name, found.title, lines, found.cited)
    except InputError as trouble:
        raise ProfileError(where, str(trouble)) from trouble


def load_priors(table: dict[str, object] | None = None, *, where: str = "priors") -> Priors:
    """Return the shipped priors, or those of a parsed table such as `[priors]` of a situation file.

    A table without classes of its own keeps the shipped classes and adds its common causes.
    """
    shipped = _checked(_PriorsFile, _text("priors", shipped=True), "priors")
    given = _validated(_PriorsFile, table, where) if table else shipped
    try:
        classes = tuple(
            Prior(
                **{
                    **each.model_dump(),
                    "stances": tuple(each.stances),
                    "authorities": tuple(each.authorities),
                    "undertakings": tuple(each.undertakings),
                }
            )
            for each in given.prior or shipped.prior
        )
        causes = tuple(
            CommonCause(each.name, tuple(each.members), each.chance, each.cited) for each in given.common_cause
        )
        return Priors(classes, causes)
    except InputError as trouble:
        raise ProfileError(where, str(trouble)) from trouble


def load_cases(path: str | None = None) -> tuple[Case, ...]:
    """Return the shipped table of past pledges, or that of a file."""
    text = _text(path or "backtest", shipped=path is None)
    found = _checked(_BacktestFile, text, path or "backtest")
    try:
        return tuple(Case(**each.model_dump()) for each in found.case)
    except InputError as trouble:
        raise ProfileError(path or "backtest", str(trouble)) from trouble


def _text(name: str, *, shipped: bool) -> str:
    if shipped:
        return files("muster").joinpath("profiles", f"{name}.toml").read_text(encoding="utf-8")
    try:
        with Path(name).open("rb") as opened:
            received = opened.read(LARGEST + 1)
        if len(received) > LARGEST:
            raise ProfileError(name, f"is larger than {LARGEST:,} bytes")
        return received.decode("utf-8-sig")
    except OSError as trouble:
        raise ProfileError(name, f"cannot be read ({trouble.strerror})") from trouble
    except UnicodeDecodeError as trouble:
        raise ProfileError(name, f"is not UTF-8 at byte {trouble.start}") from trouble


def _checked(model: type[M], text: str, where: str) -> M:
    try:
        return _validated(model, tomllib.loads(text), where)
    except (tomllib.TOMLDecodeError, RecursionError) as trouble:
        raise ProfileError(where, f"is no TOML: {trouble}") from trouble


def _validated(model: type[M], table: dict[str, object], where: str) -> M:
    try:
        return model.model_validate(table)
    except ValidationError as trouble:
        problems = [_problem(each) for each in trouble.errors()]
        raise ProfileError(where, "; ".join(problems[:5])) from trouble


def _problem(found: ErrorDetails) -> str:
    place = path_of(found["loc"])
    if found["type"] == "extra_forbidden":
        return f"{place}: no such key is known here: correct or remove it"
    return f"{place}: {found['msg']}, not {found['input']!r}{_nearest(str(found['input']), found['msg'])}"


def _nearest(given: str, allowed: str) -> str:
    """Name the nearest of the words in quotes that a message allows."""
    near = get_close_matches(given, re.findall(r"'([^']+)'", allowed), n=1)
    return f": the nearest is {near[0]!r}" if near else ""
