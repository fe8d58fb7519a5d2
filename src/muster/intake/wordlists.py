"""Loads the package's word lists, and a situation's own names, into a lexicon."""

from __future__ import annotations

import csv
import tomllib
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable

from muster.extraction.families import family_name
from muster.extraction.finder import Finder, fold, listed
from muster.extraction.lexicon import Lexicon, Name, NameKind, Rank
from muster.extraction.phrases import PhraseTable
from muster.intake.offices import load_offices
from muster.language.pieces import plain
from muster.model.office import OfficeKind, Tenure
from muster.model.scales import Authority, ConditionKind
from muster.model.situation import Situation

_RANKS = {
    "leader": Authority.LEADER,
    "minister": Authority.MINISTER,
    "spokesperson": Authority.SPOKESPERSON,
    "official": Authority.OFFICIAL,
    "institution": Authority.OFFICIAL,
    "outside": None,
}
_STATE_COLUMNS = (  # the first kind wins where one word has two
    ("names", NameKind.COUNTRY),
    ("seats", NameKind.SEAT),
    ("adjectives", NameKind.ADJECTIVE),
    ("people", NameKind.PEOPLE),
    ("capitals", NameKind.CAPITAL),
)
_BODY_COLUMNS = (("aliases", NameKind.BODY), ("adjectives", NameKind.ADJECTIVE), ("seats", NameKind.CAPITAL))
_UNNAMED = (
    ("Europe", NameKind.COUNTRY, "europe"),
    ("European", NameKind.ADJECTIVE, "europe"),
    ("Europeans", NameKind.PEOPLE, "europe"),
    ("the West", NameKind.COUNTRY, "west"),
    ("The West", NameKind.COUNTRY, "west"),
    ("Western", NameKind.ADJECTIVE, "west"),
    ("Westerners", NameKind.PEOPLE, "west"),
    ("Nordic", NameKind.ADJECTIVE, "europe"),
    ("Nordics", NameKind.PEOPLE, "europe"),
    ("Baltic", NameKind.ADJECTIVE, "europe"),
    ("Balts", NameKind.PEOPLE, "europe"),
    ("Scandinavian", NameKind.ADJECTIVE, "europe"),
    ("Scandinavians", NameKind.PEOPLE, "europe"),
    ("African", NameKind.ADJECTIVE, "others"),
    ("Africans", NameKind.PEOPLE, "others"),
    ("Arab", NameKind.ADJECTIVE, "others"),
    ("Arabs", NameKind.PEOPLE, "others"),
    ("Latin American", NameKind.ADJECTIVE, "others"),
    ("Caribbean", NameKind.ADJECTIVE, "others"),
)
# Family names that are words, places or too common to mean the known person without an introduction.
_COMMON = listed("""
    Major Cook Brown King Straw Fox Martin Dan Davis Clark Perry Powell Cohen Henry Taylor Wallace Rice Carter Baker
    Barrot Michel Costa Conte Richard Robertson Blair Hammond Johnson May Bush Wong Clarke Harris Holmes Clinton
    Bruce Burns Williams Montenegro Bot Kok Gül Barak Rangel Christopher Francis Leo Miller Philip Abe Ibrahim Ahmed
    Hassan Faye Hussein Kennedy Waltz Anand Bolton Blinken-
""")
_OFFICE_WORDS = {
    OfficeKind.HEAD_OF_STATE: "president",
    OfficeKind.HEAD_OF_GOVERNMENT: "prime minister",
    OfficeKind.DEPUTY: "vice president",
    OfficeKind.UN_AMBASSADOR: "ambassador",
    OfficeKind.DIPLOMAT: "minister",
    OfficeKind.COUNCIL: "president",
    OfficeKind.COMMANDER: "commander",
    OfficeKind.CHIEF_OF_STAFF: "chief of staff",
    OfficeKind.OPPOSITION: "opposition leader",
}
_SHORT = 3  # letters of a family name that could be any word
_SHOUTED = 4  # a name of this many letters is also known in capitals; shorter ones would hit common words


@cache
def load_lexicon(situation: Situation | None = None) -> Lexicon:
    """Return the lexicon of the package with the names of `situation`; built once per situation."""
    names = dict(_situation_names(situation)) if situation else {}
    for words, name in _package_names():
        names.setdefault(fold(words), name)
    for words, name in tuple(names.items()):
        if len(words) >= _SHOUTED:
            names.setdefault(words.upper(), name)
    women = _listed("women.txt")
    families, titled = _people(situation)
    return Lexicon(
        names=Finder(names),
        families=families,
        titled=titled,
        women=women,
        given=_given(),
        offices=Finder(dict(_offices())),
        coalition=frozenset(situation.members if situation else ()),
        protected=situation.protected if situation else None,
        adversary=situation.adversaries[0] if situation and situation.adversaries else None,
        labels=_labels(),
        conditions=PhraseTable.of_texts(_conditions(situation)),
        speaking=_speaking(),
    )


@cache
def _speaking() -> dict[str, float]:
    """Return what each mark adds to the score of a speaker: written by training/speakers.py."""
    rows = (line.rpartition("\t") for line in _wordlist("speakers.tsv").read_text(encoding="utf-8").splitlines())
    return {mark: float(weight) for mark, _, weight in rows}


def _conditions(situation: Situation | None) -> Iterator[tuple[ConditionKind, str]]:
    for own in situation.condition_words if situation else ():
        for words in own.words:
            yield own.condition, words


