"""Offices as the report names them, with the actor that their own words attach: "the French leader"."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from muster.extraction.finder import listed
from muster.extraction.lexicon import NameKind
from muster.extraction.scan import NameHit, OfficeHit, Scan
from muster.extraction.speech import NOUNS, SPEECH
from muster.model.scales import Authority

_BEFORE = 6  # words that can stand before an office and belong to it
_ORGANS = {"Commission": "EU", "Union": "EU", "Alliance": "NATO"}  # as in "a Commission spokesperson"
_INDEFINITE = listed("a an one another some two three several")
_ABBREVIATED = 2  # letters of "PM", "PS": offices only in capitals
_DETERMINERS = listed("that the a an his her their our its my this one another some two three several")
_DEFINITE = listed("that the his her their our its my this")
_MODIFIERS = listed("""
    commission council union alliance bloc senior unnamed former outgoing new newly elected chief top military
    government defence defense foreign ministry presidential diplomatic deputy acting interim national security high
    ranking high-ranking anonymous visiting western european allied state federal country own main long-time
    longtime veteran special permanent middle east african peace intelligence cabinet coalition army navy naval air
    force political economic trade far right left far-right far-left centre-right centre-left ruling young retired
    current then then- incoming rival rebel local regional central joint policy affairs external interior
    transitional ex- ex civilian uniformed prominent first second
""")
_DOUBTFUL = listed(
    "major general captain deputy marshal king fellow colonel court reader student resident mission judge court"
)
_PARTISAN = listed("""
    official adviser strategist leader chairman chairwoman chair head spokesman spokeswoman spokesperson director
""")
_PORTFOLIOS = listed("""
    trade european affairs integration cooperation development defence defense security industry energy economy
    finance foreign expatriates emigrants diaspora tourism commonwealth culture religion immigration regional
    international worship public administration
""")
_POSTED = listed("ambassador envoy representative delegate observer")
_FORMER = listed("former ex retired then")
_OWNED = listed("office side people team entourage camp staff aide negotiator planner lawyer men")
INSTITUTIONS = listed("""
    government military army police navy mission administration cabinet junta presidency delegation embassy
    secretariat authorities force
""")
_BEHIND = listed("""
    of in at on to for from by with and or but that which who would will could can may might must should has have
    had is are was were does did do not also later then now wants want plans intends decided agreed sent been itself
    as said says source sources under over after before during until when while if because here there
""")
_LINKS = listed("of for at from in with inside")
_ACTING = frozenset(
    {
        NameKind.COUNTRY,
        NameKind.BODY,
        NameKind.GROUP,
        NameKind.SEAT,
        NameKind.ADJECTIVE,
        NameKind.CAPITAL,
        NameKind.PEOPLE,
        NameKind.COALITION,
    }
)


@dataclass(frozen=True, slots=True)
class Role:
    """An office over the words `[first, last]`; its name in words is `[opening, last]`.

    `office` is the first and `head` the last word of the office itself: a person's name can follow it.
    `actor` is whom the words attach, None where the context must tell. `owner` is the word before a possessive that
    attaches a person ("Trump's envoy"), None where there is none.
    """

    first: int
    opening: int
    office: int
    head: int
    last: int
    actor: str | None
    authority: Authority | None
    definite: bool
    plural: bool
    owner: int | None = None
    former: bool = False


def find_roles(scan: Scan) -> Iterator[Role]:
    """Yield the offices that the report names, in order."""
    named = {number: hit for hit in scan.names for number in range(hit.first, hit.last + 1)}
    for hit in scan.offices:
        covering = named.get(hit.first)
        if (covering is None or covering.last < hit.last) and not _is_verb(scan, hit) and not _qualifies(scan, hit):
            role = _role(scan, hit, named)
            alone = hit.first == hit.last and scan.words[hit.last].lower.removesuffix("s") in _OWNED
            if not alone or _is_owned(scan, role):
                yield role


def _is_verb(scan: Scan, hit: OfficeHit) -> bool:
    """Tell whether the word is no noun here: "to general acclaim", "a major step"."""
    word = scan.words[hit.last].text
    if len(word) <= _ABBREVIATED and not word.isupper():
        return True
    if hit.first != hit.last or word.lower() not in _DOUBTFUL:
        return False
    return not word[0].isupper() or scan.gap(hit.last) != " " or not scan.words[hit.last + 1].capital


def _is_owned(scan: Scan, role: Role) -> bool:
    """Tell whether a word that means an actor's own people only with an owner has one: "his office"."""
    if role.actor is not None or role.owner is not None:
        return True
    return scan.words[role.head].lower != "side" and scan.words[role.first].lower in {"his", "her", "their", "its"}


def _qualifies(scan: Scan, hit: OfficeHit) -> bool:
    """Tell whether an institution only qualifies the noun behind it: "military hubs", "police officers"."""
    word = scan.words[hit.last].lower
    if word not in INSTITUTIONS or scan.gap(hit.last) != " ":
        return False
    following = scan.words[hit.last + 1].lower
    acts = following in SPEECH and following not in NOUNS
    return not acts and following not in _BEHIND and not following.endswith("ly")


