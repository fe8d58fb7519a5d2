"""Who says what; the sample sentences are our own."""

from __future__ import annotations

import pytest

from muster.extraction.attribution import find_attributions, speaker_of, speech_in
from muster.extraction.mention import Attribution
from muster.extraction.mentions import find_mentions
from muster.extraction.own_words import find_own_words
from muster.extraction.scan import scan
from muster.intake.wordlists import load_lexicon
from muster.model.report import Report
from muster.model.scales import Authority
from muster.model.span import Span
from muster.text.article import Article
from muster.text.reading import read_article

LEXICON = load_lexicon()


def read(text: str) -> tuple[Article, tuple[Attribution, ...]]:
    article = read_article(Report(text, "told"))
    return article, find_attributions(article, find_mentions(article, LEXICON), LEXICON)


def attribution(text: str, words: str) -> Attribution | None:
    start = text.index(words)
    return speaker_of(read(text)[1], Span(start, start + len(words)))


def speaker(text: str, words: str) -> str | None:
    found = attribution(text, words)
    return found.speaker.name if found and found.speaker else None


HOLM = "Danish premier Jens Holm came. "


@pytest.mark.parametrize(
    "text",
    [
        "Danish premier Jens Holm said the troops would go.",
        "Danish premier Jens Holm said on Monday that the troops would go.",
        "Speaking in Oslo, Danish premier Jens Holm said the troops would go.",
        "Danish premier Jens Holm, who was in Oslo, said the troops would go.",
        "The troops would go, Danish premier Jens Holm said.",
        "The troops would go, said Danish premier Jens Holm.",
        "The troops, Danish premier Jens Holm told reporters, the troops would go.",
        "According to Danish premier Jens Holm, the troops would go.",
        "The troops would go, according to Danish premier Jens Holm.",
        "In the words of Danish premier Jens Holm, the troops would go.",
        "Danish premier Jens Holm: the troops would go",
        '"Well, the troops would go," said Danish premier Jens Holm.',
        "Danish premier Jens Holm left, adding that the troops would go.",
        "“It is late. But the troops would go,” Danish premier Jens Holm said.",
        "Danish premier Jens Holm came to speak. “It is late,” he said. “But the troops would go.”",
        "Danish premier Jens Holm said it was late.\n\n“But the troops would go,” he added.",
        "The newspaper quoted Danish premier Jens Holm as saying the troops would go.",
    ],
)
def test_words_are_credited_wherever_the_words_of_saying_stand(text: str) -> None:
    assert speaker(text, "troops would go") == "Holm"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (HOLM + "He ruled out sending troops.", "sending troops"),
        (HOLM + "He promised 300 men.", "300 men"),
        (HOLM + "He wants the Americans to pay.", "the Americans to pay"),
    ],
)
def test_promises_and_wishes_of_a_person_are_his_words(text: str, words: str) -> None:
    assert speaker(text, words) == "Holm"


def test_a_state_that_only_does_something_says_nothing() -> None:
    assert attribution("Germany offered two ships.", "two ships") is None


@pytest.mark.parametrize("text", ["Moscow rejects the force.", "Moscow said it would reject the force."])
def test_a_state_that_speaks_is_credited_by_its_code(text: str) -> None:
    assert speaker(text, "the force") == "RU"


def test_what_a_speaker_says_of_another_is_his_own_word() -> None:
    text = "Danish premier Jens Holm said that President Putin had agreed to a truce."
    assert speaker(text, "a truce") == "Holm"


def test_what_follows_from_somebody_else_is_not_his() -> None:
    text = "Danish premier Jens Holm said he was ready, while Russia's foreign ministry warned against any force."
    assert (speaker(text, "he was ready"), speaker(text, "any force")) == ("Holm", "RU")


def test_a_closing_speaker_outranks_who_acts_in_his_words() -> None:
    assert speaker("Germany rejects the plan, Danish premier Jens Holm said.", "the plan") == "Holm"


def test_who_passes_words_on_does_not_take_the_speakers_place() -> None:
    text = "Danish premier Jens Holm said the force was ready, according to a Norwegian spokeswoman."
    assert speaker(text, "the force was ready") == "Holm"


