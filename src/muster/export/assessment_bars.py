"""Gap bars and the tornado, as places in a drawing."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from muster.assessment.outlook import Moved
from muster.export.assessment_words import Named, Telling, name_range, percent
from muster.export.wording import count, name_number
from muster.model.assessment import Filling, Gap

GAP_WIDTH = 600  # units of a gap's drawing
TORNADO_WIDTH, LABELS, LANE, HEAD = 1000, 330, 30, 30
_SPACE = 70  # at both ends of the tornado, for its numbers
_MOST = 12


@dataclass(frozen=True, slots=True)
class GapBar:
    """What is needed and there on one line: places from the left in units of the drawing.

    `sure` ends what is known to be usable, `perhaps` what may be; from there to `held` reaches what
    is pledged but held up. `needed` is where the line is met; pledges of unknown quantity reach at
    most as far.
    """

    name: str
    priority: str
    sure: float
    perhaps: float
    held: float
    needed: float
    told: str
    verdict: str
    fails: str
    cited: str
    fillings: tuple[tuple[Named, str], ...]


def draw_gap(gap: Gap, telling: Telling, *, fails: float) -> GapBar:
    """Draw one line of the profile; `fails` is the probability that it is not met."""
    need = gap.requirement.needed
    held = _held(each for each in gap.fillings if not each.usable)
    perhaps = max(gap.usable.high, need) if gap.usable.unknown and gap.missing_low == 0 else gap.usable.high
    most = max(need, perhaps + held, 1.0) * 1.04
    scale = GAP_WIDTH / most
    return GapBar(
        name=gap.requirement.name,
        priority=str(gap.requirement.priority),
        sure=round(gap.usable.low * scale, 1),
        perhaps=round(perhaps * scale, 1),
        held=round((perhaps + held) * scale, 1),
        needed=round(need * scale, 1),
        told=_told(gap, held),
        verdict={True: "met on paper", False: "not met", None: "unknown"}[gap.met],
        fails=percent(fails),
        cited=gap.requirement.cited,
        fillings=tuple(
            (telling.pledge(each.pledge.id), "" if each.usable else _why_not(each)) for each in gap.fillings
        ),
    )


def _held(fillings: Iterable[Filling]) -> float:
    return sum(each.high or 0.0 for each in fillings)


def _why_not(filling: Filling) -> str:
    return filling.why_not.partition(":")[0] if not filling.why_not.startswith("caveat") else filling.why_not


def _told(gap: Gap, held: float) -> str:
    needed = gap.requirement.needed
    unit = gap.requirement.unit or ("contributor" if needed == 1 else "contributors")
    parts = [
        f"needs {name_number(needed)} {unit}",
        f"usable {name_range(gap.usable.low, gap.usable.high)}",
    ]
    if gap.usable.unknown:
        parts.append(f"{count(gap.usable.unknown, 'pledge')} of unknown quantity")
    if held:
        parts.append(f"held up {name_number(held)}")
    parts.append(f"missing {name_range(gap.missing_low, gap.missing_high)}")
    if gap.day is not None:
        parts.append(f"in place after {count(gap.day, 'day')}")
    return ", ".join(parts)


@dataclass(frozen=True, slots=True)
class Swing:
    """One assumption: its bar, and the probability of failing at both ends."""

    y: float
    x: float
    width: float
    named: Named
    low_x: float
    high_x: float
    low: str
    high: str


@dataclass(frozen=True, slots=True)
class Tornado:
    """The drawing; `middle` is the probability as assumed, `left_out` the assumptions that are not drawn."""

    height: float
    swings: tuple[Swing, ...]
    middle_x: float
    middle: str
    left_out: int


def draw_tornado(moved: Sequence[Moved], telling: Telling, *, fails: float) -> Tornado | None:
    """Draw how far each assumption moves the probability of failing; None where nothing moves it."""
    telling_ones = [each for each in moved if each.low != each.high]
    if not telling_ones:
        return None
    shown = telling_ones[:_MOST]
    ends = [end for each in shown for end in (each.low, each.high)]
    first, last = min(*ends, fails), max(*ends, fails)
    room = TORNADO_WIDTH - LABELS - 2 * _SPACE

    def place(chance: float) -> float:
        return round(LABELS + _SPACE + (chance - first) / (last - first) * room, 1)

    swings = []
    for row, each in enumerate(shown):
        left, right = sorted((place(each.low), place(each.high)))
        named = telling.assumption(each.assumption)
        ends_shown = percent(min(each.low, each.high)), percent(max(each.low, each.high))
        swings.append(
            Swing(HEAD + row * LANE, left, max(2.0, round(right - left, 1)), named, left - 6, right + 6, *ends_shown)
        )
    height = HEAD + LANE * len(shown) + 8
    return Tornado(height, tuple(swings), place(fails), percent(fails), len(telling_ones) - len(shown))
