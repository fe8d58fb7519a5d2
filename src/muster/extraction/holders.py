"""For whom an office stands that the report names: a person, or an actor's unnamed people."""

from __future__ import annotations

from dataclasses import replace

from muster.extraction.discourse import Discourse
from muster.extraction.finder import listed
from muster.extraction.lexicon import NameKind
from muster.extraction.mention import MentionKind
from muster.extraction.people import Naming, Person
from muster.extraction.pronouns import GROUPS
from muster.extraction.reference import Reference, is_leading
from muster.extraction.roles import INSTITUTIONS, Role
from muster.model.scales import Authority

_NEGATING = listed("no any every each neither either which what")
_FORMER = listed("former ex retired")  # "a former envoy" speaks for nobody
_ANYBODY = listed("official functionary dignitary politician statesman")
_OF_STATES = INSTITUTIONS | listed("ministry minister chancellor premier ambassador")
_STATELESS = listed("diplomat")  # of any country, where no word says of which
_GOVERNMENTAL = listed("government ministry defence defense military presidential palace cabinet army foreign")
_SERVING = listed("to of for")
_DOING = listed("will would is was has had could can might may does did stands stood wants wanted")
_SERVED = 4  # words from "adviser" to the beginning of whom he advises
_NAMEABLE = frozenset({Authority.LEADER, Authority.MINISTER, Authority.SPOKESPERSON})
_JUST_BEFORE = 2  # sentences back in which a person's name stands that an office explains
_STATES = frozenset({MentionKind.ACTOR, MentionKind.SEAT, MentionKind.ROLE})
_HOLDING = frozenset({MentionKind.PERSON, MentionKind.ROLE, MentionKind.PRONOUN})
_OFFICERS = "commander|general|admiral|brigadier|colonel|chief of staff|army chief|chief of the defence staff"
_COMMANDERS = frozenset({"commander", "officer", "force commander", "mission commander", "commanding officer"})
_SAME_OFFICE = tuple(
    frozenset(same.split("|"))
    for same in (
        "premier|prime minister|pm|taoiseach",
        "spokesman|spokeswoman|spokesperson|press secretary",
        "adviser|advisor|aide",
        "foreign minister|foreign secretary|minister of foreign affairs|secretary of state|top diplomat|chief diplomat",
        "defence minister|defense minister|minister of defence|minister of defense|defence secretary|defense secretary",
        "president|head of state",
        "secretary general|secretary-general",
        "foreign policy chief|high representative|top diplomat|chief diplomat",
        _OFFICERS,
    )
)


def resolve_person(discourse: Discourse, naming: Naming) -> Reference:
    """Return the reference that a person's name makes, with the office that stands right before it."""
    person, role, scan = naming.person, naming.role, discourse.scan
    actor = person.actor or discourse.actors.get(person.family)
    guessed = False
    if actor is None and role is not None and person.authority is not None:
        owner = _owner(discourse, role)
        actor = owner or _promised_for(discourse, naming.last) or discourse.about(role.first)
        guessed = owner is None or role.owner is None  # "its minister": whose is seldom sure
    if actor is not None:
        discourse.actors.setdefault(person.family, actor)
    beside = role is not None and role.head < naming.first and scan.gap(role.last) in {" ", ". "}
    first = role.first if role is not None and beside else naming.first
    return Reference(
        first,
        naming.last,
        MentionKind.PERSON,
        actor,
        person.family,
        person.office,
        person.authority,
        woman=person.parts[0] in discourse.lexicon.women or "woman" in (person.office or "") or None,
        leading=is_leading(scan, first, naming.last),
        guessed=guessed and actor is not None,
    )


def _promised_for(discourse: Discourse, last: int) -> str | None:
    """Return the state of which the sentence tells behind a person what it does: "told reporters that Chad would"."""
    scan = discourse.scan
    here = discourse.sentence(last)
    for hit in scan.names:
        if hit.first > last and discourse.sentence(hit.first) == here and hit.name.kind is NameKind.COUNTRY:
            acts = scan.gap(hit.last) == " " and scan.words[hit.last + 1].lower in _DOING
            return hit.name.actor if acts else None
    return None


def resolve_role(discourse: Discourse, role: Role) -> Reference:
    """Return the reference that a bare office makes; its actor is None where it speaks for nobody."""
    scan = discourse.scan
    bare = Reference(
        role.first,
        role.last,
        MentionKind.ROLE,
        None,
        office=scan.article.text[scan.words[role.opening].start : scan.words[role.last].end],
        authority=role.authority,
        plural=role.plural,
        leading=is_leading(scan, role.first, role.last),
    )
    if role.authority is None or (role.first == role.opening and scan.before(role.first) in _NEGATING):
        return bare
    if role.owner is not None and scan.words[role.owner].capital and discourse.last_covering(role.owner) is None:
        return bare  # the people of somebody unknown: "Riek Machar's spokesman"
    apposed = next((naming for naming in discourse.cast if role in {naming.role, naming.apposed}), None)
    if apposed is not None:
        person = resolve_person(discourse, apposed)
        return replace(bare, actor=person.actor, person=person.person, woman=person.woman, guessed=person.guessed)
    former = any(scan.words[number].lower in _FORMER for number in range(role.opening, role.office))
    return bare if former and not role.definite else _with_actor(discourse, role, bare)


