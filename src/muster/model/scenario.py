"""What a scenario takes as met, not met or uncertain."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from math import isfinite

from muster.errors import InputError
from muster.model.scales import Condition, ConditionKind

WORLD = frozenset({ConditionKind.CEASEFIRE, ConditionKind.MANDATE, ConditionKind.INVITATION, ConditionKind.ADVERSARY})
OWN = frozenset({ConditionKind.APPROVAL, ConditionKind.OTHER})


class ScenarioError(InputError):
    """A scenario contradicts itself or names what the roll does not know."""


@dataclass(frozen=True, slots=True)
class Setting:
    """One condition with its chance of being met: 1 is met, 0 is not.

    `switch` is a kind of condition, with the actor that it concerns after a colon where it is one
    actor's: `ceasefire`, `backing:US`, `approval:DE`.
    """

    switch: str
    chance: float

    def __post_init__(self) -> None:
        kind = self.switch.partition(":")[0]
        if kind not in tuple(ConditionKind):
            near = get_close_matches(kind, list(ConditionKind), n=1, cutoff=0.0)[0]
            raise ScenarioError(
                f"unknown condition {self.switch!r}: the nearest is {str(near)!r}, of {', '.join(ConditionKind)}"
            )
        if not (isfinite(self.chance) and 0 <= self.chance <= 1):
            raise ScenarioError(f"condition {self.switch!r} has probability {self.chance}: give one from 0 to 1")

    def __str__(self) -> str:
        """Return the setting in words."""
        return f"{self.switch} {_WORDS.get(self.chance, f'with probability {self.chance:g}')}"


_WORDS = {1.0: "met", 0.0: "not met"}


@dataclass(frozen=True, slots=True)
class Exclusion:
    """Conditions that cannot all be met, and why."""

    switches: tuple[str, ...]
    because: str = ""


@dataclass(frozen=True, slots=True)
class Scenario:
    """Settings by switch; what is not set is not met, or follows from the roll where it is another actor's to give."""

    name: str = "as things stand"
    settings: tuple[Setting, ...] = ()
    exclusions: tuple[Exclusion, ...] = ()
    as_of: str | None = None
    profile: str | None = None

    def __post_init__(self) -> None:
        chances: dict[str, float] = {}
        for setting in self.settings:
            if chances.setdefault(setting.switch, setting.chance) != setting.chance:
                raise ScenarioError(f"scenario {self.name!r} sets {setting.switch!r} in two ways: keep one")

    def chance(self, condition: Condition, *, doer: str) -> float | None:
        """Return the chance that a doer's condition is met, the narrowest setting first; None where none is set."""
        chances = {setting.switch: setting.chance for setting in self.settings}
        for switch in (f"{condition.code}:{doer}", condition.code):
            if switch in chances:
                return chances[switch]
        return None


def name_by(settings: Iterable[Setting]) -> str:
    """Name a scenario by what it sets."""
    return ", ".join(map(str, settings))


def is_named_by(scenario: Scenario) -> bool:
    """Tell whether a scenario has no name but what it sets."""
    return bool(scenario.settings) and scenario.name == name_by(scenario.settings)


def switch_of(condition: Condition, *, doer: str) -> str:
    """Return the switch that a doer's condition hangs on."""
    return f"{condition.code}:{doer}" if condition.kind in OWN else condition.code


def parse_settings(*, met: Iterable[str], unmet: Iterable[str], uncertain: Iterable[str]) -> tuple[Setting, ...]:
    """Read settings as the command line gives them; an uncertain one is written `approval:DE=0.6`.

    Raises:
        ScenarioError: A condition is unknown, or a probability is none.
    """
    found = [Setting(switch, 1.0) for switch in met] + [Setting(switch, 0.0) for switch in unmet]
    for given in uncertain:
        switch, _, number = given.partition("=")
        try:
            found.append(Setting(switch, float(number)))
        except ValueError:
            raise ScenarioError(f"{given!r} gives no probability: write it as approval:DE=0.6") from None
    return tuple(dict.fromkeys(found))
