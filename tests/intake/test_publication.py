"""What a text tells of its own publication."""

from __future__ import annotations

from datetime import date

import pytest

from muster.intake.front_matter import publication_of_front_matter
from muster.intake.publication import publication_of_address, publication_of_text
from muster.model.report import Known, KnownFrom

STORY = "Norway may send engineers to the force, its defence minister said on Monday, if parliament agrees to it.\n"


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("By Kari Holm", "Kari Holm"),
        ("By Kari Holm | Posted January 6, 2026 5:12 pm | 3 min read", "Kari Holm"),
        ("By KARI HOLM, Political Reporter", "KARI HOLM"),
        ("by Kari Holm and Ola Vik", "Kari Holm and Ola Vik"),
    ],
)
def test_a_byline_names_its_writer(line: str, name: str) -> None:
    assert publication_of_text(f"Oslo weighs its offer\n{line}\n\n{STORY}").byline == Known(name, KnownFrom.BYLINE)


@pytest.mark.parametrize("line", ["By our foreign staff", "By the newsroom, with AFP – Friday 9 January 2026, 07:12"])
def test_a_desk_is_no_writer(line: str) -> None:
    assert publication_of_text(f"Oslo weighs its offer\n{line}\n\n{STORY}").byline is None


@pytest.mark.parametrize(
    "head",
    [
        "Published 5 March 2025\n\n",
        "Oslo, 5 March 2025\n\n",
        "Home | News | Sport\nUpdated: 05.03.2025 11:48      Share   Print\n\n",
        "By the newsroom – Wednesday 5 March 2025, 07:12\n\n",
        "Updated 5 March 2025, 11:30 CET. Y means that the government takes part, N that it does not. ",
    ],
)
def test_a_line_above_the_body_tells_the_day(head: str) -> None:
    known = publication_of_text(f"Oslo weighs its offer\n{head}{STORY}").published_on
    assert known == Known(date(2025, 3, 5), KnownFrom.BYLINE)


@pytest.mark.parametrize(
    "dateline",
    [
        "OSLO, 5 March 2025 (Nordic Wire) — ",
        "OSLO, March 5, 2025 - ",
        "OSLO. March 5, 2025 (NW) – ",
        "March 5, 2025 — ",
    ],
)
def test_a_dateline_tells_the_day(dateline: str) -> None:
    assert publication_of_text(dateline + STORY).published_on == Known(date(2025, 3, 5), KnownFrom.DATELINE)


@pytest.mark.parametrize(
    "text",
    [
        f"OSLO, March 5 (Nordic Wire) - {STORY}",
        f"On 5 March 2025 the force was agreed upon - or so it seemed. {STORY}",
        STORY + "It was agreed upon on 5 March 2025.\n",
    ],
)
def test_a_day_without_a_year_or_within_the_story_is_not_the_day_of_publication(text: str) -> None:
    assert publication_of_text(text).published_on is None


def test_the_headline_is_the_title() -> None:
    text = f"NORDIC WIRE\nOslo weighs its offer of ships\nBy Kari Holm\n\n{STORY}\nWhat comes next\n\n{STORY}"
    assert publication_of_text(text).title == Known("Oslo weighs its offer of ships", KnownFrom.TEXT)


def test_an_address_tells_outlet_and_day() -> None:
    known = publication_of_address("https://www.wire.example/2025/09/04/force")
    assert known.outlet == Known("wire.example", KnownFrom.URL)
    assert known.published_on == Known(date(2025, 9, 4), KnownFrom.URL)


@pytest.mark.parametrize("url", ["", "no address", "http://[broken", None])
def test_what_is_no_address_tells_nothing(url: str | None) -> None:
    assert publication_of_address(url).outlet is None


def test_the_fields_before_a_markdown_text_are_facts() -> None:
    text = f'---\ntitle: "Oslo weighs"\ndate: 2025-03-05\nauthor: Kari Holm\nsource: Nordic Wire\n---\n\n{STORY}'
    known = publication_of_front_matter(text)
    assert known.published_on == Known(date(2025, 3, 5), KnownFrom.FIELD)
    assert (known.title, known.outlet) == (Known("Oslo weighs", KnownFrom.FIELD), Known("Nordic Wire", KnownFrom.FIELD))
