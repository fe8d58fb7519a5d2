"""An analyst's judgements applied: to the record they were made on, also after another reading."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from muster.errors import InputError
from muster.model.judgement import Anchor, Facet, Judgement, Trust, Verdict
from muster.model.record import Acceptance, Commitment, Demand, Event, Figure, Objection, Record, Speaker
from muster.model.scales import Authority, Condition, Stance, Undertaking
from muster.model.span import Span
from muster.model.standing import Told

CONTEXT = 32  # characters kept before and after the judged words
_ON_RECORDS = frozenset({Verdict.ACCEPT, Verdict.REJECT, Verdict.AMEND})


class AmendError(InputError):
    """A judgement sets a field to a value that it cannot have."""


@dataclass(frozen=True, slots=True)
class Judged:
    """What remains when judgements are applied.

    `told` are the records as judged; `verdicts` says which of them were accepted or amended, by
    record id; `rejected` are those taken out; `orphans` the judgements whose record cannot be found
    again, or not without guessing.
    """

    told: tuple[Told[Record], ...]
    verdicts: Mapping[str, Judgement]
    rejected: tuple[Told[Record], ...]
    orphans: tuple[Judgement, ...]


def in_force(judgements: Iterable[Judgement]) -> tuple[Judgement, ...]:
    """Return the judgements that were not undone, in the order in which they were made; an undoing can be undone."""
    ordered = sorted({each.id: each for each in judgements}.values(), key=lambda each: (each.when, each.id))
    undone: set[str] = set()
    for judgement in reversed(ordered):
        if judgement.verdict is Verdict.UNDO and judgement.id not in undone:
            undone.add(judgement.subjects[0])
    return tuple(each for each in ordered if each.id not in undone and each.verdict is not Verdict.UNDO)


def anchor(report_id: str, text: str, span: Span) -> Anchor:
    """Keep words with what stands around them, so that they are found again."""
    return Anchor(
        report_id=report_id,
        exact=span.of(text),
        prefix=text[max(0, span.start - CONTEXT) : span.start],
        suffix=text[span.end : span.end + CONTEXT],
        position=span.start,
    )


def find_again(wanted: Anchor, text: str) -> Span | None:
    """Return where the words stand, or None where they do not, or stand more than once without telling apart."""
    places = list(_places(wanted.exact, text))
    if len(places) == 1:
        return Span(places[0], places[0] + len(wanted.exact))
    fitting = [place for place in places if _fits(wanted, text, place)]
    return Span(fitting[0], fitting[0] + len(wanted.exact)) if len(fitting) == 1 else None


def _places(words: str, text: str) -> Iterator[int]:
    place = text.find(words)
    while place >= 0:
        yield place
        place = text.find(words, place + 1)


def _fits(wanted: Anchor, text: str, place: int) -> bool:
    before = text[max(0, place - len(wanted.prefix)) : place]
    after = text[place + len(wanted.exact) : place + len(wanted.exact) + len(wanted.suffix)]
    return before == wanted.prefix and after == wanted.suffix


def facet(record: Record) -> Facet:
    """Return what tells a record from others on the same words."""
    speaker = None if isinstance(record, Event) else record.speaker
    name = speaker.name if speaker else ""
    if isinstance(record, Commitment):
        return Facet(record.kind, record.doer, "", record.undertaking, name)
    if isinstance(record, Demand | Objection | Acceptance):
        return Facet(record.kind, record.doer, record.by, record.undertaking, name)
    return Facet(record.kind, speaker=name)


def judge(
    told: Sequence[Told[Record]], judgements: Iterable[Judgement], *, text_of: Callable[[str], str | None]
) -> Judged:
    """Apply the judgements in force, the later over the earlier; `text_of` gives a report's text, None if unknown."""
    latest: dict[str, Judgement] = {}
    orphans: list[Judgement] = []
    index = _Index(told, text_of)
    for judgement in in_force(judgements):
        if judgement.verdict in _ON_RECORDS:
            record_id = index.find(judgement)
            if record_id is None:
                orphans.append(judgement)
            else:
                latest[record_id] = judgement
    kept = [_amended(each, latest.get(each.id)) for each in told if not _is_rejected(latest.get(each.id))]
    rejected = tuple(each for each in told if _is_rejected(latest.get(each.id)))
    return Judged(tuple(kept), latest, rejected, tuple(orphans))


