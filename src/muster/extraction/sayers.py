"""Who is the subject of a verb of saying."""

from __future__ import annotations

import re
from dataclasses import replace

from muster.extraction.finder import listed
from muster.extraction.mention import Mention, MentionKind
from muster.extraction.speech import ANONYMOUS, PAPERS, SPEECH
from muster.extraction.stage import Passage, Spot, Stage

# Between a subject and its verb.
_SKIPPED = listed("""
    won't wouldn't can't couldn't didn't doesn't don't hasn't haven't hadn't isn't has have had also later then
    again repeatedly once twice already earlier today yesterday would did does do himself herself itself themselves
    both all only even just still never not now soon promptly meanwhile too previously on monday tuesday wednesday
    thursday friday saturday sunday who which afterwards since always long may could must will for his part her its
    first separately tonight last week month year night there in turn that day afternoon morning evening
""")
_PREPOSITIONS = listed("in at after before during by to of from with as through via")
_SUBORDINATING = listed("after before since until as than like when where")
_ARTICLES = listed("the a an his her their its both one another")
_HONORIFICS = listed("mr mrs ms miss dr sir dame lord lady baroness sheikh monsieur madame prof professor herr frau")
_CLOSING = frozenset({",", '"', "”", "'", "»", "—", "–", "?", "!", "."})
_PARENTHESES = frozenset({",", "(", ")", "–", "—", "-"})
_OWN_VERBS = listed("would will had has have was is were are could should can must may might does did")
_COMPARING = listed("as so thus than")
_RELATIVE = listed("who which")
_LISTED = frozenset({MentionKind.ACTOR, MentionKind.SEAT, MentionKind.PERSON, MentionKind.ROLE, MentionKind.PLACE})
_ISSUING = frozenset({MentionKind.ACTOR, MentionKind.SEAT, MentionKind.ROLE, MentionKind.COLLECTIVE})
_LONGEST_SUBJECT = 10  # words
_UNNAMED = ANONYMOUS | PAPERS
_LONGEST_NAME = 3  # words
_OURSELVES = listed("i we you he she it they this that these those who what")
_BEFORE_OBJECTS = listed("to of than as or")
_SERVANTS = listed("""
    official officials source sources man woman men women people person figure figures aide aides officer officers
    adviser advisers advisor advisors delegate delegates diplomat diplomats somebody someone one staff insider insiders
""")
_SERVING = listed("in at of from for with to close travelling traveling inside near working familiar")
_EMPLOYING = frozenset({MentionKind.ACTOR, MentionKind.SEAT, MentionKind.ROLE, MentionKind.DEMONYM})
_TO_EMPLOYER = 6  # words from somebody unnamed to whom he serves
_PAPER_REACH = 3  # sentences back in which the author of "the statement" acted
_STOPS = frozenset(",.;:)—–")
_QUOTES = frozenset({'"', "”", "'", "»"})
_UNKNOWN = listed("a an one another two three four five six seven eight nine ten several the")
_BOUNDS = listed("who whose which in at of from for with on near familiar close who'd that to")
_PERSONAL = re.compile(
    r"\w{2,}(?:er|or|ist|ian|man|woman|ant|eer|yst|hand|aide|wife|resident|veteran)"
    r"|general|colonel|captain|sergeant|major|chief|head|member|deputy|student|nurse|cleric|priest|mayor|guide|clerk"
    r"|guard|rebel|mother|father|brother|sister|voice|aide|friend"
)
_JOINED = listed("to and but or that than as")
_ATTRIBUTIVE = _UNKNOWN | listed("""
    northern southern western eastern senior foreign european regional african arab other many most all some
    top military government
""")
_TO_NAME = 6  # words from an office to the name of who holds it
_TOLD = listed("told tells")
_OPENERS = _PREPOSITIONS | _SUBORDINATING | _JOINED | listed("who which that whose where while if because so then")
_DESCRIPTION = 6  # words of a description before a name
_ATTRIBUTES = 3  # words between a comma and the noun
_NOUN_REACH = 6  # words from the verb to the noun


