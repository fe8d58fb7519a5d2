"""The table of offices: who held one on a day."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from rapidfuzz import fuzz

from muster.model.office import OfficeKind as Kind
from muster.model.office import Tenure
from muster.reconciliation.terms import fold

ALIKE = 72  # of 100: spellings of one name lie above, two names below


@dataclass(frozen=True, slots=True)
class Offices:
    """All rows of the table, found by person and by office."""

    rows: tuple[Tenure, ...]
    _by_name: Mapping[str, tuple[Tenure, ...]] = field(init=False, repr=False, compare=False)
    _by_office: Mapping[tuple[str, Kind], tuple[Tenure, ...]] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        by_name: dict[str, list[Tenure]] = defaultdict(list)
        by_office: dict[tuple[str, Kind], list[Tenure]] = defaultdict(list)
        for row in self.rows:
            for family in {fold(name.split()[-1]) for name in (row.person, *row.also)}:
                by_name[family].append(row)
            by_office[row.country, row.office].append(row)
        object.__setattr__(self, "_by_name", {key: tuple(rows) for key, rows in by_name.items()})
        object.__setattr__(self, "_by_office", {key: tuple(rows) for key, rows in by_office.items()})

    def of_person(self, name: str) -> tuple[Tenure, ...]:
        """Return the rows of whoever this printed name can mean; first names must not conflict."""
        words = [fold(word) for word in name.split()]
        rows = self._by_name.get(words[-1], ()) if words else ()
        return tuple(row for row in rows if _may_be(words, row))

    def holder(self, country: str, kind: Kind, on: date) -> Tenure | None:
        """Return who certainly held the office on that day, or None where nobody is known to."""
        rows = [row for row in self._by_office.get((country, kind), ()) if row.surely_held(on)]
        return rows[0] if rows and len({row.person for row in rows}) == 1 else None

    def has_many(self, country: str, kind: Kind, on: date) -> bool:
        """Tell whether the table knows two holders at once."""
        rows = self._by_office.get((country, kind), ())
        return len({row.person for row in rows if row.surely_held(on)}) > 1


def _may_be(words: Sequence[str], row: Tenure) -> bool:
    given = [word.strip(".") for word in words[:-1] if len(word.strip(".")) > 0]
    if not given:
        return True
    return any(_fits(given, [fold(word) for word in name.split()[:-1]]) for name in (row.person, *row.also))


def _fits(given: Sequence[str], known: Sequence[str]) -> bool:
    """Tell whether a first name as printed can be one of those known, spelt otherwise or as an initial."""
    pairs = [(one, other) for one in given for other in known]
    return any(
        fuzz.ratio(one, other) >= ALIKE or (min(len(one), len(other)) <= 2 and one[0] == other[0])
        for one, other in pairs
    )
