"""Which lines of a page are set aside, for which reason, and which look like it and stay."""

from __future__ import annotations

import pytest

from muster.text.article import AsideReason, Part
from muster.text.cleaning import Label, label_lines
from muster.text.lines import split_lines

STORY = "Norway may send engineers to the force, its defence minister said on Monday, if parliament agrees to it."
MORE = "Sweden has been asked for ships and has not answered yet, said an official who knows of the talks."


def _labels(text: str, title: str | None = None) -> list[Label]:
    return list(label_lines(text, split_lines(text), title=title))


@pytest.mark.parametrize(
    ("line", "reason"),
    [
        ("Home | World | Politics | Sport", AsideReason.MENU),
        ("Home  World  Weather  Obituaries", AsideReason.MENU),
        ("HOME NEWS SPORT MONEY", AsideReason.MENU),
        ("Skip to main content", AsideReason.MENU),
        ("World › Europe › Norway", AsideReason.MENU),
        ("Share on Facebook | Share on X | Print", AsideReason.SHARE),
        ("Facebook   X   WhatsApp   Copy link", AsideReason.SHARE),
        ("A+ A-", AsideReason.SHARE),
        ("1,204 views", AsideReason.COUNTER),
        ("3 min read · 1.1k views", AsideReason.COUNTER),
        ("We use cookies to measure our audience. Accept all | Manage my choices", AsideReason.COOKIE),
        ("STORY CONTINUES BELOW ADVERTISEMENT", AsideReason.ADVERT),
        ("Ad blocker detected! Please switch it off.", AsideReason.ADVERT),
        ("Sign up for our Morning Drive newsletter", AsideReason.NEWSLETTER),
        ("Get the day’s top stories in your inbox", AsideReason.NEWSLETTER),
        ("Join our WhatsApp channel", AsideReason.NEWSLETTER),
        ("READ ALSO: Ten soups for winter", AsideReason.RELATED),
        ("Tags: Norway, Ukraine", AsideReason.RELATED),
        ("[Photo: Soldiers on a road near Bodø. (NW)]", AsideReason.CAPTION),
        ("The minister at a news conference in Oslo. Photo: NTB", AsideReason.CAPTION),
        ("Comments (12)", AsideReason.COMMENT),
        ("Noticed a mistake? Select it and press Ctrl+Enter", AsideReason.COMMENT),
        ("By Kari Holm", AsideReason.BYLINE),
        ("By Kari Holm and Ola Vik in Oslo", AsideReason.BYLINE),
        ("Kari Holm, Defence Correspondent", AsideReason.BYLINE),
        ("News Desk", AsideReason.BYLINE),
        ("Updated: 18 Feb 2025, 06:40 am   |   3 min read", AsideReason.BYLINE),
        ("Tallinn, 30 April 2025", AsideReason.BYLINE),
        ("(AFP)", AsideReason.CREDIT),
        ("With inputs from Reuters", AsideReason.CREDIT),
        ("(Reporting by Kari Holm; editing by Ola Vik)", AsideReason.CREDIT),
        ("▶ Listen to this story (3:02)", AsideReason.PLAYER),
        ("© 2025 Nordic Wire. All rights reserved.", AsideReason.LEGAL),
        ("FOR IMMEDIATE RELEASE", AsideReason.LABEL),
        ("###", AsideReason.LABEL),
        ("Like Loading...", AsideReason.SHARE),
        ("💬 37   👍 112", AsideReason.COUNTER),
        ("More World News", AsideReason.RELATED),
        ("Leave a Reply", AsideReason.COMMENT),
        ("To continue reading, log in", AsideReason.NEWSLETTER),
        ("The president in Paris [File: Kari Holm/Reuters]", AsideReason.CAPTION),
        ("FILE - The president speaks in Paris, Feb. 3, 2025. (AP Photo/Kari Holm)", AsideReason.CAPTION),
        ("OSLO (Reuters)", AsideReason.CREDIT),
    ],
)
def test_a_line_of_the_page_is_set_aside(line: str, reason: AsideReason) -> None:
    assert _labels(f"{STORY}\n\n{line}\n\n{MORE}") == [Part.BODY, reason, Part.BODY]


@pytest.mark.parametrize(
    "line",
    [
        "By Tuesday, the first soldiers had left the base.",
        "Share of the burden is what the minister wants from others.",
        "Print runs of the declaration were handed out to those who came.",
        "Comments by the minister did not please Berlin.",
        "More in Europe would follow, he said.",
        "Photo opportunities were the only outcome, a diplomat said.",
        "Live fire was heard near the border on 3 May.",
        "The Kremlin subscribed to none of it.",
        "It was agreed on 24 February.",
        "- two frigates from Norway",
        "Norway: Ships and engineers, no soldiers.",
        "“No,” he said.",
        "Correction: An earlier version gave a wrong number.",
        "Russia Expels Three Reporters",
        "Like others, he would wait.",
        "The ministry posted the text on Facebook and X.",
    ],
)
def test_a_line_of_the_report_stays(line: str) -> None:
    assert _labels(f"{STORY}\n\n{line}\n\n{MORE}")[1] in set(Part)