def subject_after(passage: Passage, number: int) -> Spot | None:
    """Return the subject of "…, said Macron", "says a British official"."""
    stage, scan, first, end = passage.stage, passage.scan, passage.first, passage.end
    before = scan.gap(number - 1).strip()[-1:] if number > first else ","
    if before not in _CLOSING and scan.before(number) not in _COMPARING:
        return None
    at = number + 1
    while (
        at < end
        and scan.gap(at - 1) == " "
        and at not in stage.opening
        and scan.words[at].lower in _SKIPPED | _ARTICLES
    ):
        at += 1
    while at + 1 < end and scan.words[at].lower in _HONORIFICS and at not in stage.opening:
        at += 1
    spot = stage.opening.get(at) if at < end and scan.gap(at - 1) in {" ", ". "} else None
    spot = _possessed(stage, spot) if spot is not None else None
    behind = stage.opening.get(spot.last + 1) if spot is not None and spot.last + 1 < end else None
    spot = _named(stage, spot, behind) if spot is not None and behind is not None else spot
    if spot is None or spot.mention.kind is MentionKind.PLACE or _has_own_verb(stage, spot, end):
        return None
    if before in _QUOTES or scan.gap(spot.last).strip()[:1] in _STOPS or spot.last + 1 >= end:
        return spot
    if scan.gap(spot.last) != " ":
        return None
    personal = spot.mention.kind in {MentionKind.PERSON, MentionKind.ROLE}
    following = scan.words[spot.last + 1].lower
    return spot if personal and (following in _SKIPPED or following in _PREPOSITIONS) else None


def _named(stage: Stage, spot: Spot, behind: Spot) -> Spot:
    """Return the person named behind a bare office: "its commander, Danish general Jens Holm, told"."""
    person, held = behind.mention, spot.mention
    fits = held.kind is MentionKind.ROLE and held.person in {None, person.person} and person.kind is MentionKind.PERSON
    if not fits or not 0 < behind.first - spot.last <= _TO_NAME or not _is_described(stage, spot.last, behind.first):
        return spot
    known = replace(person, actor=person.actor or held.actor, office=person.office or held.office)
    return replace(behind, first=spot.first, mention=known)


def _is_described(stage: Stage, last: int, first: int) -> bool:
    """Tell whether only a place or a field stands between an office and a name: "ambassador in Oslo, Jens Holm"."""
    words = stage.scan.words
    between = [words[number].lower for number in range(last + 1, first)]
    parted = stage.scan.gap(first - 1) in {" ", ", "} and stage.scan.gap(last) in {" ", ", "}
    return parted and not any(word in _RELATIVE or word in _OWN_VERBS or word in SPEECH for word in between)


def _possessed(stage: Stage, spot: Spot) -> Spot:
    """Return whom a possessive belongs to: "added France's Jens Holm"."""
    behind = stage.opening.get(spot.last + 1) if stage.scan.gap(spot.last) in {"'s ", "' "} else None
    return spot if behind is None else behind


def _has_own_verb(stage: Stage, spot: Spot, end: int) -> bool:
    following = spot.last + 1
    return following < end and stage.scan.gap(spot.last) == " " and stage.scan.words[following].lower in _OWN_VERBS


def subject_before(stage: Stage, number: int, first: int) -> Spot | None:
    """Return the mention that stands as the verb's subject, adverbs and parentheses passed over."""
    scan, at = stage.scan, number - 1
    while at >= first:
        gap = scan.gap(at)
        if gap.strip()[:1] in _PARENTHESES and gap != "-":
            return _before_parenthesis(stage, at, first)
        spot = stage.ending.get(at)
        if spot is not None:
            if spot.leading or scan.before(spot.first) in _SUBORDINATING:
                return spot
            if spot.first < first + 2:
                return None
            at = spot.first - 2
            continue
        word = scan.words[at].lower
        if gap != " " or (word not in _SKIPPED and not word.endswith("ly")):
            return _behind_comma(stage, number, first)
        at -= 1
    return None


def _behind_comma(stage: Stage, number: int, first: int) -> Spot | None:
    """Return who opens the last clause: "…, a diplomat familiar with the talks said"."""
    for at in range(number - 2, first, -1):
        if "," in stage.scan.gap(at):
            spot = stage.opening.get(at + 1)
            personal = spot is not None and spot.mention.kind in {MentionKind.PERSON, MentionKind.ROLE}
            return spot if personal and number - at <= _LONGEST_SUBJECT else None
    return None


def _before_parenthesis(stage: Stage, at: int, first: int) -> Spot | None:
    """Return the leading mention before the comma that opens a parenthesis ending at word `at`."""
    own = stage.ending.get(at)
    if own is not None and stage.scan.words[at + 1].lower in _RELATIVE:
        return own
    for number in range(at, first - 1, -1):
        spot = stage.ending.get(number)
        if spot is None or spot is own or not spot.leading:
            continue
        named = _named(stage, spot, own) if own is not None else spot
        if named is not spot or stage.scan.gap(number).strip()[:1] in _PARENTHESES:
            return named
    return None


