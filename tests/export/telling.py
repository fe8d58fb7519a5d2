"""A small arrangement, told by own-worded reports, for tests of what is shown."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from muster.export.dossier import Dossier, FiledReport
from muster.model.days import Days
from muster.model.finding import Code, Finding, Weight
from muster.model.record import (
    Commitment,
    Demand,
    Event,
    EventStatus,
    EventType,
    Figure,
    Quantity,
    Record,
    Speaker,
)
from muster.model.report import Known, KnownFrom, Publication, Report
from muster.model.scales import Authority, Condition, Stance, Undertaking, Voice
from muster.model.span import Span
from muster.model.standing import Told
from muster.roll import call_roll
from muster.text.article import Aside, AsideReason

DAY = date(2025, 3, 3)
LONG_WORDED = f"A quotation is opened and never closed; see https://harbour.example/{'very_' * 30}long."
NAMES = {"FR": "France", "US": "United States", "GB": "United Kingdom"}


@dataclass(frozen=True, slots=True)
class Paper:
    """A report under a name, with where it appeared."""

    name: str
    text: str
    published_on: date | None = DAY
    outlet: str = "The Harbour Post"
    url: str = "https://harbour.example/a"

    @property
    def report(self) -> Report:
        """Return the report."""
        known = Known(self.published_on, KnownFrom.MANIFEST) if self.published_on else None
        publication = Publication(
            outlet=Known(self.outlet, KnownFrom.MANIFEST),
            url=Known(self.url, KnownFrom.MANIFEST),
            published_on=known,
        )
        return Report(self.text, self.name, publication)

    def tell(self, record: Record, *, origin: str = "") -> Told[Record]:
        """Tell a record whose evidence is in the text."""
        words = tuple(span.of(self.text) for span in record.evidence)
        return Told(
            id=f"{self.name}-{record.evidence[0].start}-{record.kind}-{getattr(record, 'undertaking', '')}",
            record=record,
            report_id=self.report.id,
            report_name=self.name,
            said_on=self.published_on,
            words=words,
            sentences=tuple(f"{sentence}." for sentence in self.text.split(". ") if any(w in sentence for w in words)),
            origin=origin or self.name,
            outlet=self.outlet,
            url=self.url,
        )

    def find(self, words: str) -> tuple[Span, ...]:
        """Return the evidence that the words are."""
        start = self.text.index(words)
        return (Span(start, start + len(words)),)


def commitment(
    evidence: tuple[Span, ...],
    stance: Stance,
    *,
    doer: str = "FR",
    undertaking: Undertaking = Undertaking.TROOPS,
    speaker: str = "Moreau",
    voice: Voice = Voice.OWN,
    conditions: str = "",
) -> Commitment:
    """Make a commitment by a head of government, or by somebody else about the doer."""
    authority = Authority.LEADER if voice is Voice.OWN else Authority.OTHER_ACTOR
    return Commitment(
        evidence=evidence,
        doer=doer,
        undertaking=undertaking,
        stance=stance,
        voice=voice,
        speaker=None if voice is Voice.REPORTER else Speaker(speaker, doer, "prime minister", authority),
        conditions=tuple(Condition.parse(code) for code in conditions.split()),
    )


PARIS = Paper(
    "paris",
    "Menu | Home. We are ready to send troops once a truce holds, Moreau said in Lyon. "
    "She expects Washington to stand behind the force. About 26 countries have joined, she added.",
)
COPY = Paper("copy", PARIS.text, date(2025, 3, 5), "The Lagoon Times", "https://lagoon.example/b")
LONDON = Paper(
    "london",
    "Carter believes the Americans will fly patrols. London will not lead, his office said. They meet on Friday.",
    date(2025, 3, 4),
    "Estuary Radio",
)


def told() -> tuple[Told[Record], ...]:
    """Tell of a commitment and its copy, an ascription, a demand, a refusal, a meeting and a figure."""
    ready = commitment(PARIS.find("We are ready to send troops"), Stance.READY, conditions="ceasefire backing:US")
    ascribed = commitment(
        LONDON.find("the Americans will fly patrols"),
        Stance.PLEDGED,
        doer="US",
        undertaking=Undertaking.AIR,
        speaker="Carter",
        voice=Voice.OTHER,
    )
    wanted = Demand(
        evidence=PARIS.find("She expects Washington to stand behind the force"),
        by="FR",
        doer="US",
        undertaking=Undertaking.GUARANTEE,
        speaker=Speaker("Moreau", "FR", None, Authority.LEADER),
    )
    refused = commitment(
        LONDON.find("London will not lead"),
        Stance.REFUSED,
        doer="GB",
        undertaking=Undertaking.COMMAND,
        speaker="GB",
    )
    meeting = Event(
        evidence=LONDON.find("They meet on Friday"),
        type=EventType.MEETING,
        participants=("Moreau", "Carter"),
        status=EventStatus.PLANNED,
        place="Dover",
        when="on Friday",
        days=Days(date(2025, 3, 7), date(2025, 3, 7)),
    )
    figure = Figure(
        evidence=PARIS.find("About 26 countries"),
        what="countries that joined",
        quantity=Quantity("countries", value=26),
    )
    return (
        PARIS.tell(ready, origin="paris"),
        COPY.tell(ready, origin="paris"),
        PARIS.tell(wanted),
        PARIS.tell(figure),
        LONDON.tell(ascribed),
        LONDON.tell(refused),
        LONDON.tell(meeting),
    )


def dossier(extra: tuple[Told[Record], ...] = (), filed: tuple[FiledReport, ...] = (), title: str = "") -> Dossier:
    """Gather the arrangement as a page shows it."""
    tellings = (*told(), *extra)
    quotation = Finding(Code.UNCLOSED_QUOTATION, LONG_WORDED, Weight.WARNING, Span(0, 4))
    return Dossier(
        title=title or "The harbour force",
        roll=call_roll(tellings, as_of=date(2025, 4, 1)),
        told=tellings,
        reports=(
            FiledReport(PARIS.report, (Aside(Span(0, 12), AsideReason.MENU),), (), 3),
            FiledReport(COPY.report, (), (), 1),
            FiledReport(LONDON.report, (), (quotation,), 3),
            *filed,
        ),
        names=NAMES,
    )
