"""Bodies and armed groups that no list knows, but the report itself introduces with a short form in brackets."""

from __future__ import annotations

import re
from collections.abc import Iterator

from muster.extraction.lexicon import Name, NameKind

_INTRODUCED = re.compile(
    r"(?P<long>[A-Z][\w'-]+(?: (?:of|for|the|and|de|du|des|la|las|los|del|pour|[A-Z][\w'-]*)){1,8})"
    r" \((?:the )?(?P<short>[A-Z][A-Za-z0-9-]*[A-Z0-9][A-Za-z0-9-]{0,9})\)"
)
_ARMED = re.compile(
    r"\b(?:Front|Frente|Army|Armée|Movement|Mouvement|Liberation|Libération|Rally|Brigades?|Resistance|Rebels?|Militia|"
    r"Self-Defen[cs]e|Guard|Fighters|Mujahid[ei]+n|National Union|Alliance of)\b"
)
_BODY = re.compile(r"\b(?:Organi[sz]ation|Community|Union|League|Association|Commission|Conference|Council|Group of)\b")
_NO_ACTOR = re.compile(
    r"\b(?:Party|Institute|University|Centre|Center|Agency|Bank|Fund|Foundation|Club|Press|News|Act|Treaty)\b"
)


def find_introduced(text: str) -> Iterator[tuple[str, Name]]:
    """Yield the names, long and short, of groups and bodies that a text introduces with a short form."""
    for match in _INTRODUCED.finditer(text):
        long, short = match["long"], match["short"]
        kind = _kind(long)
        if kind is not None and not _NO_ACTOR.search(long):
            yield long.removeprefix("The "), Name(kind, short)
            yield short, Name(kind, short)


def _kind(long: str) -> NameKind | None:
    if _ARMED.search(long):
        return NameKind.GROUP
    return NameKind.BODY if _BODY.search(long) else None
