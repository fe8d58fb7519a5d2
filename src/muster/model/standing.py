"""Where an actor stands on an undertaking on a day, and the roll of all of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

from muster.model.finding import Code
from muster.model.judgement import Trust
from muster.model.record import Acceptance, Claim, Commitment, Demand, Objection, Record
from muster.model.scales import Condition, Stance, Undertaking

R_co = TypeVar("R_co", bound=Record, covariant=True)


@dataclass(frozen=True, slots=True)
class Told(Generic[R_co]):
    """A record as one report tells it, with all that is needed to show and to weigh it.

    `said_on` is the day on which the words count: the publication day, None where it cannot be
    known. `words` are the pieces of evidence, `sentences` the whole sentences they stand in.
    `origin` is the id of the origin it shares with other reports, its own report's id where it
    shares none. `trust` is how far its report is relied on, `findings` what was found against these
    very words or their speaker.
    """

    id: str
    record: R_co
    report_id: str
    report_name: str
    said_on: date | None
    words: tuple[str, ...]
    sentences: tuple[str, ...]
    origin: str
    outlet: str | None = None
    url: str | None = None
    trust: Trust = Trust.NORMAL
    findings: tuple[Code, ...] = ()


@dataclass(frozen=True, slots=True)
class Standing:
    """Where `actor` stands on `undertaking` at the end of `as_of`.

    `stance` is None where nobody entitled has spoken and nothing but ascribed words is known.
    `ascribed_stance` is what others say, None where they say nothing. `counting` are the commitments that count,
    `replaced` those that later or weightier words replace, `ascribed` what others say of the
    actor, each latest first. `attitudes` are demands, objections and acceptances towards it.
    """

    actor: str
    undertaking: Undertaking
    as_of: date
    stance: Stance | None
    conditions: tuple[Condition, ...]
    counting: tuple[Told[Commitment], ...]
    replaced: tuple[Told[Commitment], ...] = ()
    ascribed: tuple[Told[Commitment], ...] = ()
    attitudes: tuple[Told[Demand] | Told[Objection] | Told[Acceptance], ...] = ()
    ascribed_stance: Stance | None = None
    disputed: bool = False

    @property
    def told(self) -> tuple[Told[Claim], ...]:
        """Return all that was told about it."""
        return (*self.counting, *self.replaced, *self.ascribed, *self.attitudes)

    @property
    def reports(self) -> int:
        """Count the reports that tell of it."""
        return len({told.report_id for told in self.told})

    @property
    def origins(self) -> int:
        """Count the independent origins behind them."""
        return len({told.origin for told in self.told})


@dataclass(frozen=True, slots=True)
class Roll:
    """The standings of all named actors on a day; collectives and totals are kept apart from them."""

    as_of: date
    standings: tuple[Standing, ...]
    collectives: tuple[Standing, ...] = ()
