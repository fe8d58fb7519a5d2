"""Works out for whom each name, office, pronoun and collective stands, in the order of the text."""

from __future__ import annotations

from collections.abc import Sequence

from muster.extraction.antecedents import resolve_pronoun
from muster.extraction.collectives import Group
from muster.extraction.discourse import Discourse
from muster.extraction.holders import resolve_person, resolve_role
from muster.extraction.lexicon import NameKind
from muster.extraction.mention import MentionKind
from muster.extraction.people import Naming
from muster.extraction.pronouns import Pronoun
from muster.extraction.reference import Reference, is_leading
from muster.extraction.roles import Role
from muster.extraction.scan import NameHit
from muster.extraction.uses import use_of
from muster.model.actor import COLLECTIVES

Item = NameHit | Naming | Role | Group | Pronoun


def refer(discourse: Discourse, items: Sequence[Item]) -> list[Reference]:
    """Return the reference that each item makes; a pronoun that stands for nobody known makes none."""
    for item in items:
        reference = _refer(discourse, item)
        if reference is not None:
            discourse.references.append(reference)
    return discourse.references


def _refer(discourse: Discourse, item: Item) -> Reference | None:
    match item:
        case NameHit():
            return _name(discourse, item)
        case Naming():
            return resolve_person(discourse, item)
        case Role():
            return resolve_role(discourse, item)
        case Pronoun():
            return resolve_pronoun(discourse, item)
        case Group():
            leading = is_leading(discourse.scan, item.first, item.last)
            return Reference(item.first, item.last, MentionKind.COLLECTIVE, item.actor, plural=True, leading=leading)


def _name(discourse: Discourse, hit: NameHit) -> Reference:
    kind = use_of(discourse.scan, hit)
    if kind is not MentionKind.PLACE and hit.name.actor in COLLECTIVES:
        kind = MentionKind.COLLECTIVE
    return Reference(
        hit.first,
        hit.last,
        kind,
        hit.name.actor,
        plural=hit.name.kind in {NameKind.PEOPLE, NameKind.GROUP},
        leading=kind is not MentionKind.PLACE and is_leading(discourse.scan, hit.first, hit.last),
        sort=hit.name.kind,
    )
