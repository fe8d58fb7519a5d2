"""What changed on the roll between two days."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import cast

from muster.model.change import Change, ChangeKind
from muster.model.record import Claim
from muster.model.scales import Firmness, Stance, Undertaking
from muster.model.standing import Roll, Standing, Told
from muster.reconciliation.staleness import Stale

_Cell = tuple[str, Undertaking]


def find_changes(
    before: Roll, after: Roll, *, stale_before: Iterable[Stale] = (), stale_after: Iterable[Stale] = ()
) -> tuple[Change, ...]:
    """Find what changed from one day's roll to another's, in the order of the roll.

    A standing may change in several ways at once: softened, and a condition added.
    """
    old = {_cell(standing): standing for standing in (*before.standings, *before.collectives)}
    known = {_cell(stale.standing) for stale in stale_before}
    newly = {_cell(stale.standing): stale for stale in stale_after if _cell(stale.standing) not in known}
    found = []
    for standing in (*after.standings, *after.collectives):
        step = _Step(old.get(_cell(standing)), standing, before, after, newly.get(_cell(standing)))
        found += [change for rule in _RULES for change in rule(step)]
    return tuple(found)


def _cell(standing: Standing) -> _Cell:
    return standing.actor, standing.undertaking


@dataclass(frozen=True, slots=True)
class _Step:
    """One standing on both days; `before` is None where nothing was told of it then."""

    before: Standing | None
    after: Standing
    since: Roll
    until: Roll
    stale: Stale | None

    @property
    def old_stance(self) -> Stance | None:
        return self.before.stance if self.before else None

    def change(self, kind: ChangeKind, detail: str) -> Change:
        return Change(
            kind=kind,
            actor=self.after.actor,
            undertaking=self.after.undertaking,
            since=self.since.as_of,
            until=self.until.as_of,
            detail=detail,
            before=_counting(self.before),
            after=_counting(self.after),
        )


def _counting(standing: Standing | None) -> Told[Claim] | None:
    """Return the words that count most; what others said of it before it spoke stood for nothing."""
    if standing is None or not standing.counting:
        return None
    return cast("Told[Claim]", standing.counting[0])


def _stance(step: _Step) -> Iterator[Change]:
    old, new = step.old_stance, step.after.stance
    if new is None or new is old:
        return
    if old is None:
        yield step.change(ChangeKind.NEW, str(new))
        return
    yield step.change(_moved(old, new), f"{old} to {new}")


def _moved(old: Stance, new: Stance) -> ChangeKind:
    if new is Stance.WITHDRAWN:
        return ChangeKind.WITHDRAWN
    if new is Stance.REFUSED and old.firmness is not Firmness.NO:
        return ChangeKind.REFUSED
    return ChangeKind.HARDENED if new.rung > old.rung else ChangeKind.SOFTENED


def _conditions(step: _Step) -> Iterator[Change]:
    """Find conditions that came or went while the actor stood somewhere on both days."""
    if step.before is None or step.before.stance is None or step.after.stance is None:
        return
    old, new = step.before.conditions, step.after.conditions
    for condition in new:
        if condition not in old:
            yield step.change(ChangeKind.CONDITION_ADDED, condition.code)
    for condition in old:
        if condition not in new:
            yield step.change(ChangeKind.CONDITION_DROPPED, condition.code)


def _disputed(step: _Step) -> Iterator[Change]:
    if step.after.disputed and not (step.before and step.before.disputed):
        yield step.change(ChangeKind.DISPUTED, "words of one day conflict")


def _corroborated(step: _Step) -> Iterator[Change]:
    """Find a stance that was told by one origin before and by more now."""
    if step.before is None or step.old_stance is not step.after.stance:
        return
    old, new = _origins(step.before), _origins(step.after)
    if old == 1 and new > 1:
        yield step.change(ChangeKind.CORROBORATED, f"{old} origin to {new}")


def _origins(standing: Standing) -> int:
    return len({told.origin for told in standing.counting})


def _stale(step: _Step) -> Iterator[Change]:
    if step.stale:
        detail = f"said under {step.stale.former.person}, not repeated by {step.stale.present.person}"
        yield step.change(ChangeKind.STALE, detail)


_RULES: tuple[Callable[[_Step], Iterator[Change]], ...] = (_stance, _conditions, _disputed, _corroborated, _stale)