def _with_actor(discourse: Discourse, role: Role, bare: Reference) -> Reference:
    actor = role.actor or _owner(discourse, role) or _served(discourse, role) or _of_same_state(discourse, role)
    holder = _holder(discourse, role, actor) if role.definite and not role.plural else None
    if holder is None and role.definite and not role.plural:
        holder = _unexplained(discourse, role, actor)
    if holder is not None:
        return replace(bare, actor=holder.actor, person=holder.person, woman=holder.woman)
    qualifiers = {discourse.scan.words[number].lower for number in range(role.opening, role.office + 1)}
    stateless = discourse.scan.words[role.head].lower in _STATELESS
    anonymous = stateless or (role.plural and _GOVERNMENTAL.isdisjoint(qualifiers))
    if actor is None and (role.definite or not anonymous):
        of_state = discourse.scan.words[role.head].lower in _OF_STATES
        actor = discourse.about(role.first, only_states=of_state)
    return replace(bare, actor=actor)


def _of_same_state(discourse: Discourse, role: Role) -> str | None:
    """Return the state that leads the sentence, for a bare institution: "the Lebanese cabinet told the army"."""
    return _leading_state(discourse, role) if discourse.scan.words[role.head].lower in INSTITUTIONS else None


def _leading_state(discourse: Discourse, role: Role) -> str | None:
    here = discourse.sentence(role.first)
    for found in discourse.references:
        state = found.actor in discourse.lexicon.labels and found.kind in _STATES
        if state and found.leading and discourse.sentence(found.first) == here:
            return found.actor
    return None


def _owner(discourse: Discourse, role: Role) -> str | None:
    """Return the actor of "Trump's envoy" or "his defence minister"."""
    found = discourse.last_covering(role.first if role.owner is None else role.owner)
    if found is None or (role.owner is None and found.kind is not MentionKind.PRONOUN):
        return None
    of_state = role.owner is None and discourse.scan.words[role.head].lower in _OF_STATES
    # "Togo will go once the Union calls, said its minister"
    return (_leading_state(discourse, role) if of_state else None) or found.actor


def _served(discourse: Discourse, role: Role) -> str | None:
    """Return the actor of "an adviser to the president", "a spokesman for the rebels"."""
    scan = discourse.scan
    if scan.gap(role.last) != " " or scan.words[role.last + 1].lower not in _SERVING:
        return None
    begins = range(role.last + 2, min(role.last + 1 + _SERVED, len(scan.words)))
    if any(scan.words[number].lower in GROUPS for number in begins):
        return next((found.actor for found in reversed(discourse.references) if found.sort is NameKind.GROUP), None)
    naming = next((naming for naming in discourse.cast if naming.first in begins), None)
    if naming is not None:
        return naming.person.actor or discourse.actors.get(naming.person.family)
    other = next((found for found in discourse.roles if found.first in begins and found.definite), None)
    holder = _holder(discourse, other, None) if other is not None else None
    return holder.actor if holder else None


def _holder(discourse: Discourse, role: Role, actor: str | None) -> Reference | None:
    """Return the latest holder to whom the office fits, whoever acts in his sentence first; else a later one."""
    words = discourse.scan.words
    head = discourse.scan.text[words[role.office].start : words[role.head].end].lower()
    for _, found in discourse.backwards(role.first, reach=len(words)):
        held = [reference for reference in found if _can_hold(discourse, reference, head, actor=actor)]
        if held:
            return next((reference for reference in held if discourse.acts(reference)), held[-1])
    for naming in discourse.cast:
        person = naming.person
        meant = person.actor is not None and actor in {None, person.actor}
        if meant and person.office and fits(head, person.office.lower(), person.authority):
            return Reference(role.first, role.last, MentionKind.PERSON, person.actor, person.family)
    return _known_holder(discourse, role, head, actor=actor) if actor is not None else None


def _known_holder(discourse: Discourse, role: Role, head: str, *, actor: str) -> Reference | None:
    """Return an officer of no army in particular ("Major General Holm"), or whoever is known to hold it and named."""
    officers = {
        naming.person.family
        for naming in discourse.cast
        if head in _COMMANDERS and naming.person.actor is None and _is_officer(naming.person)
    }
    known = (discourse.lexicon.titled.get(word.text) for word in discourse.scan.words if word.capital)
    holders = {
        name.person
        for name in known
        if name and name.actor == actor and name.office and fits(head, name.office.lower(), Authority.LEADER)
    }
    named = officers or holders
    family = next(iter(named)) if len(named) == 1 else None
    if family is None:
        return None
    discourse.actors.setdefault(family, actor)
    return Reference(role.first, role.last, MentionKind.PERSON, actor, family)


def _is_officer(person: Person) -> bool:
    return person.authority is not None and fits("commander", (person.office or "").lower(), person.authority)


def _unexplained(discourse: Discourse, role: Role, actor: str | None) -> Reference | None:
    """Return the one person named just before whose office nobody told: "Jens Holm hesitated. The minister said"."""
    if role.authority not in _NAMEABLE:
        return None
    here = discourse.sentence(role.first)
    named: dict[str, Reference] = {}
    for sentence, found in discourse.backwards(role.first, reach=_JUST_BEFORE):
        if sentence < here:
            named |= {one.person: one for one in found if one.person and one.kind is MentionKind.PERSON}
    if len(named) != 1:
        return None
    ((name, holder),) = named.items()
    ranked = holder.office is None or holder.office.lower() in _OFFICERS.split("|")
    state = actor or holder.actor
    if state is None or not ranked or holder.actor not in {None, state} or discourse.is_quoted(holder):
        return None
    discourse.actors.setdefault(name, state)
    return replace(holder, actor=state)


def _can_hold(discourse: Discourse, found: Reference, head: str, *, actor: str | None) -> bool:
    if found.office is None or found.plural or found.kind not in _HOLDING or discourse.is_quoted(found):
        return False
    meant = found.actor is not None and actor in {None, found.actor}
    return meant and fits(head, found.office.lower(), found.authority)


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
