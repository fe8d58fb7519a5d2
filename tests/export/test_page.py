"""The page as text: complete, linked within itself, and closed to what texts bring along."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from html.parser import HTMLParser

import pytest
from tests.export.telling import Paper, commitment, dossier

from muster.export.page import SECTIONS, render_page
from muster.export.section import Section
from muster.model.scales import Stance
from muster.reconciliation.changes import find_changes
from muster.roll import call_roll

HOSTILE = '</p><script>parent.harmed=1</script><img src=x onerror="parent.harmed=1"> &lt;b&gt; \x1b[31m \u202e'


class Elements(HTMLParser):
    """Collects the elements of a page with their attributes."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[tuple[str, dict[str, str | None]]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append((tag, dict(attrs)))

    def attributes(self, name: str) -> list[str]:
        return [attributes[name] or "" for _, attributes in self.found if name in attributes]


@pytest.fixture(scope="module")
def page() -> str:
    return render_page(dossier())


def hostile_page() -> str:
    paper = Paper(HOSTILE, f"{HOSTILE} we will send troops.", outlet=HOSTILE, url="javascript:parent.harmed=1")
    record = commitment(paper.find("we will send troops"), Stance.PLEDGED, doer=HOSTILE, speaker=HOSTILE)
    return render_page(
        dossier((paper.tell(replace(record, timing=HOSTILE, caveats=HOSTILE, via=(HOSTILE,))),), title=HOSTILE)
    )


def test_every_part_of_the_page_is_there_under_its_address(page: str) -> None:
    ids = Elements(page).attributes("id")
    wanted = [section.anchor for section in SECTIONS if section.wanted(dossier())]
    assert [anchor for anchor in wanted if anchor not in ids] == []


def test_the_page_says_that_the_origins_it_counts_are_those_of_the_records(page: str) -> None:
    assert f"<dt>independent origins of the records</dt><dd>{dossier().origins}</dd>" in page


def test_every_link_inside_the_page_leads_somewhere(page: str) -> None:
    elements = Elements(page)
    ids = set(elements.attributes("id"))
    inside = {href[1:] for href in elements.attributes("href") if href.startswith("#")}
    assert inside - ids == set()


def test_no_address_inside_the_page_is_given_twice(page: str) -> None:
    ids = Elements(page).attributes("id")
    assert len(ids) == len(set(ids))


def test_a_cell_can_be_linked_to_by_actor_and_undertaking(page: str) -> None:
    assert "FR-troops" in Elements(page).attributes("id")


def test_the_page_asks_for_nothing_from_elsewhere(page: str) -> None:
    elements = Elements(page)
    assert elements.attributes("src") == []
    assert [tag for tag, _ in elements.found if tag in {"link", "iframe", "object", "embed", "base"}] == []
    assert "@import" not in page
    assert "url(" not in page


def test_evidence_is_marked_in_its_sentence(page: str) -> None:
    assert "<mark>We are ready to send troops</mark> once a truce holds" in page


def test_a_copy_is_shown_with_the_words_it_copies(page: str) -> None:
    assert page.count("<mark>We are ready to send troops</mark>") == 1
    assert "Also in" in page
    assert "2 reports, 1 origin" in page


def test_a_link_leads_to_the_words_at_the_outlet(page: str) -> None:
    assert "https://harbour.example/a#:~:text=We%20are%20ready%20to%20send%20troops" in Elements(page).attributes(
        "href"
    )


def test_lines_set_aside_are_listed_with_their_reason(page: str) -> None:
    assert re.search(r"menu</span>\s*Menu \| Home", page)


def test_a_citation_says_what_who_when_and_from_how_many(page: str) -> None:
    assert (
        "France, troops: ready (condition: ceasefire, backing by the United States), as of 1 Apr 2025. "
        "“We are ready to send troops” – Moreau"
    ) in page


def test_texts_bring_no_element_no_script_and_no_escape_onto_the_page() -> None:
    page = hostile_page()
    elements = Elements(page)
    assert [tag for tag, _ in elements.found if tag == "script"] == ["script"]
    assert [tag for tag, _ in elements.found if tag == "img"] == []
    assert [
        attribute for _, attributes in elements.found for attribute in attributes if attribute.startswith("on")
    ] == []
    assert {"\x1b", "\u202e"} & set(page) == set()


def test_an_address_that_runs_code_is_never_a_link() -> None:
    assert [
        href for href in Elements(hostile_page()).attributes("href") if not href.startswith(("#", "https://"))
    ] == []


def test_a_style_attribute_would_be_refused_by_the_pages_own_policy_so_there_is_none(page: str) -> None:
    assert Elements(page).attributes("style") == []


def test_what_changed_stands_first_for_those_who_ask(page: str) -> None:
    now = dossier()
    before = call_roll(now.told, as_of=date(2025, 3, 3))
    asked = replace(now, since=date(2025, 3, 3), changes=find_changes(before, now.roll))
    shown = render_page(asked)
    assert 'id="changes"' not in page
    assert shown.index('id="changes"') < shown.index('id="roll"')
    assert "and what changed since" in shown
    assert set(Elements(shown).attributes("id")) >= {
        href[1:] for href in Elements(shown).attributes("href") if href.startswith("#")
    }


def test_further_sections_can_be_added() -> None:
    section = Section("extra", "Extra", "More.", "findings.html", lambda _: [], "Nothing extra.")
    page = render_page(dossier(), (*SECTIONS, section))
    assert 'href="#extra"' in page
    assert "Nothing extra." in page


def test_an_empty_ledger_gives_a_page_that_says_so() -> None:
    empty = dossier()
    page = render_page(replace(empty, roll=replace(empty.roll, standings=(), collectives=()), told=(), reports=()))
    assert "Nobody on the roll" in page


def test_the_same_dossier_gives_the_same_page() -> None:
    assert render_page(dossier()) == render_page(dossier())
