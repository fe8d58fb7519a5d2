"""Lines with their places; wrapped lines are one paragraph."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from muster.text.lines import split_lines

_WRAPPED = """Oslo weighs its offer
By Kari Holm

Norway may send engineers to the force, its defence minister said on
Monday, if parliament agrees to it and if the truce holds. He would not
say how many.

Sweden has been asked for ships and has not answered yet, said an
official who knows of the talks. It would give:
- two ships that are in the Baltic at this time, and no more than that,
  as far as is known
- one aircraft
"""


def _lines(text: str) -> list[str]:
    return [line.of(text) for line in split_lines(text)]


def test_each_line_of_a_page_is_its_own() -> None:
    assert _lines("Title\r\n\r\n  Words. \nMore\u2028Last\n") == ["Title", "Words.", "More", "Last"]


def test_empty_lines_are_counted() -> None:
    assert [line.gap for line in split_lines("\na\nb\r\n\r\nc\n \n\nd")] == [1, 0, 1, 2]


def test_a_paragraph_wrapped_to_a_width_is_one_line() -> None:
    assert _lines(_WRAPPED) == [
        "Oslo weighs its offer",
        "By Kari Holm",
        "Norway may send engineers to the force, its defence minister said on\n"
        "Monday, if parliament agrees to it and if the truce holds. He would not\nsay how many.",
        "Sweden has been asked for ships and has not answered yet, said an\n"
        "official who knows of the talks. It would give:",
        "- two ships that are in the Baltic at this time, and no more than that,\n  as far as is known",
        "- one aircraft",
    ]


def test_short_lines_that_do_not_run_on_stay_apart() -> None:
    text = "Most read in the world today\nTen soups for winter days\nWhy the sea is salt\nWho won it\nOne thing\n"
    assert len(_lines(text)) == 5


@given(st.text(alphabet=st.sampled_from("ab. \n\r\f\u2028\u00a0-"), max_size=300))
def test_lines_hold_every_character_but_space_once_and_in_order(text: str) -> None:
    lines = split_lines(text)
    assert "".join("".join(line.of(text).split()) for line in lines) == "".join(text.split())
    assert all(line.of(text) == line.of(text).strip() != "" for line in lines)