def test_each_of_a_list_speaks_for_himself() -> None:
    text = "Ghana, Benin and Togo said they would send police."
    span = Span(text.index("they"), len(text) - 1)
    speakers = {doer: speaker_of(read(text)[1], span, doer=doer) for doer in ("GH", "BJ", "TG")}
    assert {doer: said.speaker.name for doer, said in speakers.items() if said and said.speaker} == {
        "GH": "GH",
        "BJ": "BJ",
        "TG": "TG",
    }


@pytest.mark.parametrize(
    "text",
    [
        "Diplomats said the troops would go.",
        "The troops would go, sources said.",
        "The Left Party insists the troops would go.",
        "The troops would go, Reuters reported.",
    ],
)
def test_words_of_nobody_named_have_no_speaker(text: str) -> None:
    found = attribution(text, "troops would go")
    assert found is None or found.speaker is None


@pytest.mark.parametrize(
    ("text", "via"),
    [
        ("Danish premier Jens Holm told Bloomberg the troops would go.", ("Bloomberg",)),
        ("The troops would go, Danish premier Jens Holm told the BBC, citing foreign media.", ("BBC", "foreign media")),
        ("Danish premier Jens Holm said the troops would go.", ()),
    ],
)
def test_outlets_are_credited_in_their_order(text: str, via: tuple[str, ...]) -> None:
    found = attribution(text, "troops would go")
    assert found is not None
    assert found.via == via


@pytest.mark.parametrize(
    ("text", "authority"),
    [
        ("Danish premier Jens Holm said the troops would go.", Authority.LEADER),
        ("Danish minister Jens Holm said the troops would go.", Authority.MINISTER),
        ("Danish government spokesman Jens Holm said the troops would go.", Authority.SPOKESPERSON),
        ("A Danish official said the troops would go.", Authority.OFFICIAL),
        ("Analyst Jens Holm said the troops would go.", Authority.NOBODY),
        ("The Danish premier's adviser Jens Holm said the troops would go.", Authority.OFFICIAL),
    ],
)
def test_the_office_tells_how_far_a_speaker_binds(text: str, authority: Authority) -> None:
    found = attribution(text, "troops would go")
    assert found is not None
    assert found.speaker is not None
    assert found.speaker.authority is authority


def test_a_quoted_word_in_a_sentence_of_nobodys_is_nobodys() -> None:
    assert attribution("The “reassurance” plan is a year old.", "reassurance") is None


def test_a_quotation_over_sentences_has_the_speaker_named_at_its_end() -> None:
    text = "“We will come. We will stay. We will pay,” said Danish premier Jens Holm."
    assert [speaker(text, words) for words in ("We will come", "We will stay", "We will pay")] == ["Holm"] * 3


def test_we_means_whoever_is_quoted() -> None:
    article, said = read("“We will come,” said Danish premier Jens Holm. We shall see.")
    own = find_own_words(article, said)
    assert [(mention.span.of(article.text), mention.actor, mention.person) for mention in own] == [("We", "DK", "Holm")]


def test_the_same_report_is_read_the_same_way_twice() -> None:
    text = HOLM + "“We will come,” he said. Moscow rejects it, according to the Kremlin."
    assert read(text)[1] == read(text)[1]


@pytest.mark.parametrize(
    "text",
    [
        "11:20 Danish premier Jens Holm: the troops would go.",
        "Danish premier Jens Holm, in Oslo: the troops would go.",
        "Denmark's Jens Holm: the troops would go.",
        "Danish premier Jens Holm telephoned Oslo to say that the troops would go.",
        "Danish premier Jens Holm let the allies know that the troops would go.",
        "Danish premier Jens Holm said, the minutes show, that the troops would go.",
        "Sweden pays nothing; the troops would go, Danish premier Jens Holm said.",
        "The troops would go, Danish premier Jens Holm argued on Monday, by sea.",
        "The troops would go, Danish premier Jens Holm said on Monday, if they were asked.",
    ],
)
def test_labels_calls_and_parentheses_tell_who_speaks(text: str) -> None:
    assert speaker(HOLM + text, "troops would go") == "Holm"