def _role(scan: Scan, hit: OfficeHit, named: dict[int, NameHit]) -> Role:
    opening = _opening(scan, hit.first, named)
    before = scan.words[opening - 1].lower if scan.gap(opening - 1) == " " else ""
    actor, owner = _attached_before(scan, range(opening, hit.first), named)
    if actor is None:
        actor = next((_ORGANS[word.text] for word in scan.words[opening : hit.first] if word.text in _ORGANS), None)
    owned = before in {"his", "her", "their", "its"}
    after = _attached_after(scan, hit.last, named) if actor is None and not owned else None
    ending = scan.words[hit.last].lower
    head = _second_portfolio(scan, hit.last)
    tail = _posting(scan, head, named) or head + _names_source(scan, head)
    return Role(
        first=opening - 1 if before in _DETERMINERS else opening,
        opening=opening,
        office=hit.first,
        head=head,
        last=after.last if after else tail,
        actor=actor or (after.name.actor if after else None),
        authority=None if after is None and _is_partisan(scan, hit, named) else hit.rank.authority,
        definite=before in _DEFINITE
        or owner is not None
        or (before not in _INDEFINITE and (actor is not None or scan.words[opening].capital)),
        plural=len(ending) > _ABBREVIATED and ending.endswith("s") and not ending.endswith(("affairs", "forces")),
        owner=owner,
        former=any(scan.words[number].lower in _FORMER for number in range(opening, hit.first)),
    )


def _second_portfolio(scan: Scan, last: int) -> int:
    """Return the last word of a double portfolio: "Minister of Foreign Affairs and Trade"."""
    while scan.gap(last) == " " and scan.words[last + 1].lower == "and" and scan.before(last + 2) == "and":
        end = last + 1
        while scan.gap(end) == " " and scan.words[end + 1].lower in _PORTFOLIOS and scan.words[end + 1].capital:
            end += 1
        if end == last + 1:
            break
        last = end
    return last


def _posting(scan: Scan, last: int, named: dict[int, NameHit]) -> int | None:
    """Return the last word of where an envoy is posted: "ambassador to the African Union"."""
    if scan.words[last].lower not in _POSTED or scan.gap(last) != " " or scan.words[last + 1].lower != "to":
        return None
    place = last + 2 + (scan.before(last + 2) == "to" and scan.words[last + 2].lower == "the")
    return named[place].last if place in named else None


def _names_source(scan: Scan, last: int) -> bool:
    """Tell whether somebody of an office is meant: "a Foreign Ministry source"."""
    return scan.gap(last) == " " and scan.words[last + 1].lower in {"source", "sources", "insider", "insiders"}


def _is_partisan(scan: Scan, hit: OfficeHit, named: dict[int, NameHit]) -> bool:
    """Tell whether a party's or firm's own office is meant: "leader of Reform UK", "Conservative leader"."""
    if scan.words[hit.last].lower not in _PARTISAN:
        return False
    before, after = hit.first - 1, hit.last + 2
    if scan.gap(before) == " " and scan.words[before].capital and before not in named:
        return scan.gap(before - 1) == " "
    if _belongs_to_party(scan, hit.first, named):
        return True
    linked = scan.gap(hit.last) == " " and scan.words[hit.last + 1].lower in {"of", "for"}
    if linked and scan.gap(hit.last + 1) == " " and scan.words[after].lower == "the":
        after += 1
    party = after in named and named[after].name.kind is NameKind.PARTY
    return linked and scan.gap(after - 1) == " " and scan.words[after].capital and (party or after not in named)


def _belongs_to_party(scan: Scan, first: int, named: dict[int, NameHit]) -> bool:
    """Tell whether a party stands before an office: "Labour's defence spokesman"."""
    for number in range(first - 1, max(first - _BEFORE, 0) - 1, -1):
        if scan.gap(number) not in {" ", "'s ", "' "}:
            return False
        if number in named:
            return named[number].name.kind is NameKind.PARTY
    return False


def _opening(scan: Scan, first: int, named: dict[int, NameHit]) -> int:
    """Return the first word of the noun phrase before an office, its determiner left out."""
    opening = first
    for _ in range(_BEFORE):
        previous = opening - 1
        gap = scan.gap(previous)
        if gap not in {" ", "'s ", "' "}:
            break
        word = scan.words[previous].text
        hit = named.get(previous)
        attaches = hit is not None and hit.name.kind in _ACTING
        if gap == " " and not attaches and word.lower() not in _MODIFIERS:
            break
        opening = hit.first if hit else previous
        if gap != " ":
            break
    return opening


def _attached_before(scan: Scan, qualifying: range, named: dict[int, NameHit]) -> tuple[str | None, int | None]:
    """Return the actor that the words before an office attach, or the word that owns it; None for either."""
    for number in qualifying:
        found = named.get(number)
        if found and found.name.actor:
            return found.name.actor, None
        if scan.gap(number) in {"'s ", "' "}:
            return None, number
    return None, None


def _attached_after(scan: Scan, last: int, named: dict[int, NameHit]) -> NameHit | None:
    """Return the actor of "president of France", "a spokesman for the Elysee"."""
    number = last
    if scan.gap(number) != " " or scan.words[number + 1].lower not in _LINKS:
        return None
    if scan.words[last].lower.startswith("diplomat") and scan.words[number + 1].lower == "in":
        return None  # they are other countries' diplomats in that capital
    if scan.words[last].lower in INSTITUTIONS and scan.words[number + 1].lower not in {"of", "for"}:
        return None
    number += 1
    if scan.gap(number) == " " and scan.words[number + 1].lower in {"the", "both"}:
        number += 1
    found = named.get(number + 1) if scan.gap(number) == " " else None
    owns = found is not None and scan.gap(found.last) in {"'s ", "' "}
    return found if found and found.name.kind in _ACTING and not owns else None
