"""In which use a name stands: acting, or only telling where."""

from __future__ import annotations

import re

from muster.extraction.finder import listed
from muster.extraction.lexicon import NameKind
from muster.extraction.mention import MentionKind
from muster.extraction.scan import NameHit, Scan

_KINDS = {
    NameKind.COUNTRY: MentionKind.ACTOR,
    NameKind.BODY: MentionKind.ACTOR,
    NameKind.GROUP: MentionKind.ACTOR,
    NameKind.CAPITAL: MentionKind.SEAT,
    NameKind.SEAT: MentionKind.SEAT,
    NameKind.ADJECTIVE: MentionKind.DEMONYM,
    NameKind.PEOPLE: MentionKind.DEMONYM,
    NameKind.COALITION: MentionKind.COLLECTIVE,
}
_PLACING = listed("""
    in at to into onto near outside inside across around toward towards through throughout via over above leaving
    left reach reached visit visited visiting enter entered within beyond for-in
""")
_PLACING_SEATS = listed("at in inside outside near leaving left to into")
_ADDRESSING = listed("""
    according up left appeal appealed appeals message pitch warning ultimatum offer proposal said talk talking spoke
    letter put thanks signal reply answer answered appealing plea belongs
""")
_PLACE_NOUNS = listed("""
    declaration summit talks meeting meetings agreement agreements accord accords conference airport climate treaty
    protocol protocols format process region gathering suburb hotel club airshow stock book statement bureau
    correspondent communique communiqué convention pact session peace text document newsroom
""")
_DATELINE = re.compile(r"[^.\n]{0,60}?(?: [-–—]{1,2} | ?\([^)\n]{2,40}\) ?[-–—]|: |\.-? )")
_DATELINE_REACH = 40


def use_of(scan: Scan, hit: NameHit) -> MentionKind:
    """Return the kind of mention that a name makes where it stands."""
    kind = _KINDS[hit.name.kind]
    placeable = hit.name.kind in {NameKind.COUNTRY, NameKind.CAPITAL, NameKind.SEAT}
    return MentionKind.PLACE if placeable and _is_place(scan, hit) else kind


def _is_place(scan: Scan, hit: NameHit) -> bool:
    if hit.name.kind is NameKind.SEAT:
        return _placed(scan, hit.first, _PLACING_SEATS)
    if _placed(scan, hit.first, _PLACING) or _joined_to_place(scan, hit.first):
        return True
    return hit.name.kind is NameKind.CAPITAL and (_names_event(scan, hit.last) or _is_dateline(scan, hit))


def _placed(scan: Scan, first: int, prepositions: frozenset[str]) -> bool:
    """Tell whether the name follows a preposition of place, an article passed over."""
    previous = first - 1
    if scan.gap(previous) == " " and scan.words[previous].lower in {"the", "both"}:
        previous -= 1
    if scan.gap(previous) != " " or scan.words[previous].lower not in prepositions:
        return False
    addressed = scan.gap(previous - 1) == " " and scan.words[previous - 1].lower in _ADDRESSING
    return not (addressed and scan.words[previous].lower == "to")


def _joined_to_place(scan: Scan, first: int) -> bool:
    """Tell whether the name is the second of two places: "in Paris and London"."""
    if first < 3 or scan.gap(first - 1) != " " or scan.words[first - 1].lower not in {"and", "or"}:
        return False
    named = {hit.last: hit for hit in scan.names}.get(first - 2)
    return named is not None and scan.gap(first - 2) == " " and _placed(scan, named.first, _PLACING)


def _names_event(scan: Scan, last: int) -> bool:
    return scan.gap(last) in {" ", "-"} and scan.words[last + 1].lower in _PLACE_NOUNS | {"based"}


def _is_dateline(scan: Scan, hit: NameHit) -> bool:
    word = scan.words[hit.first]
    sentence = scan.article.sentences[word.sentence].span
    if hit.start - sentence.start > _DATELINE_REACH:
        return False
    before = scan.text[sentence.start : hit.start]
    if not before.replace("/", "").replace(" ", "").isupper() and before.strip():
        return False
    shouted = scan.text[hit.start : hit.end].isupper()
    after = _DATELINE.match(scan.text, hit.end, min(hit.end + _DATELINE_REACH, sentence.end))
    return after is not None and (shouted or after.end() - hit.end < 16 or any(c.isdigit() for c in after.group()))
