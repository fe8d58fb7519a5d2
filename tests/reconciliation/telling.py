"""Makes tellings of made-up reports for the tests."""

from __future__ import annotations

from datetime import date

from muster.intake.gazetteer import load_gazetteer
from muster.intake.offices import load_offices
from muster.model.report import Known, KnownFrom, Publication, Report
from muster.reconciliation.telling import Teller, Telling
from muster.text.article import Article
from muster.text.reading import read_article

TELLER = Teller(load_gazetteer(), load_offices())

LEAD = (
    "Norland and its partners will send four thousand soldiers to the border zone once a truce has been signed, "
    "Prime Minister Alma Berg said on Monday after a meeting in the capital."
)
QUOTE = '"Nobody can keep this truce for us, and nobody should be asked to," she told reporters at the harbour.'
MORE = (
    "The defence ministry has set aside two hundred million crowns for tents, field kitchens and radios.",
    "Officials from eleven countries took part in the talks, which lasted until well after midnight.",
    "Opposition speakers called the plan hasty and asked for a debate in the assembly before any ship sails.",
    "Engineers are to clear the coastal road first, starting from the old customs house near the bridge.",
    "A second meeting has been called for the end of the month in a town that has not been named yet.",
)
FULL = "\n\n".join((LEAD, QUOTE, *MORE))
CUT = "\n\n".join((LEAD, QUOTE, *MORE[:2]))
RETOLD = "\n\n".join(
    (
        "Alma Berg came to the harbour in the rain, without a coat and with one sentence ready.",
        "“Nobody can keep this truce for us, and nobody should be asked to,” Berg said, and turned to the fishermen.",
        "What she had in mind for the winter remained her secret, although the shipyards are already hiring.",
        "An old captain applauded. His neighbour did not, and spoke of the last time that young men had gone.",
    )
)
OTHER = "\n\n".join(
    (
        "Sudmark will not take part in any force, its interior minister said after a long night in the assembly.",
        "The coalition had asked for police officers and two helicopters, neither of which the country can spare.",
        "Harvest workers blocked the main road for a third day and asked for cheaper fuel and better pumps.",
    )
)


def article_of(text: str, *, on: date = date(2025, 3, 4), name: str = "made-up") -> Article:
    """Read a text as a report of that day."""
    known = Known(on, KnownFrom.OPTION)
    return read_article(Report(f"{text}\n", name, Publication(published_on=known)))


def telling_of(text: str, *, on: date = date(2025, 3, 4)) -> Telling:
    """Tell a text of that day."""
    return TELLER.tell(article_of(text, on=on))
