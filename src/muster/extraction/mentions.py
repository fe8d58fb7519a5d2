"""Who is spoken of in an article, by name, seat, people, role or collective."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from muster.extraction.finder import listed
from muster.extraction.lexicon import Lexicon, NameKind
from muster.extraction.mention import Mention, MentionKind
from muster.extraction.people import Naming, find_people
from muster.extraction.roles import Role, find_roles
from muster.extraction.scan import NameHit, Scan, scan
from muster.model.span import Span
from muster.text.article import Article

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
_PLACING = listed("in at to into near outside inside across around toward towards through via leaving reach")


def find_mentions(article: Article, lexicon: Lexicon) -> tuple[Mention, ...]:
    """Return who is mentioned, in the order of the text."""
    seen = scan(article, lexicon)
    roles = tuple(find_roles(seen))
    people = find_people(seen, roles)
    taken = {number for naming in people for number in range(naming.first, naming.last + 1)}
    mentions = [*_people(seen, people), *_names(seen, taken), *_roles(seen, roles, people)]
    return tuple(sorted(mentions, key=lambda mention: (mention.span.start, -mention.span.end)))


def _span(seen: Scan, first: int, last: int) -> Span:
    return Span(seen.words[first].start, seen.words[last].end)


def _people(seen: Scan, people: Iterable[Naming]) -> Iterator[Mention]:
    for naming in people:
        person = naming.person
        yield Mention(
            _span(seen, naming.first, naming.last), MentionKind.PERSON, person.actor, person.family, person.office
        )


def _names(seen: Scan, taken: set[int]) -> Iterator[Mention]:
    for hit in seen.names:
        if hit.name.kind in _KINDS and hit.first not in taken:
            yield Mention(Span(hit.start, hit.end), _kind(seen, hit), hit.name.actor)


def _kind(seen: Scan, hit: NameHit) -> MentionKind:
    before = seen.words[hit.first - 1].text.lower() if seen.gap(hit.first - 1) == " " else ""
    if before in _PLACING and hit.name.kind in {NameKind.COUNTRY, NameKind.CAPITAL}:
        return MentionKind.PLACE
    return _KINDS[hit.name.kind]


def _roles(seen: Scan, roles: Iterable[Role], people: Iterable[Naming]) -> Iterator[Mention]:
    named = {naming.role for naming in people if naming.role}
    for role in roles:
        if role not in named:
            office = seen.article.text[seen.words[role.opening].start : seen.words[role.last].end]
            yield Mention(_span(seen, role.first, role.last), MentionKind.ROLE, role.actor, None, office)