def is_relative(stage: Stage, spot: Spot) -> bool:
    """Tell whether a relative clause follows: "Macron, who said"."""
    return spot.last + 1 < len(stage.scan.words) and stage.scan.words[spot.last + 1].lower in _RELATIVE


def list_around(stage: Stage, spot: Spot) -> tuple[tuple[Spot, ...], tuple[Spot, ...]]:
    """Return the mentions in one list with it: those before ("Mali, Chad and Niger"), those behind ("leaders of …")."""
    return _list_before(stage, spot), _list_behind(stage, spot)


def _list_before(stage: Stage, spot: Spot) -> tuple[Spot, ...]:
    scan, found, joined = stage.scan, list[Spot](), False
    while True:
        at = spot.first - 1
        while scan.gap(at) == " " and scan.words[at].lower in {"the", "both"}:
            at -= 1
        if scan.gap(at) == " " and scan.words[at].lower == "and":
            joined, at = True, at - 1
        before = stage.ending.get(at) if joined and scan.gap(at) in {" ", ", "} else None
        if before is None or before.mention.kind not in _LISTED or not (before.leading or found):
            return tuple(reversed(found))
        found.append(before)
        spot = before


def _list_behind(stage: Stage, spot: Spot) -> tuple[Spot, ...]:
    """Return the states behind the first of "the leaders of France, Britain and Poland"."""
    if spot.mention.kind is not MentionKind.ROLE:
        return ()
    scan, found = stage.scan, list[Spot]()
    while True:
        at, joined = spot.last + 1, False
        if scan.gap(spot.last) not in {" ", ", "}:
            return ()
        if scan.words[at].lower == "and":
            at, joined = at + 1, True
        if at < len(scan.words) and scan.words[at].lower == "the":
            at += 1
        behind = stage.opening.get(at)
        if behind is None or behind.mention.kind is not MentionKind.ACTOR:
            return ()
        found.append(behind)
        if joined:
            return tuple(found)
        spot = behind


def people_behind(stage: Stage, spot: Spot) -> tuple[Spot, ...]:
    """Return the people named with the first one behind a verb: "wrote Eide, Stenergard and Valtonen"."""
    scan, found = stage.scan, list[Spot]()
    while scan.gap(spot.last) in {" ", ", "}:
        joined = scan.words[spot.last + 1].lower == "and"
        behind = stage.opening.get(spot.last + 1 + joined)
        if behind is None or behind.mention.kind is not MentionKind.PERSON:
            return ()
        found.append(behind)
        if joined:
            return tuple(found)
        spot = behind
    return ()


def with_article(stage: Stage, first: int) -> int:
    """Return where a subject begins, its article or possessor included."""
    scan = stage.scan
    while first > 0 and scan.gap(first - 1) in {" ", "'s ", "' ", ". "}:
        before = first - 1
        owns = scan.gap(before) in {"'s ", "' "}
        if scan.gap(before) == ". " and scan.words[before].lower not in _HONORIFICS:
            break
        if not owns and scan.words[before].lower not in _ARTICLES | _HONORIFICS:
            break
        first = stage.covering[before].first if owns and before in stage.covering else before
    return first


def with_attributes(stage: Stage, first: int) -> int:
    """Return where a subject begins that a comma parts from a clause: "…, ten northern leaders told the press"."""
    scan = stage.scan
    for at in range(first - 1, max(first - _ATTRIBUTES, 0) - 1, -1):
        if scan.gap(at) != " " or scan.words[at].lower not in _ATTRIBUTIVE:
            return first
        if scan.gap(at - 1).strip()[-1:] == ",":
            return at
    return first


def with_description(stage: Stage, first: int, verb: int) -> int:
    """Return where a subject begins that a comma parts from what is said, if the verb closes it.

    "…, Igor Rodionov's successor Igor Sergeyev says, …", "…, its acting chief Anna Berg told reporters".
    """
    scan, mark = stage.scan, stage.scan.gap(verb)
    if mark == " " and scan.words[verb].lower not in _TOLD:
        return first
    for at in range(first - 1, max(first - _DESCRIPTION, 0) - 1, -1):
        word = scan.words[at].lower
        if word in _OWN_VERBS or word in SPEECH or scan.gap(at) not in {" ", "'s ", "' ", ". "}:
            return first
        if scan.gap(at - 1).strip()[-1:] in _CLOSING:
            return first if word in _OPENERS else at
    return first


def unnamed_before(stage: Stage, number: int, first: int) -> int | None:
    """Return the word that stands for somebody unnamed, or a paper, as the verb's subject; None where none does."""
    at = number - 1
    while at > first and stage.scan.gap(at) == " " and stage.scan.words[at].lower in _SKIPPED:
        at -= 1
    unnamed = at >= first and (stage.scan.words[at].lower in _UNNAMED or at in stage.parties)
    return at if unnamed else None