@pytest.mark.parametrize(
    "text",
    [
        "“The troops would go,” said an investor in Lagos.",
        "The owner of a small hotel said the troops would go.",
        "The troops would go, the owner of a small hotel said.",
        "A former envoy said the troops would go.",
        "It has been reported that the troops would go.",
        "The troops would go, ten northern leaders told Oslo from a castle.",
    ],
)
def test_a_stranger_speaks_for_nobody_named_before(text: str) -> None:
    assert speaker(HOLM + text, "troops would go") is None


def test_what_comes_before_a_semicolon_is_not_said_by_who_closes_the_sentence() -> None:
    assert speaker(HOLM + "Sweden pays nothing; the troops would go, Danish premier Jens Holm said.", "pays") is None


def test_a_clause_that_opens_the_sentence_ends_what_is_said_in_it() -> None:
    text = HOLM + "When Jens Holm said that the troops would go, the telephones rang."
    assert speaker(text, "telephones rang") is None


def test_what_somebody_is_only_told_to_do_is_not_spoken() -> None:
    found = attribution(HOLM + "Jens Holm will send troops.", "will send troops")
    assert found is not None
    assert not found.spoken


def test_nested_speech_is_found_beside_who_tells_it() -> None:
    text = HOLM + "Jens Holm said that Swedish premier Nils Berg had promised that the troops would go."
    article = read_article(Report(text, "told"))
    seen = scan(article, LEXICON)
    found = [said for said in speech_in(seen, find_mentions(article, LEXICON), LEXICON) if said.nested]
    assert [
        (said.speaker.name if said.speaker else None, text[said.content.start : said.content.end]) for said in found
    ] == [("Berg", "the troops would go")]
    assert speaker(text, "the troops would go") == "Holm"


def test_a_place_behind_the_cue_does_not_let_the_speech_go_on() -> None:
    text = HOLM + "The troops would go, Jens Holm said in Oslo, where snow had fallen."
    assert speaker(text, "snow had fallen") is None


def test_reported_speech_runs_on_in_a_sentence_without_a_cue() -> None:
    found = attribution(HOLM + "Jens Holm said he was glad. He'd see what the troops would do.", "see what")
    assert found is not None
    assert found.speaker is not None
    assert (found.speaker.name, found.spoken) == ("Holm", True)


def test_those_who_are_told_are_no_part_of_what_is_said() -> None:
    text = HOLM + "Jens Holm told reporters the troops would go."
    found = attribution(text, "the troops would go")
    assert found is not None
    assert text[found.content.start : found.content.end] == "the troops would go"


def test_a_second_cue_of_one_speaker_keeps_what_he_said_before_the_semicolon() -> None:
    text = HOLM + "Jens Holm said the troops would go; planes, he added, would not."
    assert [speaker(text, words) for words in ("the troops would go", "planes", "would not")] == ["Holm"] * 3


@pytest.mark.parametrize(
    "text",
    [
        "A man in the Danish ministry of defence said the troops would go.",
        "The troops would go, said a source close to the Danish government.",
    ],
)
def test_unnamed_servants_speak_for_whom_they_serve(text: str) -> None:
    assert speaker(text, "troops would go") == "DK"


def test_who_acts_before_a_colon_says_what_follows_it() -> None:
    text = HOLM + "Premier Jens Holm gave way at last: the troops would go."
    assert speaker(text, "troops would go") == "Holm"


def test_saying_so_takes_up_what_stands_before() -> None:
    text = HOLM + "Two hundred men and no tanks; Jens Holm said so in Oslo."
    assert speaker(text, "Two hundred men") == "Holm"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Oslo adds forty officers of its own.", "forty officers"),
        (HOLM + "Jens Holm writes letters about the fleet.", "about the fleet"),
    ],
)
def test_verbs_that_say_something_only_with_a_clause_say_nothing_of_things(text: str, words: str) -> None:
    found = attribution(text, words)
    assert found is None or not found.spoken


