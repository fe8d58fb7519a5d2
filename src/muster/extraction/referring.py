"""For whom bare offices, pronouns and general nouns stand, worked out in the order of the text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from muster.extraction.collectives import Group
from muster.extraction.lexicon import Lexicon, NameKind
from muster.extraction.mention import MentionKind
from muster.extraction.people import Naming
from muster.extraction.pronouns import GROUPS, Pronoun, PronounKind
from muster.extraction.reference import Reference, is_leading, is_object
from muster.extraction.roles import INSTITUTIONS, Role
from muster.extraction.scan import NameHit, Scan
from muster.extraction.uses import use_of
from muster.model.scales import Authority

Item = NameHit | Naming | Role | Group | Pronoun

_NAMED = frozenset({MentionKind.ACTOR, MentionKind.SEAT, MentionKind.DEMONYM, MentionKind.PERSON, MentionKind.ROLE})
_NEGATING = frozenset({"no", "any", "every", "each", "neither", "either", "which", "what"})
_ANYBODY = frozenset({"official", "functionary", "dignitary", "politician", "statesman"})
_OF_STATES = INSTITUTIONS | {"ministry", "minister", "chancellor", "premier", "ambassador"}
_HOLDING = frozenset({MentionKind.PERSON, MentionKind.ROLE, MentionKind.PRONOUN})
_TELLING = _NAMED | {MentionKind.PRONOUN}
_UNNAMED = frozenset({"europe", "west", "others", "coalition"})
_WITH_ORGANS = frozenset({"EU", "African Union", "ECOWAS", "NATO", "OSCE", "SADC", "WEU"})
_REACH = 4  # sentences back in which a bare word's meaning is looked for
_SAME_OFFICE = (
    frozenset({"premier", "prime minister", "pm", "taoiseach"}),
    frozenset({"spokesman", "spokeswoman", "spokesperson", "press secretary"}),
    frozenset({"adviser", "advisor", "aide"}),
    frozenset({"foreign minister", "foreign secretary", "minister of foreign affairs", "secretary of state"}),
    frozenset(
        {
            "defence minister",
            "defense minister",
            "minister of defence",
            "minister of defense",
            "defence secretary",
            "defense secretary",
        }
    ),
    frozenset({"president", "head of state"}),
    frozenset({"secretary general", "secretary-general"}),
    frozenset(
        {"commander", "general", "admiral", "colonel", "chief of staff", "army chief", "chief of the defence staff"}
    ),
)


@dataclass(slots=True)
class Discourse:
    """What has been said so far: the references in order, and the actors that people turned out to speak for."""

    scan: Scan
    lexicon: Lexicon
    cast: Sequence[Naming]
    roles: Sequence[Role] = ()
    references: list[Reference] = field(default_factory=list)
    actors: dict[str, str | None] = field(default_factory=dict)

    def sentence(self, number: int) -> int:
        """Return the number of the sentence that a word stands in."""
        return self.scan.words[number].sentence

    def last_covering(self, number: int) -> Reference | None:
        """Return the latest reference that covers a word."""
        return next((found for found in reversed(self.references) if found.covers(number)), None)


def refer(scan: Scan, lexicon: Lexicon, items: Sequence[Item], cast: Sequence[Naming]) -> list[Reference]:
    """Work out for whom each item stands, in the order of the text; what stays unknown is left out."""
    discourse = Discourse(scan, lexicon, cast, tuple(item for item in items if isinstance(item, Role)))
    for item in items:
        reference = _refer(discourse, item)
        if reference is not None:
            discourse.references.append(reference)
    return discourse.references


def _refer(discourse: Discourse, item: Item) -> Reference | None:
    if isinstance(item, NameHit):
        return _name(discourse, item)
    if isinstance(item, Naming):
        return _person(discourse, item)
    if isinstance(item, Role):
        return _role(discourse, item)
    if isinstance(item, Group):
        leading = is_leading(discourse.scan, item.first, item.last)
        return Reference(item.first, item.last, MentionKind.COLLECTIVE, item.actor, plural=True, leading=leading)
    return _pronoun(discourse, item)


def _name(discourse: Discourse, hit: NameHit) -> Reference:
    kind = use_of(discourse.scan, hit)
    if kind is not MentionKind.PLACE and hit.name.actor in _UNNAMED:
        kind = MentionKind.COLLECTIVE
    leading = kind is not MentionKind.PLACE and is_leading(discourse.scan, hit.first, hit.last)
    plural = hit.name.kind in {NameKind.PEOPLE, NameKind.GROUP}
    return Reference(hit.first, hit.last, kind, hit.name.actor, plural=plural, leading=leading, sort=hit.name.kind)


def _person(discourse: Discourse, naming: Naming) -> Reference:
    person, role = naming.person, naming.role
    actor = person.actor or discourse.actors.get(person.family)
    if actor is None and role is not None and person.authority is not None:
        actor = _owner(discourse, role) or _from_context(discourse, role.first)
    if actor is not None:
        discourse.actors.setdefault(person.family, actor)
    first = (
        role.first
        if role and role.head < naming.first and discourse.scan.gap(role.last) in {" ", ". "}
        else naming.first
    )
    woman = person.parts[0] in discourse.lexicon.women or "woman" in (person.office or "") or None
    return Reference(
        first, naming.last, MentionKind.PERSON, actor, person.family, person.office, person.authority,
        woman=woman, leading=is_leading(discourse.scan, first, naming.last),
    )  # fmt: skip


def _role(discourse: Discourse, role: Role) -> Reference | None:
    office = discourse.scan.article.text[discourse.scan.words[role.opening].start : discourse.scan.words[role.last].end]
    leading = is_leading(discourse.scan, role.first, role.last)
    bare = Reference(
        role.first, role.last, MentionKind.ROLE, None, None, office, role.authority, plural=role.plural, leading=leading
    )
    if role.authority is None or _is_negated(discourse, role):
        return bare
    apposed = next((naming for naming in discourse.cast if naming.role == role), None)
    if apposed is not None:
        person = _person(discourse, apposed)
        return replace(bare, actor=person.actor, person=person.person, woman=person.woman)
    actor = role.actor or _owner(discourse, role) or _served(discourse, role)
    holder = _holder(discourse, role, actor) if not role.plural and (role.definite or actor) else None
    if holder is not None and (role.definite or _is_anaphor(discourse, role)):
        return replace(bare, actor=holder.actor, person=holder.person, woman=holder.woman)
    if actor is None and role.plural and not role.definite:
        return bare
    ofstate = discourse.scan.words[role.head].lower in _OF_STATES
    return replace(bare, actor=actor or _from_context(discourse, role.first, only_states=ofstate))


def _is_negated(discourse: Discourse, role: Role) -> bool:
    if role.first != role.opening:
        return False
    before = role.first - 1
    return discourse.scan.gap(before) == " " and discourse.scan.words[before].lower in _NEGATING


def _is_anaphor(discourse: Discourse, role: Role) -> bool:
    return discourse.scan.words[role.first].lower == "the"


def _owner(discourse: Discourse, role: Role) -> str | None:
    """Return the actor of "Trump's envoy" or "his defence minister"."""
    number = role.owner if role.owner is not None else role.first
    found = discourse.last_covering(number)
    if found is None or (role.owner is None and found.kind is not MentionKind.PRONOUN):
        return None
    return found.actor


def _served(discourse: Discourse, role: Role) -> str | None:
    """Return the actor of "an adviser to the president", "the head of the chancellor's office"."""
    scan = discourse.scan
    if scan.gap(role.last) != " " or scan.words[role.last + 1].lower not in {"to", "of", "for"}:
        return None
    begins = range(role.last + 2, min(role.last + 5, len(scan.words)))
    if any(scan.words[number].lower in GROUPS for number in begins):
        group = next((found for found in reversed(discourse.references) if found.sort is NameKind.GROUP), None)
        return group.actor if group else None
    person = next((naming for naming in discourse.cast if naming.first in begins), None)
    if person is not None:
        return person.person.actor or discourse.actors.get(person.person.family)
    other = next((found for found in discourse.roles if found.first in begins), None)
    holder = _holder(discourse, other, None) if other is not None and other.definite else None
    return holder.actor if holder else None


def _head_words(discourse: Discourse, role: Role) -> str:
    words = discourse.scan.words
    first = next((hit.first for hit in discourse.scan.offices if hit.last == role.head), role.head)
    return discourse.scan.text[words[first].start : words[role.head].end].lower()


def _holder(discourse: Discourse, role: Role, actor: str | None) -> Reference | None:
    """Return the latest person, or unnamed holder, to whom the office fits."""
    head = _head_words(discourse, role)
    held: list[Reference] = []
    for found in reversed(discourse.references):
        if held and discourse.sentence(held[-1].first) != discourse.sentence(found.first):
            break
        if found.office is None or found.plural or found.kind not in _HOLDING or found.first in discourse.scan.quoted:
            continue
        if (
            found.actor is not None
            and actor in {None, found.actor}
            and fits(head, found.office.lower(), found.authority)
        ):
            held.append(found)
    if held:
        acting = [found for found in held if found.leading and not is_object(discourse.scan, found.first)]
        return (acting or held)[-1 if acting else 0]
    return next(
        (
            Reference(role.first, role.last, MentionKind.PERSON, naming.person.actor, naming.person.family)
            for naming in discourse.cast
            if naming.person.actor is not None
            and actor in {None, naming.person.actor}
            and naming.person.office
            and fits(head, naming.person.office.lower(), naming.person.authority)
        ),
        None,
    )


def fits(head: str, office: str, authority: Authority | None) -> bool:
    """Tell whether a bare office can take up an office as it was introduced.

    >>> fits("minister", "french finance minister", Authority.MINISTER)
    True
    >>> fits("foreign minister", "prime minister", Authority.LEADER)
    False
    """
    if head in _ANYBODY:
        return True
    if head == "leader":
        return authority is Authority.LEADER
    plain = office.split(" of ")[0].split(" for ")[0].strip()
    if office.endswith(head) or plain.endswith(head):
        return head != "minister" or not plain.endswith("prime minister")
    return any(head in same and any(word in office for word in same) for same in _SAME_OFFICE)


def _from_context(discourse: Discourse, number: int, *, only_states: bool = False) -> str | None:
    """Return the actor that the passage is about: the leading one of the sentence, else of those before."""
    here = discourse.sentence(number)
    paragraph = discourse.scan.article.sentences[here].paragraph
    best: Reference | None = None
    for found in reversed(discourse.references):
        sentence = discourse.sentence(found.first)
        if here - sentence > _REACH or (best and discourse.sentence(best.first) != sentence):
            break
        usable = found.kind in _TELLING and found.actor not in {None, *_UNNAMED, discourse.lexicon.protected}
        if only_states and found.actor not in discourse.lexicon.labels:
            continue
        if usable and (best is None or found.leading or not best.leading):
            best = found
        if discourse.scan.article.sentences[sentence].paragraph != paragraph and best:
            break
    return best.actor if best else _dateline(discourse)


def _dateline(discourse: Discourse) -> str | None:
    return next((found.actor for found in discourse.references if found.actor not in {None, *_UNNAMED}), None)


def _pronoun(discourse: Discourse, pronoun: Pronoun) -> Reference | None:
    if pronoun.kind in {PronounKind.HE, PronounKind.SHE}:
        found = _antecedent_person(discourse, pronoun)
    elif pronoun.kind in {PronounKind.BODY, PronounKind.GROUP}:
        found = _antecedent_of_sort(discourse, pronoun)
    elif pronoun.kind is PronounKind.THEY:
        found = _antecedent(discourse, pronoun, plural=True)
    else:
        found = _antecedent(discourse, pronoun, plural=False)
    if found is None:
        return None
    return Reference(
        pronoun.first, pronoun.last, MentionKind.PRONOUN, found.actor, found.person, found.office, found.authority,
        woman=found.woman, leading=pronoun.leading, plural=found.plural,
    )  # fmt: skip


def _antecedent_person(discourse: Discourse, pronoun: Pronoun) -> Reference | None:
    """Return the person that he or she stands for: the leading one of this sentence, else of the last with one."""
    here = discourse.sentence(pronoun.first)
    woman = pronoun.kind is PronounKind.SHE
    by_sentence: dict[int, list[Reference]] = {}
    for found in reversed(discourse.references):
        sentence = discourse.sentence(found.first)
        if here - sentence > _REACH + 2:
            break
        singular = found.kind in {MentionKind.PERSON, MentionKind.PRONOUN, MentionKind.ROLE} and not found.plural
        personal = found.person is not None or (
            found.kind is MentionKind.ROLE and found.authority is not Authority.OFFICIAL
        )
        agrees = found.woman is not False if woman else found.woman is not True
        if found.first in discourse.scan.quoted:
            continue
        if singular and personal and agrees and not (pronoun.closing and sentence == here):
            by_sentence.setdefault(sentence, []).insert(0, found)
    for sentence in sorted(by_sentence, reverse=True):
        candidates = by_sentence[sentence]
        sure = [found for found in candidates if found.woman] if woman else []
        leading = [found for found in sure or candidates if found.leading]
        acting = [found for found in leading if not is_object(discourse.scan, found.first)]
        if leading or sentence != here:
            return (acting or leading or sure or candidates)[0]
    return by_sentence[here][0] if here in by_sentence else None


def _antecedent_of_sort(discourse: Discourse, pronoun: Pronoun) -> Reference | None:
    """Return the body or armed group that a general noun takes up; "the Commission" alone is the EU's."""
    wanted = NameKind.BODY if pronoun.kind is PronounKind.BODY else NameKind.GROUP
    for found in reversed(discourse.references):
        if found.sort is wanted and (
            pronoun.usual is None or found.actor in _WITH_ORGANS or found.actor == pronoun.usual
        ):
            return found
    if pronoun.usual is None:
        return None
    return Reference(pronoun.first, pronoun.last, MentionKind.ACTOR, pronoun.usual)


def _antecedent(discourse: Discourse, pronoun: Pronoun, *, plural: bool) -> Reference | None:
    here = discourse.sentence(pronoun.first)
    for found in reversed(discourse.references):
        if here - discourse.sentence(found.first) > 1 + plural:
            break
        if (
            found.kind in {MentionKind.PLACE, MentionKind.PERSON, MentionKind.PRONOUN}
            or found.person
            or found.plural is not plural
        ):
            continue
        if found.actor is None or (found.kind is MentionKind.DEMONYM and not plural):
            continue
        if found.leading and found.first not in discourse.scan.quoted:
            return found
    return None