def _is_rejected(judgement: Judgement | None) -> bool:
    return judgement is not None and judgement.verdict is Verdict.REJECT


class _Index:
    """Finds the record of a judgement: by its id, else by its words and what it said."""

    def __init__(self, told: Sequence[Told[Record]], text_of: Callable[[str], str | None]) -> None:
        self._ids = {each.id for each in told}
        self._by_report: dict[str, list[Told[Record]]] = {}
        for each in told:
            self._by_report.setdefault(each.report_id, []).append(each)
        self._text_of = text_of

    def find(self, judgement: Judgement) -> str | None:
        """Return the id of the judged record, or None where it is not there or several could be it."""
        if judgement.subjects[0] in self._ids:
            return judgement.subjects[0]
        for wanted in judgement.anchors:
            text = self._text_of(wanted.report_id)
            span = find_again(wanted, text) if text is not None else None
            fitting = self._fitting(wanted.report_id, span, judgement.facet) if span else []
            if len(fitting) == 1:
                return fitting[0].id
        return None

    def _fitting(self, report_id: str, span: Span, wanted: Facet | None) -> list[Told[Record]]:
        return [
            each
            for each in self._by_report.get(report_id, ())
            if any(piece.meets(span) for piece in each.record.evidence) and facet(each.record) == wanted
        ]


def _amended(told: Told[Record], judgement: Judgement | None) -> Told[Record]:
    if judgement is None or judgement.verdict is not Verdict.AMEND:
        return told
    return replace(told, record=amend(told.record, judgement.changes))


def amend(record: Record, changes: Iterable[tuple[str, str]]) -> Record:
    """Return the record with fields set: stance, undertaking, doer, by, conditions, speaker, timing or what.

    Raises:
        AmendError: The record has no such field, or the value is none of the guide's.
        RecordError: The change contradicts the guide.
    """
    for name, value in changes:
        if name not in _FIELDS or not hasattr(record, name):
            raise AmendError(
                f"a {record.kind} has no field {name!r} to amend: use one of {', '.join(_fields_of(record))}"
            )
        try:
            record = _with(record, name, _FIELDS[name](value))
        except ValueError as error:
            raise AmendError(f"{name}={value}: {error}") from error
    return record


def _with(record: Record, name: str, value: object) -> Record:
    """Set one field by its name; the dataclass checks the whole again."""
    if isinstance(record, Event | Figure):
        return replace(record, **{name: value})  # type: ignore[arg-type]
    return replace(record, **{name: value})  # type: ignore[arg-type]


def _conditions(codes: str) -> tuple[Condition, ...]:
    return tuple(Condition.parse(code.strip()) for code in codes.split(",") if code.strip())


def _speaker(name: str) -> Speaker | None:
    return Speaker(name, authority=Authority.NOBODY) if name else None


def _optional(words: str) -> str | None:
    return words or None


_FIELDS: Mapping[str, Callable[[str], object]] = {
    "stance": Stance,
    "undertaking": Undertaking,
    "doer": str,
    "by": str,
    "conditions": _conditions,
    "speaker": _speaker,
    "timing": _optional,
    "what": str,
    "place": _optional,
}


def _fields_of(record: Record) -> list[str]:
    return [name for name in _FIELDS if hasattr(record, name)]


def pairs_judged(judgements: Iterable[Judgement], verdict: Verdict) -> tuple[tuple[str, str], ...]:
    """Return the pairs of reports that are judged the same, or different, the last word on each pair."""
    last: dict[frozenset[str], Judgement] = {}
    for each in in_force(judgements):
        if each.verdict in {Verdict.SAME, Verdict.DIFFERENT}:
            last[frozenset(each.subjects)] = each
    return tuple((each.subjects[0], each.subjects[1]) for each in last.values() if each.verdict is verdict)


def trusted(judgements: Iterable[Judgement]) -> Mapping[str, Trust]:
    """Return how far each judged report is to be relied on, by its id."""
    return {each.subjects[0]: each.trust for each in in_force(judgements) if each.trust is not None}
