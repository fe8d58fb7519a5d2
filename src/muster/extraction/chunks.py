"""Runs of capitalised words that can be a person's name."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from muster.extraction.families import PARTICLES
from muster.extraction.finder import listed
from muster.extraction.lexicon import NameKind
from muster.extraction.scan import NameHit, OfficeHit, Scan
from muster.language.pieces import plain

_TITLES = listed("""
    mr mrs ms miss dr sir dame lord lady baroness baron viscount prof madame madam monsieur mme sheikh sheik herr
    frau m hon prince princess ayatollah señor señora senhor senhora signor dato datuk seri daw maulana comrade
""")
_SHORTENED = listed("sen rep gov")  # titles before a full stop, names elsewhere
_CALENDAR = listed("jan may march june april august friday")  # names where a given name or a family name is beside them
_OF_TIME = listed("in on last next this since until till by of from early late mid every each before after through")
_NEVER_NAMES = listed("""
    a after again against all also although an and another any are as asked at back because before both but by can
    could despite did do does during each earlier either even every everybody few finally first following for former
    from further given had has have he her here his how however i if in indeed instead is it its just last late
    later least less like many may me meanwhile might more moreover most much must my neither never next no nobody
    none nor not nothing now of off officially on once one only or other others our out over per perhaps quite
    quoted several shall she should since so some somebody sources speaking still such than that the their them then
    there these they this those though through thus to today told tomorrow two under unless unlike until up us very
    was we were what when where whether which while who whoever why will with within without would yes yesterday yet
    you your about according above across among around behind below beside between beyond near toward towards upon
    via three four five six seven eight nine ten hours days weeks months years minister ask q am pm st monday
    tuesday wednesday thursday friday saturday sunday january february march april june july august september
    october november december jan feb mar apr jun jul aug sep sept oct nov dec christmas easter europe european
    europeans west western western-led eastern northern southern north south east africa african asia asian
    ceasefire peace war troops government parliament ministry party agreement declaration summit treaty accord
    accords plan constitution resolution article chapter operation force army navy house senate mission alliance
    union council conference palace street university institute centre center office bank committee commission
    airport base province region river sea island church hospital school hotel square airlines foreign affairs
    defence defense finance interior deputy national security cabinet principal permanent chief justice home ps cs
    mp fm dp gen lt col maj brig adm rt hon vice rear acting interim special federal royal prime general armed
    forces gaza crimea donbas darfur sahel balkans kurdistan kashmir aceh supreme grand trade cooperation
    development migration industry integration economy joint senior
""")

_SURNAMES = frozenset({NameKind.COUNTRY, NameKind.CAPITAL, NameKind.OUTLET})


@dataclass(frozen=True, slots=True)
class Chunk:
    """Words `[first, last]` that can be a person's name."""

    first: int
    last: int


def find_chunks(scan: Scan, given: Collection[str]) -> Iterator[Chunk]:
    """Yield the runs of capitalised words that are no name of an actor, office or common word, in order.

    `given` are given names without accents, behind which a month can be a family name.
    """
    taken = _taken(scan)
    number = 0
    while number < len(scan.words):
        if not _starts(scan, number, taken):
            number += 1
            continue
        last = _extend(scan, number, taken)
        if plain(scan.words[last].text) in given and scan.gap(last) == " " and _is_calendar_name(scan, last + 1):
            last += 1  # "Theresa May"
        yield Chunk(number, last)
        number = last + 1


def _taken(scan: Scan) -> dict[int, NameHit | OfficeHit]:
    """Map the words of actors, outlets and offices to their hit."""
    taken: dict[int, NameHit | OfficeHit] = {}
    hits: tuple[NameHit | OfficeHit, ...] = (*scan.offices, *scan.names)
    for hit in hits:
        if isinstance(hit, NameHit) and hit.name.kind is NameKind.PERSON:
            continue
        for number in range(hit.first, hit.last + 1):
            taken[number] = hit
    return taken