def _wordlist(name: str) -> Traversable:
    return files("muster").joinpath("wordlists", name)


@cache
def _given() -> frozenset[str]:
    return frozenset(map(plain, _listed("women.txt") | _listed("men.txt")))


def _listed(name: str) -> frozenset[str]:
    return frozenset(_wordlist(name).read_text(encoding="utf-8").split())


def _rows(name: str) -> list[dict[str, str]]:
    return list(csv.DictReader(_wordlist(name).read_text(encoding="utf-8").splitlines()))


@cache
def _labels() -> dict[str, str]:
    return {row["code"]: row["names"].split("|")[0] for row in _rows("states.csv")}


@cache
def _package_names() -> tuple[tuple[str, Name], ...]:
    offices = _tenure_names(load_offices().rows)
    return (
        *_person_names(),
        *offices,
        *_state_names(),
        *_body_names(),
        *_group_names(),
        *_unnamed_names(),
        *_actorless_names(),
    )


def _split(cell: str) -> Iterator[str]:
    return (words for words in cell.split("|") if words)


def _state_names() -> Iterator[tuple[str, Name]]:
    for column, kind in _STATE_COLUMNS:
        for row in _rows("states.csv"):
            for words in _split(row[column]):
                yield words, Name(kind, row["code"])
    for row in _rows("states.csv"):
        for words in _split(row["adjectives"]):
            if not words.endswith(("sh", "ch", "se", "ss")):
                yield f"{words}s", Name(NameKind.PEOPLE, row["code"])


def _body_names() -> Iterator[tuple[str, Name]]:
    for row in _rows("bodies.csv"):
        for column, kind in _BODY_COLUMNS:
            for words in _split(row[column]):
                yield words, Name(kind, row["name"])


def _group_names() -> Iterator[tuple[str, Name]]:
    for row in _rows("groups.csv"):
        for words in _split(row["aliases"]):
            yield words, Name(NameKind.GROUP, row["name"])


def _unnamed_names() -> Iterator[tuple[str, Name]]:
    for words, kind, actor in _UNNAMED:
        yield words, Name(kind, actor)


def _person_names() -> Iterator[tuple[str, Name]]:
    for row in _rows("people.csv"):
        for words in _split(row["names"]):
            yield (
                words.replace("*", ""),
                _known(words, row["actor"], row["office"]),
            )


def _known(words: str, actor: str, office: str) -> Name:
    given = words.replace("*", "").split(" ")[0]
    return Name(NameKind.PERSON, actor, _marked(words, actor), office, given)


def _marked(words: str, actor: str) -> str:
    """Return the family name, which a star marks where it is not the last word: "Marcelo *Rebelo de Sousa"."""
    _, star, marked = words.partition("*")
    family = marked.split(" ")[0] if words.startswith("*") else marked
    return family if star else family_name(words, actor, _given())


def _people(situation: Situation | None) -> tuple[Mapping[str, Name], Mapping[str, Name]]:
    """Return whom a family name means alone, and whom it means behind an office.

    A name that two actors' people share means nobody; the situation's own people come first.
    """
    own: dict[str | None, Name] = {}
    for _, name in _situation_names(situation) if situation else ():
        if name.person:
            own.setdefault(name.person, name)
    persons = [name for _, name in _person_names()]
    actors: dict[str | None, set[str | None]] = defaultdict(set)
    for name in persons:
        actors[name.person].add(name.actor)
    titled = {name.person: name for name in reversed(persons) if len(actors[name.person]) == 1} | own
    alone = {family: name for family, name in titled.items() if family not in _COMMON and len(family or "") > _SHORT}
    return _folded(alone | own), _folded(titled)


def _folded(names: Mapping[str | None, Name]) -> Mapping[str, Name]:
    return {fold(family): name for family, name in names.items() if family}


def _actorless_names() -> Iterator[tuple[str, Name]]:
    for words in _wordlist("outlets.txt").read_text(encoding="utf-8").splitlines():
        yield words, Name(NameKind.OUTLET, None)
    for words in _wordlist("parties.txt").read_text(encoding="utf-8").splitlines():
        yield words, Name(NameKind.PARTY, None)


def _offices() -> Iterator[tuple[str, Rank]]:
    ranks = tomllib.loads(_wordlist("offices.toml").read_text(encoding="utf-8"))
    for rank, authority in _RANKS.items():
        for office in ranks[rank]:
            yield office, Rank(authority)
            yield _plural(office), Rank(authority)


def _plural(office: str) -> str:
    head, separator, rest = office.partition(" of ")
    if head.endswith("man"):
        head = f"{head[:-3]}men"
    elif not head.endswith("s"):
        head = f"{head}s"
    return f"{head}{separator}{rest}"


def _situation_names(situation: Situation) -> Iterator[tuple[str, Name]]:
    for words in situation.names:
        yield fold(words), Name(NameKind.COALITION, "coalition")
    for words, actor in situation.aliases:
        yield fold(words), Name(NameKind.COUNTRY, actor)
    yield from _tenure_names(situation.people)


def _tenure_names(tenures: Iterable[Tenure]) -> Iterator[tuple[str, Name]]:
    for tenure in tenures:
        if tenure.office is OfficeKind.OPPOSITION:
            continue
        for words in (tenure.person, *tenure.also):
            office = _OFFICE_WORDS.get(tenure.office, tenure.office.value)
            yield fold(words), _known(words, tenure.country, office)