def test_what_a_heading_lists_is_set_aside_until_the_text_goes_on() -> None:
    text = f"{STORY}\n\nMost read\nTen soups for winter\nWhy the sea is salt\n\n{MORE}"
    assert _labels(text)[1:] == [AsideReason.RELATED] * 3 + [Part.BODY]


def test_short_lines_behind_the_end_are_set_aside_once_chrome_has_begun() -> None:
    text = f"{STORY}\n{MORE}\nShare this article\nTen soups for winter\nContest: win a boat"
    assert _labels(text)[2:] == [AsideReason.SHARE, AsideReason.RELATED, AsideReason.RELATED]


def test_a_list_at_the_end_of_the_report_stays() -> None:
    text = f"{STORY}\nThe offer holds, as the ministry says in its paper:\n- two frigates\n- fifty engineers"
    assert _labels(text)[2:] == [Part.BODY, Part.BODY]


def test_a_menu_with_one_entry_to_a_line_is_set_aside() -> None:
    text = f"asia\neurope\nweather\nall politics\nfree mail\n\nOslo weighs its offer of ships\n\n{STORY}"
    assert _labels(text) == [AsideReason.MENU] * 5 + [Part.HEADLINE, Part.BODY]


def test_what_stands_on_every_page_is_set_aside() -> None:
    text = f"Policy Note 1\n{STORY}\nPolicy Note 2\n{MORE}\nPolicy Note 3\n{STORY[:60]} this time."
    assert _labels(text)[::2] == [AsideReason.REPEATED] * 3


def test_what_readers_wrote_is_set_aside() -> None:
    text = f"{STORY}\n{MORE}\nComments (2)\nOla, 3 hours ago\nThis force will never come, if you ask me.\nReply"
    assert _labels(text)[2:] == [AsideReason.COMMENT] * 4


def test_a_headline_and_headings_are_told_and_a_second_headline_is_one_too_many() -> None:
    text = f"Oslo weighs its offer\nOslo weighs its offer\n\n{STORY}\n\nWhat comes next\n\n{MORE}"
    assert _labels(text) == [Part.HEADLINE, AsideReason.REPEATED, Part.BODY, Part.HEADLINE, Part.BODY]


def test_a_bare_name_beside_a_byline_is_one() -> None:
    text = f"Oslo weighs its offer\nKari Holm in Oslo\nUpdated 5 March 2025, 11:48\n\n{STORY}"
    assert _labels(text) == [Part.HEADLINE, AsideReason.BYLINE, AsideReason.BYLINE, Part.BODY]


def test_a_line_equal_to_the_known_title_is_the_headline() -> None:
    title = "“We wait,” says Oslo."
    assert _labels(f"{title}\n\n{STORY}", title=title) == [Part.HEADLINE, Part.BODY]


def test_questions_above_answers_are_headings_and_statements_in_their_place_too() -> None:
    text = (
        f"Will Norway go?\n{STORY}\n\nWhat does Sweden say?\n{MORE}\n\n"
        f"People speak of ships.\nPeople speak. Nothing is decided.\n\nAnd then?\n{STORY}"
    )
    assert _labels(text) == [Part.HEADLINE, Part.BODY] * 4


def test_a_question_within_a_report_is_no_heading() -> None:
    assert _labels(f"{STORY}\n\nWould she send more?\n\n{MORE}")[1] is Part.BODY


def test_the_times_of_a_live_blog_are_headings_and_those_of_a_player_are_not() -> None:
    text = f"18:05\n{STORY}\n\n17:40 Oslo: not yet\n{MORE}\n\n00:00\n03:12"
    assert _labels(text) == [Part.HEADLINE, Part.BODY, Part.HEADLINE, Part.BODY, AsideReason.PLAYER, AsideReason.PLAYER]


def test_rows_of_a_table_are_told_with_the_names_of_its_columns() -> None:
    table = "Country Soldiers Air Sea\nNorway Y – Y two ships\nSweden C C – parliament to be asked\nLatvia N – –"
    assert _labels(f"{STORY}\n\n{table}\n\n{MORE}")[1:5] == [Part.TABLE] * 4


@pytest.mark.parametrize("mark", [" | ", "\t", "     "])
def test_rows_with_marked_columns_are_told(mark: str) -> None:
    table = "\n".join(
        mark.join(row) for row in (("Country", "Soldiers", "By"), ("Norway", "50", "May"), ("Latvia", "150", "June"))
    )
    assert _labels(f"{STORY}\n\n{table}\n\n{MORE}")[1:4] == [Part.TABLE] * 3


def test_the_fields_before_a_markdown_text_are_set_aside_and_its_headings_told() -> None:
    text = "---\ntitle: Oslo weighs\ndate: 2025-03-05\n---\n\n"
    text += f"# Oslo weighs its offer of ships, and what it means.\n\n{STORY}"
    assert _labels(text) == [AsideReason.LABEL] * 4 + [Part.HEADLINE, Part.BODY]
