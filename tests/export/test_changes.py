"""Changes as lines, Markdown and Atom; contacts as iCalendar."""

from __future__ import annotations

from datetime import date
from xml.etree import ElementTree as Tree

import pytest
from tests.reconciliation.tellings import DAY, commitment, event, told

from muster.export.changes import change_feed, change_lines, change_markdown
from muster.export.icalendar import contacts_calendar
from muster.model.change import Change, ChangeKind
from muster.model.contact import Contact
from muster.model.days import Days
from muster.model.record import EventStatus, EventType
from muster.model.scales import Stance, Undertaking

NAMES = {"FR": "France"}
CHANGE = Change(
    ChangeKind.HARDENED,
    "FR",
    Undertaking.TROOPS,
    DAY,
    date(2025, 4, 1),
    "ready to pledged",
    told(commitment(Stance.READY)),  # type: ignore[arg-type]
    told(commitment(Stance.PLEDGED), days=9),  # type: ignore[arg-type]
)
ATOM = "{http://www.w3.org/2005/Atom}"


def test_a_change_is_told_with_the_words_of_both_days() -> None:
    lines = list(change_lines([CHANGE], NAMES))
    assert lines[0] == "France, troops: hardened (ready to pledged)"
    assert lines[1].startswith("  before: “A sentence of words.”")
    assert lines[2].startswith("  after: ")


def test_markdown_says_where_nothing_changed() -> None:
    assert "Nothing changed." in change_markdown([], NAMES, since=DAY, until=DAY)
    assert "## France, troops: hardened" in change_markdown([CHANGE], NAMES, since=DAY, until=DAY)


def test_the_feed_is_xml_and_the_same_change_has_the_same_id() -> None:
    feeds = [Tree.fromstring(change_feed([CHANGE], NAMES, title="A & B").encode()) for _ in range(2)]
    ids = [feed.find(f"{ATOM}entry/{ATOM}id") for feed in feeds]
    assert ids[0] is not None
    assert ids[1] is not None
    assert ids[0].text == ids[1].text
    assert feeds[0].findtext(f"{ATOM}title") == "A & B"


def contact(days: Days | None, place: str = "Paris; or, Rome") -> Contact:
    tellings = (told(event("FR", "Berg", days=days)),)
    return Contact("c1", EventType.CALL, EventStatus.PLANNED, ("FR", "Berg"), days, place, tellings)  # type: ignore[arg-type]


@pytest.mark.parametrize("place", ["Paris; or, Rome", "ö" * 200])
def test_a_calendar_folds_and_escapes_as_its_standard_asks(place: str) -> None:
    days = Days(date(2025, 3, 3), date(2025, 3, 4))
    calendar = contacts_calendar([contact(days, place)], NAMES, stamped=DAY)
    assert all(len(line.encode()) <= 75 for line in calendar.split("\r\n"))
    unfolded = calendar.replace("\r\n ", "")
    assert "DTSTART;VALUE=DATE:20250303\r\nDTEND;VALUE=DATE:20250305\r\n" in unfolded
    assert "SUMMARY:call: France\\, Berg" in unfolded
    assert "STATUS:TENTATIVE" in unfolded
    assert f"LOCATION:{place.replace(';', chr(92) + ';').replace(',', chr(92) + ',')}" in unfolded


def test_a_contact_of_unknown_day_has_no_place_in_a_calendar() -> None:
    assert "VEVENT" not in contacts_calendar([contact(None)], NAMES, stamped=DAY)
