"""The part of the page that tells whether the guarantee would hold."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from playwright.sync_api import BrowserContext, Page
from tests.assessment.rolls import roll, stands
from tests.export.test_page import HOSTILE, Elements
from tests.export.test_page_in_browser import _TOO_FAINT

from muster.assessment.assessing import Assessment, Basis, assess
from muster.export.assessment_section import View, assessment_section, view_assessment
from muster.export.assessment_words import Telling, percent
from muster.export.dossier import Dossier
from muster.export.page import render_page, with_further
from muster.model.requirement import Prior, Priority, Priors, Profile, Requirement
from muster.model.scales import Undertaking
from muster.model.scenario import Scenario, Setting
from muster.model.standing import Roll

NAMES = {"FR": "France", "US": "United States", "GB": "United Kingdom", "DE": "Germany", "IT": "Italy"}
PRIORS = Priors((Prior(name="all", chance=0.8, cases=10, ready_days=30, cited="counted by hand"),))
NEEDS = Profile(
    "small",
    "A small force",
    (
        Requirement(name="land", undertakings=(Undertaking.TROOPS,), amount=1000, unit="soldiers", cited="own guess"),
        Requirement(name="eyes", undertakings=(Undertaking.INTELLIGENCE,), contributors=1),
        Requirement(name="sea", undertakings=(Undertaking.SEA,), contributors=1, priority=Priority.DESIRABLE),
    ),
)
TIED = roll(
    stands("DE", "troops", "ready", "approval", soldiers=500),
    stands("FR", "troops", "pledged", soldiers=1500),
    stands("GB", "sea", "ready", "backing:IT"),
    stands("IT", "guarantee", "ready", "backing:GB"),
    stands("PL", "troops", "considering"),
    stands("US", "intelligence"),
)


def assessed(given: Roll = TIED, *settings: Setting) -> Assessment:
    return assess(given, Scenario(settings=settings), Basis(NEEDS, PRIORS))


def page_of(assessment: Assessment) -> str:
    return render_page(
        Dossier("A force", assessment.roll, names=NAMES), with_further((assessment_section(assessment),))
    )


def view_of(assessment: Assessment) -> View:
    found = view_assessment(assessment, Dossier("A force", assessment.roll, names=NAMES))
    assert found is not None
    return found


@pytest.fixture(scope="module")
def page() -> str:
    return page_of(assessed())


@pytest.fixture
def shown_assessment(context: BrowserContext, tmp_path: Path) -> Page:
    path = tmp_path / "roll.html"
    path.write_text(page_of(assessed(TIED, Setting("approval:DE", 0.5))), encoding="utf-8")
    opened = context.new_page()
    opened.goto(path.as_uri())
    return opened


def part(page: str) -> str:
    """Return the assessment alone, tags taken out and blanks made one."""
    inside = page.partition('<section id="assessment"')[2].partition("</section>")[0]
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", "", inside))


def test_a_page_without_an_assessment_is_as_it_was() -> None:
    dossier = Dossier("A force", TIED, names=NAMES)
    assert render_page(dossier, with_further(())) == render_page(dossier)


def test_the_assessment_comes_right_after_the_roll(page: str) -> None:
    order = re.findall(r'<section id="([\w-]+)"', page)
    assert order[order.index("roll") + 1] == "assessment"


def test_what_fails_is_said_in_words(page: str) -> None:
    assert "The guarantee fails if the United States gives no intelligence." in part(page)
    assert "The guarantee fails if France sends no troops." in part(page)


def test_a_blocked_pledge_shows_the_condition_and_the_sentence_that_states_it(page: str) -> None:
    told = part(page)
    assert "approval at home in Germany" in told
    assert "DE on troops, if approval." in told


def test_why_backing_fails_is_told_with_the_name_of_the_backer() -> None:
    given = roll(stands("FR", "troops", "ready", "backing:US"), stands("US", "guarantee", "undecided"))
    obstacle = view_of(assessed(given)).rows[0].obstacles[0]
    assert obstacle.because == "the United States has promised nothing: guarantee undecided"


def test_every_link_of_the_assessment_leads_somewhere_and_no_address_is_given_twice(page: str) -> None:
    elements = Elements(page)
    ids = elements.attributes("id")
    assert {href[1:] for href in elements.attributes("href") if href.startswith("#")} - set(ids) == set()
    assert len(ids) == len(set(ids))


def test_each_pledge_leads_to_its_cell() -> None:
    assert {row.named.anchor for row in view_of(assessed()).rows} == {
        "DE-troops",
        "FR-troops",
        "GB-sea",
        "IT-guarantee",
        "US-intelligence",
    }


def test_those_who_wait_for_each_other_are_drawn_with_an_arrow_each_way() -> None:
    knot = view_of(assessed()).knots[0]
    assert [node.named.words for node in knot.circle.nodes] == ["United Kingdom, sea", "Italy, guarantee"]
    assert [arrow.number for arrow in knot.circle.arrows] == [1, 2]
    assert knot.circle.arrows[0].path != knot.circle.arrows[1].path


def test_a_long_list_of_pledges_ends_with_how_many_more_there_are() -> None:
    actors = [f"A{i:02}" for i in range(20)]
    told = part(page_of(assessed(roll(*(stands(actor, "sea", "ready", "others") for actor in actors)))))
    assert "and 8 more wait for each other" in told


@pytest.mark.parametrize("members", [2, 3, 7, 24])
def test_a_circle_of_any_size_stays_inside_its_drawing(members: int) -> None:
    actors = [f"A{i:02}" for i in range(members)]
    waiting = (stands(actor, "sea", "ready", f"backing:{actors[i - 1]}") for i, actor in enumerate(actors))
    circle = view_of(assessed(roll(*waiting))).knots[0].circle
    assert len(circle.nodes) == len(circle.arrows) == members
    for node in circle.nodes:
        assert 0 < node.label_x < circle.width
        assert 10 < node.label_y < circle.height - 4


def test_the_sentence_behind_each_arrow_is_listed_under_its_number() -> None:
    bonds = view_of(assessed()).knots[0].circle.bonds
    assert [(bond.number, bond.sentences) for bond in bonds] == [
        (1, ("GB on sea, if backing:IT.",)),
        (2, ("IT on guarantee, if backing:GB.",)),
    ]


def test_first_movers_are_named_with_all_that_they_open(page: str) -> None:
    opening = "If United Kingdom, sea moves first, Italy, guarantee takes effect too."
    assert opening in part(page)


def test_a_gap_bar_ends_at_the_share_of_the_need_that_is_usable() -> None:
    land = view_of(assessed()).gaps[0]
    assert land.sure == pytest.approx(land.needed, abs=0.2)
    short = view_of(assessed(roll(stands("FR", "troops", soldiers=250)))).gaps[0]
    assert short.sure / short.needed == pytest.approx(0.25, abs=0.01)


def test_pledges_of_unknown_quantity_are_drawn_as_perhaps_and_no_further_than_the_need() -> None:
    land = view_of(assessed(roll(stands("FR", "troops")))).gaps[0]
    assert (land.sure, land.perhaps) == (0.0, land.needed)


def test_what_stands_against_a_condition_is_told_once() -> None:
    refused = stands("RU", "ceasefire", "refused")
    waiting = [stands(actor, "troops", "pledged", "ceasefire") for actor in ("FR", "GB")]
    told = part(page_of(assessed(roll(refused, *waiting))))
    assert told.count("RU on ceasefire, if nothing.") == 1


def test_what_is_pledged_but_held_up_is_told_apart_from_what_is_usable() -> None:
    land = view_of(assessed(roll(stands("FR", "troops", "pledged", "ceasefire", soldiers=250)))).gaps[0]
    assert (land.sure, land.perhaps) == (0.0, 0.0)
    assert land.held / land.needed == pytest.approx(0.25, abs=0.01)
    assert "held up 250" in land.told


def test_the_widest_bar_of_the_tornado_comes_first_and_holds_the_answer_as_assumed() -> None:
    tornado = view_of(assessed(TIED, Setting("approval:DE", 0.5))).tornado
    assert tornado is not None
    widths = [swing.width for swing in tornado.swings]
    assert widths == sorted(widths, reverse=True)
    assert tornado.swings[0].x <= tornado.middle_x <= tornado.swings[0].x + widths[0]


def test_every_assumption_is_listed_with_its_citation(page: str) -> None:
    told = part(page)
    for line in ("counted by hand", "own guess", "every condition that is not set"):
        assert line in told


def test_the_days_by_which_each_line_is_met_are_shown(page: str) -> None:
    told = part(page)
    for shown in ("by day 10", "by day 30", "by day 90", "the whole0 %"):
        assert shown in told


def test_a_guarantee_that_cannot_hold_says_so_without_numbers_to_rank() -> None:
    told = part(page_of(assessed(roll(stands("FR", "troops", soldiers=100)))))
    assert "The guarantee fails as it stands: what is pledged cannot meet land, eyes." in told


def test_a_roll_without_pledges_has_nothing_to_assess() -> None:
    assert "there is nothing to assess" in part(page_of(assessed(roll(stands("FR", "troops", "refused")))))


def test_what_texts_bring_along_stays_text() -> None:
    harmful = stands(HOSTILE, "troops", "pledged", "backing:US", soldiers=10)
    elements = Elements(page_of(assessed(roll(harmful))))
    assert [tag for tag, _ in elements.found if tag == "img"] == []
    assert len([tag for tag, _ in elements.found if tag == "script"]) == 1


def test_the_part_asks_for_nothing_from_elsewhere_and_needs_no_inline_style(page: str) -> None:
    assert "url(" not in page
    assert Elements(page).attributes("style") == []


@pytest.mark.parametrize(("chance", "shown"), [(0.999999, "above 99.9 %"), (1e-9, "below 0.1 %"), (1.0, "100 %")])
def test_what_is_nearly_sure_is_not_shown_as_sure(chance: float, shown: str) -> None:
    assert percent(chance) == shown


@pytest.mark.parametrize(
    ("event", "words"),
    [
        ("US:intelligence not kept", "the United States gives no intelligence"),
        ("ceasefire fails", "there is no ceasefire"),
        ("approval:DE fails", "there is no approval at home in Germany"),
        ("backing:US fails", "the United States gives no backing"),
        ("backing:US:FR fails", "the United States gives no backing to France"),
        ("one alliance splits", "one alliance splits"),
    ],
)
def test_an_event_is_said_in_words(event: str, words: str) -> None:
    pledges = {each.pledge.id: each.pledge for each in assessed().decided}
    assert Telling(pledges, NAMES).event(event).words == words


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_text_of_the_assessment_can_be_read_against_its_ground(shown_assessment: Page, scheme: str) -> None:
    shown_assessment.emulate_media(color_scheme="dark" if scheme == "dark" else "light")
    assert shown_assessment.evaluate(_TOO_FAINT) == []
