"""Promises of who acts where, and of clauses."""

from __future__ import annotations

from tests.extraction.scenery import scene

from muster.extraction.candidates import find_candidates
from muster.extraction.heads import link_before, scope_of, standing_of
from muster.extraction.proposals import propose
from muster.extraction.surroundings import look_around


def acting(text: str, word: str) -> str | None:
    """Return the code of who acts at a word."""
    found = scene(text)
    group = found.actor_at(found.words.tokens.index(word))
    return group.mentions[0].actor if group else None


def test_a_subject_is_carried_into_the_next_clause() -> None:
    assert acting("Portugal has offered ships and will train soldiers.", "train") == "PT"


def test_a_new_subject_takes_over_after_that() -> None:
    assert acting("Portugal said that Ghana would train soldiers.", "train") == "GH"


def test_names_in_a_list_act_together() -> None:
    found = scene("Portugal, Ghana and Chile will send soldiers.")
    assert [mention.actor for mention in found.groups[0].mentions] == ["PT", "GH", "CL"]


def test_what_hangs_on_a_purpose_does_not_come_first() -> None:
    found = scene("Portugal will send soldiers to guarantee a ceasefire.")
    standings = {trigger.row.name: standing_of(found, trigger) for trigger in found.triggers}
    assert standings["ceasefire"] != "first"


def test_a_condition_is_seen_as_the_scope_of_its_words() -> None:
    found = scene("If a truce holds, Portugal will send soldiers.")
    truce = next(trigger for trigger in found.triggers if trigger.row.name == "ceasefire")
    assert scope_of(found, truce) == "if"
    assert link_before(found, truce) == "if"


def test_the_tables_alone_propose_a_refusal_for_who_rules_it_out() -> None:
    outcomes = {
        propose(candidate, look_around(candidate.scene, candidate.trigger)).outcome
        for candidate in find_candidates([scene("Portugal has ruled out sending soldiers.")])
        if candidate.actor == "PT" and candidate.trigger.row.name == "soldiers"
    }
    assert outcomes == {"no"}
