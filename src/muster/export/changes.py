"""Changes between two days: as lines, as Markdown, and as an Atom feed."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from xml.sax.saxutils import escape

from muster.export.harmless import harmless
from muster.export.wording import name_actor, name_day, name_undertaking
from muster.model.change import Change
from muster.model.record import Claim
from muster.model.standing import Told


def change_lines(changes: Iterable[Change], names: Mapping[str, str]) -> Iterator[str]:
    """Yield each change in plain lines: what changed, then the words before and after."""
    for change in changes:
        yield headline(change, names)
        for label, told in (("before", change.before), ("after", change.after)):
            if told:
                yield f"  {label}: {quoted(told)}"


def headline(change: Change, names: Mapping[str, str]) -> str:
    """Return what changed in one line."""
    where = f"{name_actor(change.actor, names)}, {name_undertaking(change.undertaking).lower()}"
    return f"{where}: {change.kind} ({harmless(change.detail)})"


def quoted(told: Told[Claim]) -> str:
    """Return the sentence with who printed it when."""
    sentence = " ".join(harmless(" ".join(told.sentences)).split())
    outlet = harmless(told.outlet or told.report_name)
    return f"“{sentence}” ({outlet}, {name_day(told.said_on)})"


def change_markdown(changes: Sequence[Change], names: Mapping[str, str], *, since: date, until: date) -> str:
    """Return the changes as Markdown, in the order of the roll."""
    lines = [f"# Changes from {since} to {until}", ""]
    if not changes:
        lines += ["Nothing changed.", ""]
    for change in changes:
        lines += [f"## {_plain(headline(change, names))}", ""]
        for label, told in (("Before", change.before), ("After", change.after)):
            if told:
                lines += [f"**{label}:** {_plain(quoted(told))}", ""]
    return "\n".join(lines)


def _plain(words: str) -> str:
    """Return foreign words so that Markdown takes nothing in them for its own."""
    return "".join(f"\\{sign}" if sign in r"\`*_{}[]<>#|~" else sign for sign in words)


def change_feed(changes: Sequence[Change], names: Mapping[str, str], *, title: str) -> str:
    """Return the changes as an Atom feed; the same changes give the same ids, so that readers show each once."""
    updated = max((change.until for change in changes), default=date(1970, 1, 1))
    entries = "".join(_entry(change, names) for change in changes)
    return (
        '<?xml version="1.0" encoding="utf-8"?>\n'
        '<feed xmlns="http://www.w3.org/2005/Atom">\n'
        f"<title>{escape(harmless(title))}</title>\n"
        f"<id>urn:muster:changes:{_digest(title)}</id>\n"
        f"<updated>{updated}T00:00:00Z</updated>\n"
        "<author><name>muster</name></author>\n"
        f"{entries}</feed>\n"
    )


def _entry(change: Change, names: Mapping[str, str]) -> str:
    told = change.after or change.before
    words = "\n".join(quoted(each) for each in (change.before, change.after) if each)
    day = (told.said_on if told else None) or change.until
    link = f'<link href="{escape(told.url, {chr(34): "&quot;"})}"/>\n' if told and told.url else ""
    key = (change.kind, change.actor, change.undertaking, change.detail, told.id if told else "")
    return (
        "<entry>\n"
        f"<title>{escape(headline(change, names))}</title>\n"
        f"<id>urn:muster:change:{_digest(*map(str, key))}</id>\n"
        f"<updated>{day}T00:00:00Z</updated>\n{link}"
        f"<summary>{escape(words)}</summary>\n"
        "</entry>\n"
    )


def _digest(*parts: str) -> str:
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()[:16]
