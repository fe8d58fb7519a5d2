"""The page to pass on: one HTML file that needs no network and no scripts."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Sequence, Sized
from functools import cache
from importlib.metadata import version
from importlib.resources import files

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from muster.export.cells import Cell, open_cell
from muster.export.contacts import keep_calendar
from muster.export.disputes import list_disputes
from muster.export.dossier import Dossier
from muster.export.figures import list_figures
from muster.export.filing import list_findings, list_reports
from muster.export.harmless import harmless
from muster.export.matrix import lay_out
from muster.export.section import Section
from muster.export.since import list_changes
from muster.export.timeline import draw
from muster.export.wording import count, name_day, name_undertaking, slug


def _cells(dossier: Dossier) -> list[Cell]:
    standings = (*dossier.roll.standings, *dossier.roll.collectives)
    return sorted((open_cell(each, dossier.names) for each in standings), key=lambda cell: cell.actor)


SECTIONS = (
    Section(
        "changes",
        "What changed",
        "Who is new, hardened, softened, refused or went back on it, with the words before and now.",
        "changes.html",
        lambda dossier: list_changes(dossier.changes, dossier.names),
        "Nothing changed.",
        wanted=lambda dossier: dossier.since is not None,
    ),
    Section(
        "roll",
        "The roll",
        "Where each actor stands on each undertaking. Open a cell to see the sentences behind it.",
        "roll.html",
        lambda dossier: lay_out(dossier.roll, dossier.names),
        "Nobody on the roll: no report tells of a commitment yet.",
    ),
    Section(
        "timeline",
        "Timeline",
        "A bar is the actor’s own stance from its day on; a full mark is own words, a hollow one words of others.",
        "timeline.html",
        lambda dossier: draw(dossier.roll, dossier.names),
    ),
    Section(
        "contacts",
        "Contacts",
        "Who met, called or visits whom, the latest month first.",
        "contacts.html",
        lambda dossier: keep_calendar(dossier.told, dossier.names),
    ),
    Section(
        "figures",
        "Figures",
        "Numbers by which the arrangement is described. They are never added to named countries.",
        "figures.html",
        lambda dossier: list_figures(dossier.told, dossier.names),
        "No figures.",
    ),
    Section(
        "disputes",
        "Disputes",
        "What cannot both be so: within a report, between reports of one day, own words against words ascribed.",
        "disputes.html",
        lambda dossier: list_disputes(dossier.told, dossier.names),
        "No report contradicts itself or another.",
    ),
    Section(
        "findings",
        "Findings",
        "What is wrong or notable in the texts themselves.",
        "findings.html",
        lambda dossier: list_findings(dossier.reports),
        "Nothing found.",
    ),
    Section(
        "reports",
        "Reports",
        "Every report that was read, with the lines that were set aside as no part of it.",
        "reports.html",
        lambda dossier: list_reports(dossier.reports),
        "No reports.",
    ),
    Section(
        "words",
        "Cell by cell",
        "Each standing with its words: what counts, what others say, what was replaced, what is wanted of it.",
        "words.html",
        _cells,
        "No cells.",
    ),
)


def with_further(further: Sequence[Section]) -> tuple[Section, ...]:
    """Return the parts of the page with further ones after the roll."""
    place = next(i for i, section in enumerate(SECTIONS, 1) if section.anchor == "roll")
    return (*SECTIONS[:place], *further, *SECTIONS[place:])


def render_page(dossier: Dossier, sections: Sequence[Section] = SECTIONS) -> str:
    """Return the whole page as HTML."""
    shown = [section for section in sections if section.wanted(dossier)]
    own_styles = dict.fromkeys(section.style for section in shown if section.style)
    style, script = "\n".join(map(_packaged, ("page.css", *own_styles))), _packaged("page.js")
    return (
        environment()
        .get_template("page.html")
        .render(
            dossier=dossier,
            sections=[(section, section.view(dossier)) for section in shown],
            style=style,
            script=script,
            policy=_policy(style, script),
            version=version("muster-roll"),
        )
    )


@cache
def environment() -> Environment:
    """Return the package's templates; whatever they are given is escaped."""
    environment = Environment(
        loader=PackageLoader("muster.export"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_finalize,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters.update(
        {
            "harmless": harmless,
            "day": name_day,
            "count": count,
            "undertaking": name_undertaking,
            "slug": slug,
            "count_all": _count_all,
        }
    )
    return environment


def _finalize(shown: object) -> object:
    """Make every text that goes onto the page harmless; what is markup already is our own."""
    return harmless(shown) if isinstance(shown, str) and not isinstance(shown, Markup) else shown


def _count_all(things: Sized, one: str) -> str:
    return count(len(things), one)


@cache
def _packaged(name: str) -> str:
    return files("muster.export").joinpath("templates", name).read_text(encoding="utf-8")


def _policy(style: str, script: str) -> str:
    """Return the content security policy: our one style, our one script, and nothing from anywhere."""
    return (
        f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )


def _hash(text: str) -> str:
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"
