"""Which words are verbs of saying where they stand."""

from __future__ import annotations

from muster.extraction.finder import listed
from muster.extraction.mention import Mention, MentionKind
from muster.extraction.roles import INSTITUTIONS
from muster.extraction.speech import MODAL, NOUNS, PARTNERS, SPEECH, STATED, Speech
from muster.extraction.stage import Stage

_QUALIFYING = listed("a an the of its their this these those")
_PASSIVE = listed("was were is are be been being am to gets got being")
_MODALS = listed("""
    won't wouldn't can't couldn't shan't shouldn't will would shall should can could may might must cannot
""")
_ADVERBS = listed("""
    not only never also then again still already now repeatedly once ever just even always so far first
""")
_HAVING = listed("has have had did does do")
_TOLD = listed("say announce declare tell")
_CALLING = listed("telephoned phoned rang called wrote texted cabled appeared emerged stepped intervened came went")
_CALL = 8  # words from "telephoned" to "to say"
_HOLDING = listed("has have had")
_LIGHT = _HOLDING | {"give", "given"}  # verbs that say something only with their partners
_LETTING = listed("let lets")
_LET = 7  # words from "let" to "know"
_BESIDE = listed("who which that he she they we i you it and but or then while")
_INSERTED = _ADVERBS | _HAVING
_BEFORE_FINITE = _ADVERBS | _HAVING | _MODALS


def speech_at(stage: Stage, number: int, end: int) -> Speech | None:
    """Return how the word says something, or None where it is no verb of saying."""
    lower = stage.scan.words[number].lower
    speech = SPEECH.get(lower) or (Speech.SAY if lower in _LIGHT else None)
    if speech is None or number in stage.scan.quoted or number in stage.covering or _is_noun(stage, number, lower):
        return None
    if speech is not Speech.TAG and not _is_finite(stage, number, end):
        return None
    return speech


def only_does(stage: Stage, number: int, subject: Mention) -> bool:
    """Tell whether a state or body merely does what the verb says: "Germany offered", not "Germany rejects"."""
    if stage.scan.gap(number).startswith(":"):
        return False
    institution = (subject.office or "").lower().split(" ")[-1] in INSTITUTIONS
    unbound = subject.person is None and (subject.kind is not MentionKind.ROLE or institution)
    return unbound and stage.scan.words[number].lower not in STATED


def _is_finite(stage: Stage, number: int, end: int) -> bool:
    """Tell whether the verb states something: no infinitive, no passive, and with the word it needs behind it."""
    scan, lower = stage.scan, stage.scan.words[number].lower
    if not _has_partner(stage, number, end):
        return False
    if lower.endswith("ed") and number + 1 < end and scan.gap(number) == " " and scan.words[number + 1].lower == "by":
        return False
    at = number - 1
    while scan.gap(at) == " " and (scan.words[at].lower in _INSERTED or scan.words[at].lower.endswith("ly")):
        at -= 1
    before = scan.words[at].lower if scan.gap(at) == " " else ""
    if before == "to" and lower in _TOLD:
        return any(word.lower in _CALLING for word in scan.words[max(at - _CALL, 0) : at])
    return before not in _PASSIVE and (before not in _MODALS or lower in MODAL)


def _has_partner(stage: Stage, number: int, end: int) -> bool:
    """Tell whether a verb that says something only with another word has that word: "let it slip", "has it that"."""
    words, lower = stage.scan.words, stage.scan.words[number].lower
    if lower in _HOLDING:
        return number + 2 < end and words[number + 1].lower == "it" and words[number + 2].lower == "that"
    if lower in _LETTING and any(word.lower == "know" for word in words[number + 2 : min(number + _LET, end)]):
        return True
    partners = PARTNERS.get(lower)
    return partners is None or (number + 1 < end and words[number + 1].lower in partners)


def _is_noun(stage: Stage, number: int, lower: str) -> bool:
    """Tell whether the word is rather a noun or an adjective: "their demands", "a promised battalion"."""
    scan = stage.scan
    before = scan.before(number)
    if lower not in NOUNS:
        return lower.endswith("ed") and before in _QUALIFYING
    at = number - 1
    while scan.gap(at) == " " and scan.words[at].lower in _BEFORE_FINITE:
        at -= 1
    subject = stage.ending.get(at)
    if subject is None:
        joined = scan.gap(at).strip()[:1] in {",", ")"} or (at >= 0 and scan.words[at].lower in _BESIDE)
        return not (joined and scan.gap(number - 1) in {" ", ", ", ") "})
    adjective = subject.mention.kind is MentionKind.DEMONYM and not scan.words[at].text.endswith("s")
    return scan.gap(at) in {"'s ", "' "} or adjective