def unnamed_after(passage: Passage, number: int) -> int | None:
    """Return the noun that stands for somebody unnamed behind the verb: "…," said an investor in Lagos."""
    scan = passage.scan
    before = scan.gap(number - 1).strip()[-1:] if number > passage.first else ""
    if before not in _CLOSING or passage.lower(number + 1) not in _UNKNOWN or number - 1 in passage.stage.ending:
        return None
    nouns = range(number + 2, min(number + _NOUN_REACH, passage.end))
    noun = next((at for at in nouns if scan.gap(at) != " " or passage.lower(at + 1) in _BOUNDS), None)
    if noun is None or not (passage.lower(noun) in _UNNAMED or _PERSONAL.fullmatch(passage.lower(noun))):
        return None
    if any(at in passage.stage.covering or passage.lower(at) in _OWN_VERBS for at in range(number + 2, noun + 1)):
        return None
    return noun


def stranger_before(passage: Passage, number: int) -> int | None:
    """Return where a subject begins that no list knows and that opens a clause: "the owner of a small hotel said"."""
    scan = passage.scan
    for at in range(number - 1, max(passage.first, number - _LONGEST_SUBJECT) - 1, -1):
        word = scan.words[at]
        spot = passage.stage.covering.get(at)
        named = word.capital and at > passage.first if spot is None else spot.leading
        if named or word.lower in _OWN_VERBS or word.lower in _JOINED:
            return None
        if at == passage.first or scan.gap(at - 1).strip()[-1:] in _CLOSING:
            return at if spot is None and word.lower in _UNKNOWN | ANONYMOUS else None
        if scan.gap(at - 1) != " ":
            return None
    return None


def unknown_before(passage: Passage, number: int) -> int | None:
    """Return where the name begins of a subject whom no list knows: "the SBU said", "Keith Brown argues"."""
    at = number - 1
    while at > passage.first and passage.scan.gap(at) == " " and passage.lower(at) in _SKIPPED:
        at -= 1
    first = at + 1
    while first > passage.first and passage.scan.gap(first - 1) == " " and _is_unknown_name(passage, first - 1):
        first -= 1
    named = at - first + 1
    if not 1 <= named <= _LONGEST_NAME or (named == 1 and first == passage.first):
        return None
    before = passage.lower(first - 1) if passage.scan.gap(first - 1) == " " else ""
    return None if before in _BEFORE_OBJECTS or (before and before not in _ARTICLES | _JOINED) else first


def _is_unknown_name(passage: Passage, at: int) -> bool:
    word, known = passage.scan.words[at], passage.stage.covering
    return word.capital and word.lower not in _OURSELVES and at not in known and at not in passage.scan.quoted


def employer(passage: Passage) -> Mention | None:
    """Return for whom somebody unnamed speaks: "a man in the Ministry of Defence", "sources in the delegation"."""
    noun = next((at for at in range(passage.first, passage.end) if passage.lower(at) in _SERVANTS), None)
    if noun is None:
        return None
    for at in range(noun + 1, min(noun + _TO_EMPLOYER, passage.end)):
        spot = passage.stage.opening.get(at)
        if passage.mark(at - 1) or (spot is not None and spot.mention.kind not in _EMPLOYING):
            return None
        if spot is not None:
            return replace(spot.mention, person=None) if passage.lower(noun + 1) in _SERVING else None
    return None


def owner_of_paper(stage: Stage, number: int) -> Mention | None:
    """Return whose words they are: "the Kremlin statement said"; else whoever acted last before "the statement"."""
    spot = stage.covering.get(number - 1)
    if spot is not None:
        return spot.mention
    if stage.scan.words[number].lower not in PAPERS:
        return None
    here = stage.scan.words[number].sentence
    found: Spot | None = None
    for other in reversed(stage.spots):
        sentence = stage.scan.words[other.first].sentence
        if here - sentence > _PAPER_REACH or (found and stage.scan.words[found.first].sentence != sentence):
            break
        if other.last < number and other.leading and other.mention.kind in _ISSUING and other.mention.actor:
            found = other
    return found.mention if found else None


def first_leading(stage: Stage, first: int, end: int) -> Spot | None:
    """Return the first mention among the words that can be the subject of the sentence."""
    for at in range(first, end):
        spot = stage.opening.get(at)
        if spot and spot.leading and spot.mention.kind is not MentionKind.DEMONYM and at not in stage.scan.quoted:
            return spot
    return None
