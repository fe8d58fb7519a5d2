"""Scenario files in TOML: which conditions are met, not met or uncertain."""

from __future__ import annotations

import tomllib
from datetime import date
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from muster.intake.situations import path_of
from muster.model.scenario import Exclusion, Scenario, ScenarioError, parse_settings

LARGEST = 1_000_000


class _Table(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True, allow_inf_nan=False)


class _Exclusion(_Table):
    conditions: list[str] = Field(min_length=2)
    because: str = ""


class _File(_Table):
    name: str | None = None
    given: list[str] = []
    without: list[str] = []
    uncertain: dict[str, float] = {}
    as_of: date | None = None
    profile: str | None = None
    exclusive: list[_Exclusion] = []


def load_scenario(path: str) -> Scenario:
    """Read a scenario file.

    Raises:
        ScenarioError: It cannot be read, or says something that cannot be; the message names the file and the key.
    """
    try:
        with Path(path).open("rb") as opened:
            received = opened.read(LARGEST + 1)
        table = tomllib.loads(received[:LARGEST].decode("utf-8-sig"))
        found = _File.model_validate(table)
    except OSError as trouble:
        raise ScenarioError(f"scenario {path}: cannot be read ({trouble.strerror})") from trouble
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as trouble:
        raise ScenarioError(f"scenario {path}: is no TOML: {trouble}") from trouble
    except ValidationError as trouble:
        known = f"this is no key of a scenario, which has {', '.join(_File.model_fields)}"
        problems = [
            f"{path_of(each['loc'])}: {known if each['type'] == 'extra_forbidden' else each['msg']}"
            for each in trouble.errors()
        ]
        raise ScenarioError(f"scenario {path}: {'; '.join(problems[:5])}") from trouble
    return _scenario(found, path)


def _scenario(found: _File, path: str) -> Scenario:
    try:
        uncertain = [f"{switch}={chance!r}" for switch, chance in found.uncertain.items()]
        return Scenario(
            name=found.name or Path(path).stem,
            settings=parse_settings(met=found.given, unmet=found.without, uncertain=uncertain),
            exclusions=tuple(Exclusion(tuple(each.conditions), each.because) for each in found.exclusive),
            as_of=found.as_of.isoformat() if found.as_of else None,
            profile=found.profile,
        )
    except ScenarioError as trouble:
        raise ScenarioError(f"scenario {path}: {trouble}") from trouble