def test_a_name_that_no_list_knows_speaks_for_nobody_known() -> None:
    text = HOLM + "Two ships sank on Friday, the SBU said."
    found = attribution(text, "Two ships sank")
    assert found is not None
    assert (found.speaker, found.spoken) == (None, True)


def test_each_part_between_semicolons_has_its_own_speaker() -> None:
    text = HOLM + "“No,” says Jens Holm; “two,” says a general of whom nobody has heard."
    assert [speaker(text, words) for words in ("No", "two")] == ["Holm", None]


def test_place_and_day_before_a_report_are_said_by_nobody() -> None:
    text = "OSLO, May 8 - The troops would go, Danish premier Jens Holm said."
    assert speaker(text, "OSLO") is None
    assert speaker(text, "The troops would go") == "Holm"


@pytest.mark.parametrize(
    "text",
    [
        "The troops would go, Jens Holm said last night as he left Oslo; the ships would stay.",
        "The troops would go, Mr Holm told reporters, and stay a year.",
        "The troops would go, Jens Holm said, “and that is all”.",
        "The troops would go, Anna Berg's successor Jens Holm says, but not by air.",
        "If asked, the troops would go, said Jens Holm.",
        "The troops would go if Oslo wants them, said Jens Holm.",
        "They have no tanks and won't get any; the troops would go, Jens Holm told us.",
        "“Today,” said Jens Holm on Monday, with an aide at his elbow, “the troops would go by sea.”",
        "It will not be soon, Jens Holm said before he left, though the troops would go.",
    ],
)
def test_whatever_follows_the_words_of_saying_they_may_close_the_sentence(text: str) -> None:
    assert speaker(HOLM + text, "the troops would go" if "the troops" in text else "The troops would go") == "Holm"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Swedish premier Nils Berg was firm: it would be hard, he said.", "Berg"),
        ("Swedish premier Nils Berg would stay, he told the press.", "Berg"),
        ("Jens Holm met Swedish premier Nils Berg. Nils Berg, he said, would stay.", "Holm"),
    ],
)
def test_he_is_who_comes_up_in_the_sentence_that_he_said_closes(text: str, expected: str) -> None:
    words = "would be hard" if "hard" in text else "would stay"
    assert speaker(HOLM + text, words) == expected


def test_the_person_behind_an_office_speaks() -> None:
    text = "The troops would go, the alliance's commander, Danish general Jens Holm, told the press."
    assert speaker(text, "The troops would go") == "Holm"


@pytest.mark.parametrize(
    "text",
    [
        "The troops would go, said Mr. Holm on Friday.",
        "The troops would go, added Denmark's Jens Holm.",
        "The troops would go, Denmark's ambassador in Oslo, Jens Holm, told the press.",
        "Swedish premier Nils Berg declines soldiers, Danish premier Jens Holm says the troops would go.",
    ],
)
def test_titles_possessors_places_and_lists_lead_to_the_person_who_speaks(text: str) -> None:
    assert speaker(HOLM + text, "troops would go") == "Holm"


def test_who_is_behind_the_speaker_is_told_of_not_said() -> None:
    text = HOLM + "The troops would go, said Jens Holm, who had slept badly."
    assert speaker(text, "slept badly") is None


def test_an_answer_behind_a_states_label_is_the_states() -> None:
    assert speaker("Danish premier Jens Holm came.\n\n14:15 Oslo: no troops before spring.", "no troops") == "NO"


def test_a_phrase_credits_its_part_of_a_sentence_beside_a_verb_of_saying() -> None:
    text = HOLM + "The troops would go, in Jens Holm's opinion; Oslo said it would pay."
    assert [speaker(text, words) for words in ("The troops would go", "it would pay")] == ["Holm", "NO"]


def test_its_ministry_is_that_of_the_state_whose_thing_opens_the_sentence() -> None:
    assert speaker("Sweden has sent two ships. Oslo's frigate is there, its navy pointed out.", "is there") == "NO"


def test_what_would_be_runs_on_with_whoever_spoke_right_before() -> None:
    text = HOLM + "Jens Holm said his country was acting at once. Six hundred men would stay for a year. It was cold."
    assert [speaker(text, words) for words in ("Six hundred men", "was cold")] == ["Holm", None]
