"""What lies between the reports of a desk: origins, comparisons, disputes, contacts, series."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from muster.api.comparing import comparer_of
from muster.api.desk import Day, Desk
from muster.api.given import as_day
from muster.api.listing import Listing
from muster.api.weighing import origins_of
from muster.errors import InputError
from muster.export.rows import told_json
from muster.export.side_by_side import Side
from muster.intake.gazetteer import load_gazetteer
from muster.model.alteration import Comparison
from muster.model.contact import Contact, Series
from muster.model.dispute import Dispute
from muster.model.origin import Credit, Kinship
from muster.model.report import Report
from muster.reconciliation.contacts import merge_contacts
from muster.reconciliation.credits import CreditReader
from muster.reconciliation.disputes import find_disputes
from muster.reconciliation.series import gather_series
from muster.text.reading import read_article


class UnknownReportError(InputError):
    """No report of the ledger is meant by what was given."""

    def __init__(self, given: str) -> None:
        super().__init__(f"no report is named {given!r}: give a name as `muster origins` prints it, or an id")
        self.given = given


@dataclass(frozen=True, slots=True)
class OriginRow:
    """One origin: its reports, the earliest first, with how each is related and whom it credits."""

    id: str
    reports: tuple[Report, ...]
    kin: tuple[Kinship, ...]
    credited: tuple[tuple[Credit, ...], ...]


@dataclass(frozen=True, slots=True)
class Compared:
    """Two reports side by side, the earlier first."""

    comparison: Comparison
    before: Side
    after: Side


def list_origins(desk: Desk) -> Listing[OriginRow]:
    """List the origins that several reports carry; what was read for another situation is tied first."""
    comparer = comparer_of(desk.ledger, desk.situation)
    if not desk.ledger.kin.is_tied(comparer.name):
        desk.tie()
    kin = desk.ledger.kin.kinships(comparer.name)
    reader = CreditReader(load_gazetteer())
    rows = []
    for origin in origins_of(desk.ledger, comparer.name).all():
        reports = sorted(map(desk.ledger.report, origin.reports), key=_published)
        credited = tuple(reader.read(read_article(report)) for report in reports)
        inside = tuple(one for one in kin if {one.earlier, one.later} <= set(origin.reports) and one.relation.ties)
        rows.append(OriginRow(origin.id, tuple(reports), inside, credited))
    return Listing("Origins", tuple(rows), _origin_row)


def _published(report: Report) -> tuple[date, str]:
    return report.published_on or date.max, report.id


def _origin_row(row: OriginRow) -> dict[str, object]:
    names = {report.id: report.name for report in row.reports}
    return {
        "origin": row.id,
        "reports": [
            {
                "report": report.name,
                "outlet": report.outlet,
                "published": report.published_on.isoformat() if report.published_on else None,
                "credits": [f"{credit.kind}: {credit.outlet}" for credit in credited],
            }
            for report, credited in zip(row.reports, row.credited, strict=True)
        ],
        "kin": [
            {
                "earlier": names[one.earlier],
                "later": names[one.later],
                "relation": str(one.relation),
                "likeness": one.likeness,
                "speakers": list(one.speakers),
            }
            for one in row.kin
        ],
    }


def find_report(desk: Desk, given: str) -> Report:
    """Return the report that is meant by its name, its id or the beginning of it.

    Raises:
        UnknownReportError: None is.
        AmbiguousIdError: Several begin so.
    """
    from muster.ledger.errors import UnknownIdError

    for report in desk.ledger.reports():
        if given in {report.name, report.id}:
            return report
    try:
        return desk.ledger.report(given)
    except UnknownIdError as error:
        raise UnknownReportError(given) from error


def compare_reports(desk: Desk, first: str, second: str) -> Compared:
    """Put two reports side by side, the earlier first.

    Raises:
        UnknownReportError: One of them is not in the ledger.
    """
    comparer = comparer_of(desk.ledger, desk.situation)
    reports = [find_report(desk, given) for given in (first, second)]
    one, other = (comparer.tell(report) for report in reports)
    kinship = comparer.relate(one, other)
    by_id = {report.id: Side(report.name, report.text) for report in reports}
    comparison = comparer.compare(one, other, kinship)
    return Compared(comparison, by_id[kinship.earlier], by_id[kinship.later])


def list_disputes(desk: Desk, *, as_of: Day = None) -> Listing[Dispute]:
    """List what cannot both be so, the oldest first."""
    return Listing("Disputes", find_disputes(desk.told(as_of=as_day(as_of))), _dispute_row)


def _dispute_row(dispute: Dispute) -> dict[str, object]:
    return {
        "kind": str(dispute.kind),
        "about": dispute.about,
        "origins": dispute.origins,
        "first": told_json(dispute.first),
        "second": told_json(dispute.second),
    }


def list_contacts(desk: Desk, *, as_of: Day = None) -> Listing[Contact]:
    """List who met, called or visits whom, one event for all reports that tell of it."""
    return Listing("Contacts", merge_contacts(desk.told(as_of=as_day(as_of))), _contact_row)


def _contact_row(contact: Contact) -> dict[str, object]:
    return {
        "id": contact.id,
        "type": str(contact.type),
        "status": str(contact.status),
        "participants": list(contact.participants),
        "days": contact.days.iso if contact.days else None,
        "place": contact.place,
        "reports": contact.reports,
        "origins": contact.origins,
        "told": [told_json(told) for told in contact.told],
    }


def list_series(desk: Desk, *, as_of: Day = None) -> Listing[Series]:
    """List what was counted, each thing as a series over time."""
    return Listing("Figures", gather_series(desk.told(as_of=as_day(as_of))), _series_row)


def _series_row(series: Series) -> dict[str, object]:
    return {"what": series.what, "unit": series.unit, "points": [_point(series, place) for place in _places(series)]}


def _places(series: Series) -> Sequence[int]:
    return range(len(series.points))


def _point(series: Series, place: int) -> dict[str, object]:
    point = series.points[place]
    quantity = point.quantity
    return {
        "said_on": point.said_on.isoformat() if point.said_on else None,
        "value": quantity.value,
        "min": quantity.min,
        "max": quantity.max,
        "speaker": point.speaker,
        "reports": [told.report_name for told in point.told],
        "origins": len({told.origin for told in point.told}),
    }
