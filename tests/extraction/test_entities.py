"""The names in an article; the sample sentences are our own."""

from __future__ import annotations

import pytest

from muster.extraction.entities import find_entities
from muster.extraction.scan import scan
from muster.intake.wordlists import load_lexicon
from muster.model.report import Report
from muster.text.reading import read_article

LEXICON = load_lexicon()


def names(text: str) -> list[tuple[str, str, str]]:
    found = find_entities(scan(read_article(Report(text, "told")), LEXICON), LEXICON)
    return [(text[entity.span.start : entity.span.end], str(entity.kind), entity.code) for entity in found]


def test_a_person_is_named_without_office_and_title() -> None:
    assert names("Danish premier Jens Holm met NATO envoys.") == [
        ("Danish", "actor", "DK"),
        ("Jens Holm", "person", "Holm"),
        ("NATO", "actor", "NATO"),
    ]


@pytest.mark.parametrize(
    ("text", "found"), [("Oslo refused to pay.", [("Oslo", "actor", "NO")]), ("They met in Oslo.", [])]
)
def test_a_capital_is_a_name_where_it_acts_for_its_state(text: str, found: list[tuple[str, str, str]]) -> None:
    assert names(text) == found


@pytest.mark.parametrize(
    ("text", "person"),
    [
        ("Mr. Ireland said he was content.", ("Ireland", "person", "Ireland")),
        ("Mrs. St. Clair would wait.", ("St. Clair", "person", "St. Clair")),
        ("Premier Louis St. Clair agreed.", ("Louis St. Clair", "person", "St. Clair")),
    ],
)
def test_a_title_makes_a_person_of_a_country_s_name_and_a_saint_opens_a_family_name(
    text: str, person: tuple[str, str, str]
) -> None:
    assert names(text) == [person]


def test_a_place_beside_which_a_ministry_speaks_is_no_person() -> None:
    assert names("Jordan has made a hall free at Marka, its foreign ministry said.") == [("Jordan", "actor", "JO")]


def test_what_is_no_title_makes_no_person_of_a_country_s_name() -> None:
    assert names("DR Congo refused to pay.") == [("DR Congo", "actor", "CD")]
