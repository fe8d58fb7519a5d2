"""What a call gives, made into what the core takes: days, undertakings, situations."""

from __future__ import annotations

from datetime import UTC, date, datetime
from difflib import get_close_matches

from muster.api.listing import Listing
from muster.api.names import state_names
from muster.errors import InputError
from muster.extraction.finder import fold
from muster.model.actor import COLLECTIVES
from muster.model.scales import Undertaking
from muster.model.situation import Situation

GENERAL = Situation(name="general", title="All that was read")


class WrongDayError(InputError):
    """What was given is no day."""

    def __init__(self, given: str) -> None:
        super().__init__(f"{given!r} is no day: write it as year-month-day, such as 2025-09-05")
        self.given = given


class UnknownUndertakingError(InputError):
    """What was given is no undertaking of the guide."""

    def __init__(self, given: str) -> None:
        near = get_close_matches(given, [str(each) for each in Undertaking], n=1)
        hint = f"did you mean {near[0]!r}? " if near else ""
        super().__init__(f"unknown undertaking {given!r}: {hint}it is one of {', '.join(Undertaking)}")
        self.given = given


def as_day(given: date | str | None) -> date:
    """Return the day that is meant; None means today, in UTC.

    Raises:
        WrongDayError: It is no day.
    """
    if given is None:
        return datetime.now(UTC).date()
    if isinstance(given, date):
        return given
    try:
        return date.fromisoformat(given)
    except ValueError as error:
        raise WrongDayError(given) from error


def as_undertaking(given: Undertaking | str) -> Undertaking:
    """Return the undertaking that is meant.

    Raises:
        UnknownUndertakingError: It is none of the guide's.
    """
    code = given.strip().casefold().replace(" ", "_").replace("-", "_")
    if code not in tuple(Undertaking):
        raise UnknownUndertakingError(given)
    return Undertaking(code)


def as_situation(given: Situation | str | None) -> Situation:
    """Return the situation that is meant by a shipped name or a file; None means none in particular."""
    from muster.intake.situations import load_situation

    if isinstance(given, Situation):
        return given
    return load_situation(given) if given else GENERAL


def as_actor(given: str, situation: Situation = GENERAL) -> str:
    """Return the code of the actor that is meant by a code, a country's name or a seat; else what was given.

    >>> as_actor("fr"), as_actor("Downing Street"), as_actor("coalition")
    ('FR', 'GB', 'coalition')
    """
    written = given.strip()
    if written.upper() in state_names():
        return written.upper()
    return written if written in COLLECTIVES else _named(written, situation) or written


def _named(written: str, situation: Situation) -> str | None:
    from muster.intake.wordlists import load_lexicon

    names = load_lexicon(situation).names
    for spelling in map(fold, (written, written.title(), written.upper())):
        for start, end, name in names.find(spelling):
            if (start, end) == (0, len(spelling)) and name.actor:
                return name.actor
    return None


def shipped_situations() -> Listing[Situation]:
    """List the situations that come with the package."""
    from muster.intake.situations import list_situations, load_situation

    return Listing("Situations", tuple(load_situation(name) for name in list_situations()), _situation_row)


def _situation_row(situation: Situation) -> dict[str, object]:
    return {
        "name": situation.name,
        "title": situation.title,
        "protected": situation.protected,
        "adversaries": list(situation.adversaries),
        "members": list(situation.members),
    }
