"""For whom a pronoun or a general noun stands."""

from __future__ import annotations

from muster.extraction.discourse import REACH, Discourse
from muster.extraction.lexicon import NameKind
from muster.extraction.mention import MentionKind
from muster.extraction.pronouns import Pronoun, PronounKind
from muster.extraction.reference import Reference, is_object
from muster.extraction.speech import SPEECH, Speech
from muster.model.scales import Authority

_WITH_ORGANS = frozenset({"EU", "African Union", "ECOWAS", "NATO", "OSCE", "SADC", "WEU"})
_PERSONAL = frozenset({MentionKind.PERSON, MentionKind.PRONOUN, MentionKind.ROLE})
_AT_MOST = 2  # words by which a sentence opens with somebody
_NEVER = frozenset({MentionKind.PLACE, MentionKind.PERSON, MentionKind.PRONOUN})


def resolve_pronoun(discourse: Discourse, pronoun: Pronoun) -> Reference | None:
    """Return the reference that a pronoun makes, or None where it is not known for whom it stands."""
    found = _antecedent(discourse, pronoun)
    if found is None:
        return None
    return Reference(
        pronoun.first,
        pronoun.last,
        MentionKind.PRONOUN,
        found.actor,
        found.person,
        found.office,
        found.authority,
        plural=found.plural,
        woman=found.woman,
        leading=pronoun.leading,
    )


def _antecedent(discourse: Discourse, pronoun: Pronoun) -> Reference | None:
    if pronoun.kind in {PronounKind.HE, PronounKind.SHE}:
        return _person(discourse, pronoun)
    if pronoun.kind in {PronounKind.BODY, PronounKind.GROUP}:
        return _of_sort(discourse, pronoun)
    return _thing(discourse, pronoun, plural=pronoun.kind is PronounKind.THEY)


def _person(discourse: Discourse, pronoun: Pronoun) -> Reference | None:
    """Return whoever acts in this sentence, else in the last one with a person."""
    here = discourse.sentence(pronoun.first)
    named = _woman_here(discourse, pronoun) if pronoun.kind is PronounKind.SHE else None
    if named is not None:
        return named
    fallback: Reference | None = None
    for sentence, found in discourse.backwards(pronoun.first, reach=REACH + 2):
        closes = pronoun.closing and sentence == here
        meant = [reference for reference in found if not closes or _comes_up(discourse, reference, pronoun)]
        agreeing = [reference for reference in meant if _agrees(discourse, reference, pronoun)]
        women = [reference for reference in agreeing if reference.woman and pronoun.kind is PronounKind.SHE]
        candidates = women or agreeing
        leading = [reference for reference in candidates if reference.leading]
        acting = [reference for reference in leading if discourse.acts(reference)]
        speaking = [reference for reference in acting if _speaks(discourse, reference)]
        if leading or (candidates and sentence != here):
            return (speaking or acting or leading or candidates)[0]
        fallback = fallback or next(iter(candidates), None)
    return fallback


def _comes_up(discourse: Discourse, found: Reference, pronoun: Pronoun) -> bool:
    """Tell whether somebody comes up in the sentence that "he said" closes, and so is not only spoken of.

    He is named first, and for the first time, or before a colon: "Berg was firm: it would be hard, he said".
    """
    named = found.person is not None and found.kind in {MentionKind.PERSON, MentionKind.ROLE}
    if not named or not found.leading or found.last + 1 == pronoun.first:
        return False
    if any(":" in discourse.scan.gap(number) for number in range(found.last, pronoun.first)):
        return True
    opens = found.first < _AT_MOST or discourse.sentence(found.first - _AT_MOST) != discourse.sentence(found.first)
    return opens and not any(
        other.person == found.person for other in discourse.references if other.first < found.first
    )


def _woman_here(discourse: Discourse, pronoun: Pronoun) -> Reference | None:
    """Return the last woman named in the sentence so far: "in Frederiksen's opinion; without them, she said"."""
    here = discourse.sentence(pronoun.first)
    for found in reversed(discourse.references):
        if discourse.sentence(found.first) != here:
            return None
        if found.woman and _agrees(discourse, found, pronoun) and not is_object(discourse.scan, found.first):
            return found
    return None


def _speaks(discourse: Discourse, found: Reference) -> bool:
    """Tell whether a verb of saying follows a reference."""
    words = discourse.scan.words
    following = words[found.last + 1].lower if found.last + 1 < len(words) else ""
    return SPEECH.get(following) in {Speech.SAY, Speech.TELL}


def _agrees(discourse: Discourse, found: Reference, pronoun: Pronoun) -> bool:
    """Tell whether a reference is one person of the pronoun's gender, as far as that is known."""
    if found.kind not in _PERSONAL or found.plural or discourse.is_quoted(found):
        return False
    unnamed_person = found.kind is MentionKind.ROLE and found.authority is not Authority.OFFICIAL
    if found.person is None and not unnamed_person:
        return False
    return pronoun.kind is PronounKind.SHE or found.woman is not True


def _of_sort(discourse: Discourse, pronoun: Pronoun) -> Reference | None:
    """Return the body or armed group that a general noun takes up; "the Commission" alone is the EU's."""
    wanted = NameKind.BODY if pronoun.kind is PronounKind.BODY else NameKind.GROUP
    for found in reversed(discourse.references):
        if found.sort is wanted and (pronoun.usual in {None, found.actor} or found.actor in _WITH_ORGANS):
            return found
    if pronoun.usual is None:
        return None
    return Reference(pronoun.first, pronoun.last, MentionKind.ACTOR, pronoun.usual)


def _thing(discourse: Discourse, pronoun: Pronoun, *, plural: bool) -> Reference | None:
    """Return the latest actor that leads its clause, and is one, or many, as the pronoun is."""
    here = discourse.sentence(pronoun.first)
    for sentence, found in discourse.backwards(pronoun.first, reach=2 if plural else 1):
        if sentence != here and not plural and not pronoun.leading and (owner := _opening_owner(discourse, here)):
            return owner
        for reference in reversed(found):
            grouped = plural or (pronoun.closing and reference.sort is NameKind.GROUP)  # "Hamas keeps to it, it says"
            if _is_thing(discourse, reference, plural=grouped) and not is_object(discourse.scan, reference.first):
                return reference
    return None


def _opening_owner(discourse: Discourse, sentence: int) -> Reference | None:
    """Return the state whose thing opens a sentence: "Moscow's frigate is under way, its navy said"."""
    first: Reference | None = None
    for found in reversed(discourse.references):
        if discourse.sentence(found.first) != sentence:
            break
        first = found
    if first is None or (first.first > 0 and discourse.sentence(first.first - 1) == sentence):
        return None
    owns = discourse.scan.gap(first.last) in {"'s ", "' "}
    return first if owns and first.actor in discourse.lexicon.labels and first.person is None else None


def _is_thing(discourse: Discourse, found: Reference, *, plural: bool) -> bool:
    if found.kind in _NEVER or found.person or found.actor is None:
        return False
    if found.plural is not plural:
        return False
    if found.kind is MentionKind.DEMONYM and not plural:
        return False
    return found.leading and not discourse.is_quoted(found)