def _starts(scan: Scan, number: int, taken: dict[int, NameHit | OfficeHit]) -> bool:
    word = scan.words[number]
    if number in taken:
        shouted = scan.words[number - 1].text.isupper()  # "DR Congo"
        return is_titled(scan, number) and not shouted and _is_surname(scan, number, taken[number])  # "Mr Holland"
    lower = word.lower
    if lower in PARTICLES:
        return _particle_starts(scan, number, taken)
    if _is_calendar_name(scan, number):
        return _begins_name(scan, number, taken)
    return (_is_name_word(scan, number) and not lower.startswith("al-")) or (lower.startswith("al-") and len(lower) > 4)


def _is_calendar_name(scan: Scan, number: int) -> bool:
    return scan.words[number].lower in _CALENDAR and scan.words[number].capital


def _begins_name(scan: Scan, number: int, taken: dict[int, NameHit | OfficeHit]) -> bool:
    """Tell whether a month is a given name: "Jan Petersen", but not "In April Wayne Mapp talked"."""
    following = number + 1
    if scan.gap(number) != " " or following in taken or scan.before(number) in _OF_TIME:
        return False
    return _is_name_word(scan, following) and not scan.before(number).isdigit()


def _particle_starts(scan: Scan, number: int, taken: dict[int, NameHit | OfficeHit]) -> bool:
    """Tell whether a particle opens a family name: "von der Leyen", "De Wever"."""
    following = number + 1
    while scan.gap(following - 1) == " " and scan.words[following].lower in PARTICLES:
        following += 1
    if scan.gap(following - 1) != " " or following in taken or not _is_name_word(scan, following):
        return False
    return scan.words[number].lower not in {"y", "e", "al", "do", "la", "le"} or scan.words[number].capital


def _is_name_word(scan: Scan, number: int) -> bool:
    word = scan.words[number]
    may_be = word.lower not in _NEVER_NAMES or is_saint(scan, number)
    return word.capital and may_be and not is_title(scan, number)


def is_title(scan: Scan, number: int) -> bool:
    """Tell whether a word stands before names and is none: "Mr", "Sen."."""
    lower = scan.words[number].lower
    return lower in _TITLES or (lower in _SHORTENED and scan.gap(number) == ". ")


def is_titled(scan: Scan, number: int) -> bool:
    """Tell whether a title stands right before a word: "Mr Wilson"."""
    return scan.gap(number - 1) in {" ", ". "} and is_title(scan, number - 1)


def is_saint(scan: Scan, number: int) -> bool:
    """Tell whether a word opens a family name such as "St. Laurent"."""
    word = scan.words[number]
    return word.text == "St" and scan.gap(number) == ". " and _is_name_word(scan, number + 1)


def _extend(scan: Scan, first: int, taken: dict[int, NameHit | OfficeHit]) -> int:
    last = first
    while True:
        following = _next_part(scan, last, taken)
        if following is None:
            return last
        last = following


def _next_part(scan: Scan, last: int, taken: dict[int, NameHit | OfficeHit]) -> int | None:
    """Return the last word of the next part of the name, particles passed over."""
    gap = scan.gap(last)
    if gap != " " and not (gap == ". " and len(scan.words[last].text) <= 2):
        return None
    following = last + 1
    while scan.words[following].lower in PARTICLES and scan.gap(following) == " ":
        following += 1
    if scan.words[following].text.startswith("al-") and following not in taken:
        return following
    if not _is_name_word(scan, following):
        return None
    if following in taken and not _is_surname(scan, following, taken[following]):
        return None
    return following


def _is_surname(scan: Scan, number: int, hit: NameHit | OfficeHit) -> bool:
    """Tell whether a known name's or office's word ends a name: "Luís Montenegro", "Ricardo Lagos", "John Major"."""
    if hit.first != hit.last or scan.words[number].text.isupper():
        return False
    if isinstance(hit, NameHit) and hit.name.kind not in _SURNAMES:
        return False
    ends = scan.gap(number) != " " or not scan.words[number + 1].capital
    return ends and not scan.text[scan.words[number].end :].startswith("'s")
