"""The roll as JSON, and as rows for a table of any kind."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from muster.export.annotation import describe
from muster.export.wording import name_actor
from muster.model.finding import Finding
from muster.model.record import Claim, Commitment, Record
from muster.model.standing import Roll, Standing, Told

Row = dict[str, object]
ROLL_COLUMNS = (
    "actor",
    "name",
    "undertaking",
    "stance",
    "ascribed_stance",
    "conditions",
    "disputed",
    "reports",
    "origins",
    "said_on",
    "speaker",
    "quantity",
    "words",
    "outlet",
    "url",
)


def roll_json(roll: Roll, names: Mapping[str, str]) -> Row:
    """Return the roll as one JSON object: every standing with all its tellings."""
    return {
        "as_of": roll.as_of.isoformat(),
        "standings": [standing_json(each, names) for each in roll.standings],
        "collectives": [standing_json(each, names) for each in roll.collectives],
    }


def standing_json(standing: Standing, names: Mapping[str, str]) -> Row:
    """Return one standing as a JSON object, its tellings latest first."""
    return {
        **_standing_summary(standing, names),
        "conditions": [condition.code for condition in standing.conditions],
        "counting": [told_json(told) for told in standing.counting],
        "replaced": [told_json(told) for told in standing.replaced],
        "ascribed": [told_json(told) for told in standing.ascribed],
        "attitudes": [told_json(told) for told in standing.attitudes],
    }


def told_json(told: Told[Record]) -> Row:
    """Return one telling as a JSON object: the record in the annotation guide's form, and where it is told."""
    speaker = told.record.speaker if isinstance(told.record, Claim) else None
    return {
        "id": told.id,
        **describe(told.record),
        "office": speaker.office if speaker else None,
        "authority": str(speaker.authority) if speaker else None,
        "evidence": list(told.words),
        "sentences": list(told.sentences),
        "said_on": told.said_on.isoformat() if told.said_on else None,
        "report": told.report_name,
        "outlet": told.outlet,
        "url": told.url,
        "origin": told.origin,
        "trust": str(told.trust),
        "findings": [str(code) for code in told.findings],
    }


def roll_rows(roll: Roll, names: Mapping[str, str]) -> list[Row]:
    """Return one flat row a standing, groups last, with the latest words that count."""
    return [_standing_row(each, names) for each in (*roll.standings, *roll.collectives)]


def finding_row(report_name: str, finding: Finding, text: str) -> Row:
    """Return one finding as a row, with the words that it concerns."""
    return {
        "report": report_name,
        "code": str(finding.code),
        "weight": str(finding.weight),
        "message": finding.message,
        "words": finding.span.of(text) if finding.span else None,
        "span": [finding.span.start, finding.span.end] if finding.span else None,
    }


def _standing_summary(standing: Standing, names: Mapping[str, str]) -> Row:
    return {
        "actor": standing.actor,
        "name": name_actor(standing.actor, names),
        "undertaking": str(standing.undertaking),
        "stance": str(standing.stance) if standing.stance else None,
        "ascribed_stance": str(standing.ascribed_stance) if standing.ascribed_stance else None,
        "disputed": standing.disputed,
        "reports": standing.reports,
        "origins": standing.origins,
    }


def _standing_row(standing: Standing, names: Mapping[str, str]) -> Row:
    latest = next(iter((*standing.counting, *standing.ascribed, *standing.attitudes)), None)
    return {
        **_standing_summary(standing, names),
        "conditions": " ".join(condition.code for condition in standing.conditions),
        **_latest(latest),
    }


def _latest(told: Told[Claim] | None) -> Row:
    speaker = told.record.speaker if told else None
    return {
        "said_on": told.said_on.isoformat() if told and told.said_on else None,
        "speaker": speaker.name if speaker else None,
        "quantity": _quantity(told) if told else None,
        "words": " … ".join(told.words) if told else None,
        "outlet": told.outlet if told else None,
        "url": told.url if told else None,
    }


def _quantity(told: Told[Claim]) -> str | None:
    amount = told.record.quantity if isinstance(told.record, Commitment) else None
    if not amount:
        return None
    bounds = (amount.value,) if amount.value is not None else (amount.min, amount.max)
    return f"{'–'.join('' if bound is None else f'{bound:g}' for bound in bounds)} {amount.unit}"


def columns(rows: Iterable[Row]) -> list[str]:
    """Return the names of all columns in the order in which they first appear."""
    return list(dict.fromkeys(name for row in rows for name in row))
