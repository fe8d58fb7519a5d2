"""Who is spoken of in an article: by name, seat, people, office, pronoun or as a collective."""

from __future__ import annotations

from muster.extraction.collectives import find_groups
from muster.extraction.discourse import Discourse
from muster.extraction.lexicon import Lexicon, NameKind
from muster.extraction.mention import Mention, MentionKind
from muster.extraction.people import find_people
from muster.extraction.pronouns import Pronoun, find_pronouns
from muster.extraction.reference import Reference
from muster.extraction.referring import Item, refer
from muster.extraction.roles import find_roles
from muster.extraction.scan import Scan, scan
from muster.model.span import Span
from muster.text.article import Article

_SILENT = frozenset({NameKind.PERSON, NameKind.OUTLET, NameKind.PARTY})


def find_mentions(article: Article, lexicon: Lexicon) -> tuple[Mention, ...]:
    """Return who is mentioned, in the order of the text; a name within an office or a person's title is not apart."""
    return mentions_in(scan(article, lexicon), lexicon)


def mentions_in(seen: Scan, lexicon: Lexicon) -> tuple[Mention, ...]:
    """Return who is mentioned in an article that was looked over already."""
    return tuple(_mention(seen, reference) for reference in refer_all(seen, lexicon))


def refer_all(seen: Scan, lexicon: Lexicon) -> list[Reference]:
    """Return every reference of an article, the longest where one stands within another, in order."""
    roles = tuple(find_roles(seen))
    people = find_people(seen, roles, lexicon)
    introducing = {
        naming.role.first
        for naming in people
        if naming.role and naming.role.head < naming.first and seen.gap(naming.role.last) != ", "
    }
    named = {number for naming in people for number in range(naming.first, naming.last + 1)}
    names = [hit for hit in seen.names if hit.name.kind not in _SILENT and hit.first not in named]
    taken = named.union(*(range(hit.first, hit.last + 1) for hit in names))
    taken |= {number for role in roles for number in range(role.opening, role.last + 1)}
    bare = [role for role in roles if role.first not in introducing]
    items: list[Item] = [*names, *people, *bare, *find_groups(seen, taken), *find_pronouns(seen)]
    items.sort(key=lambda item: (item.first, not isinstance(item, Pronoun)))
    return _outermost(refer(Discourse(seen, lexicon, people, roles), items))


def _outermost(references: list[Reference]) -> list[Reference]:
    ordered = sorted(references, key=lambda found: (found.first, -found.last))
    kept: list[Reference] = []
    for found in ordered:
        if kept and found.last <= kept[-1].last and kept[-1].kind in {MentionKind.PERSON, MentionKind.ROLE}:
            continue
        kept.append(found)
    return kept


def _mention(seen: Scan, found: Reference) -> Mention:
    span = Span(seen.words[found.first].start, seen.words[found.last].end)
    return Mention(span, found.kind, found.actor, found.person, found.office, found.guessed)
