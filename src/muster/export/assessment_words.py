"""The words in which an assessment tells of pledges, conditions and what fails."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from muster.export.wording import name_actor, name_in_sentence, name_number, name_undertaking, slug
from muster.model.actor import COLLECTIVES
from muster.model.assessment import Pledge
from muster.model.scales import ConditionKind, Undertaking

_MANY = frozenset(COLLECTIVES) - {"coalition"}
# What it means that a pledge brings nothing: a verb of one who fails, and what is then missing.
_LACKS = {
    Undertaking.TROOPS: ("sends", "no troops"),
    Undertaking.AIR: ("sends", "no aircraft"),
    Undertaking.SEA: ("sends", "no ships"),
    Undertaking.AIR_DEFENCE: ("gives", "no air defence"),
    Undertaking.INTELLIGENCE: ("gives", "no intelligence"),
    Undertaking.LOGISTICS: ("gives", "no logistics"),
    Undertaking.COMMUNICATIONS: ("gives", "no communications"),
    Undertaking.COMMAND: ("takes", "no command"),
    Undertaking.MONITORING: ("takes", "no part in monitoring"),
    Undertaking.TRAINING: ("gives", "no training"),
    Undertaking.ARMS: ("sends", "no arms"),
    Undertaking.FUNDING: ("gives", "no money"),
    Undertaking.BASES: ("opens", "no bases"),
    Undertaking.SANCTIONS: ("imposes", "no sanctions"),
    Undertaking.GUARANTEE: ("gives", "no guarantee"),
}
_NOT_MET = {
    ConditionKind.CEASEFIRE: "there is no ceasefire",
    ConditionKind.MANDATE: "there is no mandate",
    ConditionKind.INVITATION: "the host does not ask for it",
    ConditionKind.ADVERSARY: "the other side does not take its step",
    ConditionKind.OTHERS: "no others take part",
    ConditionKind.OTHER: "another condition is not met",
    ConditionKind.APPROVAL: "there is no approval at home",
}
_MET = {
    ConditionKind.CEASEFIRE: "a ceasefire",
    ConditionKind.MANDATE: "a mandate",
    ConditionKind.INVITATION: "the host’s request",
    ConditionKind.ADVERSARY: "the other side’s step",
    ConditionKind.OTHERS: "others taking part",
    ConditionKind.OTHER: "another condition",
    ConditionKind.APPROVAL: "approval at home",
}


@dataclass(frozen=True, slots=True)
class Named:
    """Words with the address of the cell they speak of; an empty `anchor` leads nowhere."""

    words: str
    anchor: str = ""


def name_pledge(pledge: Pledge, names: Mapping[str, str]) -> Named:
    """Return a pledge by its actor and undertaking, with its cell."""
    return Named(
        f"{name_actor(pledge.actor, names)}, {name_undertaking(pledge.undertaking).lower()}", anchor_of(pledge)
    )


def anchor_of(pledge: Pledge) -> str:
    """Return the address of a pledge's cell inside the page."""
    return f"{slug(pledge.actor)}-{pledge.undertaking}"


def tell_lack(pledge: Pledge, names: Mapping[str, str]) -> Named:
    """Say that a pledge brings nothing: the United States gives no intelligence."""
    verb, nothing = _LACKS.get(pledge.undertaking, ("brings", f"no {pledge.undertaking}"))
    verb = verb.removesuffix("s") if pledge.actor in _MANY else verb
    return Named(f"{name_in_sentence(pledge.actor, names)} {verb} {nothing}", anchor_of(pledge))


def name_switch(switch: str, names: Mapping[str, str]) -> str:
    """Return what a scenario's switch stands for, if it is met.

    >>> name_switch("approval:DE", {"DE": "Germany"}), name_switch("backing:US", {"US": "United States"})
    ('approval at home in Germany', 'backing by the United States')
    """
    kind, concerned = _parts(switch)
    if kind is ConditionKind.BACKING and concerned:
        whom = f" of {name_in_sentence(concerned[1], names)}" if len(concerned) > 1 else ""
        return f"backing{whom} by {name_in_sentence(concerned[0], names)}"
    return _MET[kind] + _of(kind, concerned, names)


def tell_unmet(switch: str, names: Mapping[str, str]) -> str:
    """Say that a scenario's switch is not met.

    >>> tell_unmet("ceasefire", {}), tell_unmet("approval:DE", {"DE": "Germany"})
    ('there is no ceasefire', 'there is no approval at home in Germany')
    """
    kind, concerned = _parts(switch)
    if kind is ConditionKind.BACKING and concerned:
        verb = "give" if concerned[0] in _MANY else "gives"
        whom = f" to {name_in_sentence(concerned[1], names)}" if len(concerned) > 1 else ""
        return f"{name_in_sentence(concerned[0], names)} {verb} no backing{whom}"
    return _NOT_MET[kind] + _of(kind, concerned, names)


def _parts(switch: str) -> tuple[ConditionKind, list[str]]:
    kind, *concerned = switch.split(":")
    return ConditionKind(kind), concerned


def _of(kind: ConditionKind, concerned: Sequence[str], names: Mapping[str, str]) -> str:
    if not concerned:
        return ""
    who = name_in_sentence(concerned[0], names)
    return f" in {who}" if kind is ConditionKind.APPROVAL else f" for {who}"


@dataclass(frozen=True, slots=True)
class Telling:
    """Tells what the events of a tree mean; `pledges` are all of the roll by their id."""

    pledges: Mapping[str, Pledge]
    names: Mapping[str, str]

    def event(self, event: str) -> Named:
        """Say what happens: a word not kept, a condition not met, or a cause that strikes many at once."""
        pledge = self.pledges.get(event.removesuffix(" not kept"))
        if pledge:
            return tell_lack(pledge, self.names)
        switch = event.removesuffix(" fails")
        known = switch != event and switch.partition(":")[0] in tuple(ConditionKind)
        return Named(tell_unmet(switch, self.names) if known else event)

    def assumption(self, assumption: str) -> Named:
        """Say what a tornado moves: how often words of a class are kept, or whether something happens."""
        prior = assumption.removeprefix("not kept: ")
        return Named(f"how often such words are not kept: {prior}") if prior != assumption else self.event(assumption)

    def pledge(self, pledge_id: str) -> Named:
        """Name a pledge by its id."""
        return name_pledge(self.pledges[pledge_id], self.names)


def percent(chance: float) -> str:
    """Return a probability for a reader; what is neither sure nor impossible is never shown as such.

    >>> percent(0.8692), percent(0.99999), percent(0.00001), percent(0.0), percent(1.0)
    ('86.9 %', 'above 99.9 %', 'below 0.1 %', '0 %', '100 %')
    """
    if chance in {0.0, 1.0}:
        return f"{chance:.0%}".replace("%", " %")
    if chance < 0.001:
        return "below 0.1 %"
    return "above 99.9 %" if chance > 0.999 else f"{chance * 100:.1f} %"


def between(low: float, high: float) -> str:
    """Return a range of probabilities, or the one where both ends read the same."""
    first, last = percent(low), percent(high)
    return first if first == last else f"{first.removesuffix(' %')} to {last}"


def name_range(low: float, high: float) -> str:
    """Return a range of amounts."""
    return name_number(low) if low == high else f"{name_number(low)} to {name_number(high)}"
