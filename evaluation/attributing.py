"""How well the reader finds who says what, against reports annotated by hand (tests/eval/attribution).

Each report is annotated with every attribution: the words that name the source, the cue, and the content in one
or several pieces. An attribution that a careful reader may leave out is optional: it counts neither way.

- `source`: the share of attributions at least half of whose content the reader puts, in one piece or several,
  into the mouth of the same speaker: the same person, or the same actor where the report names no person.
  What somebody nameless says must be in nobody's mouth.
- `content_f1`: over characters, those that the reader takes for somebody's words against those that are.
- `said_f1`: the same over pairs of a character and who says it: a word in the wrong mouth counts twice.

Blanks are not counted, nor are the words of sources and cues, and what the reader marks as told only by what
somebody does is not taken for speech. Words within the speech of two people (one who says what another says) belong
to both.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from muster.extraction.attribution import speech_in
from muster.extraction.lexicon import Lexicon
from muster.extraction.mention import Attribution
from muster.extraction.mentions import mentions_in
from muster.extraction.scan import scan
from muster.model.report import Report
from muster.text.reading import read_article

Places = frozenset[int]
NOBODY = ""


@dataclass(frozen=True, slots=True)
class Said:
    """What gold says that somebody says; any of `speakers` is right; `telling` are the source and the cue."""

    report: str
    speakers: frozenset[str]
    spans: tuple[tuple[int, int], ...]
    optional: bool
    telling: tuple[tuple[int, int], ...] = ()


@dataclass(slots=True)
class Tally:
    """What was counted; shares are worked out from it."""

    sources: list[bool] = field(default_factory=list)
    content: list[tuple[int, int, int]] = field(default_factory=list)
    said: list[tuple[int, int, int]] = field(default_factory=list)
    missed: list[Said] = field(default_factory=list)

    def shares(self) -> dict[str, float]:
        """Return the scores by name."""
        source = sum(self.sources) / len(self.sources) if self.sources else 0.0
        return {"source": source, "content_f1": _f1(self.content), "said_f1": _f1(self.said)}


def load_said(path: Path) -> dict[str, list[Said]]:
    """Return the annotated attributions by report, as `part/number`."""
    found: dict[str, list[Said]] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        names = [row["speaker"], *row.get("speaker_also", ())]
        spans = tuple((piece["start"], piece["end"]) for piece in row["content"])
        telling = tuple((piece["start"], piece["end"]) for piece in (row["source"], row["cue"]) if piece)
        said = Said(row["report"], frozenset(map(name_of, names)), spans, bool(row.get("optional")), telling)
        found.setdefault(said.report, []).append(said)
    return found


def name_of(name: str | None) -> str:
    """Return a name as it is compared: in small letters, without an Arabic article; nobody has none."""
    return (name or NOBODY).lower().removeprefix("al-").removeprefix("el-")


def measure(gold: Mapping[str, Sequence[Said]], corpus: Path, lexicon: Lexicon) -> Tally:
    """Read each annotated report of a corpus and count."""
    tally = Tally()
    for name, expected in gold.items():
        part, number = name.split("/")
        text = (corpus / part / "text" / f"{number}.txt").read_text(encoding="utf-8")
        _count(tally, text, expected, found=find_said(text, lexicon))
    return tally


def find_said(text: str, lexicon: Lexicon) -> tuple[Attribution, ...]:
    """Return what the reader finds in a report."""
    seen = scan(read_article(Report(text, "report")), lexicon)
    return speech_in(seen, mentions_in(seen, lexicon), lexicon)


def _count(tally: Tally, text: str, expected: Sequence[Said], *, found: Iterable[Attribution]) -> None:
    mouths: dict[str, set[int]] = {}
    for each in (each for each in found if each.spoken):
        name = name_of(each.speaker.name if each.speaker else None)
        mouths.setdefault(name, set()).update(_places(text, ((each.content.start, each.content.end),)))
    needed = [(said, _places(text, said.spans)) for said in expected if not said.optional]
    for said, places in needed:
        covered = set().union(*(mouths.get(name, set()) for name in said.speakers)) & places
        tally.sources.append(2 * len(covered) >= len(places))
        if not tally.sources[-1]:
            tally.missed.append(said)
    spoken = frozenset().union(*(places for _, places in needed))
    loose = (said.telling + (said.spans if said.optional else ()) for said in expected)
    neutral = frozenset().union(*(_places(text, spans) for spans in loose)) - spoken
    anybody = set().union(*mouths.values()) - neutral
    tally.content.append((len(anybody & spoken), len(anybody), len(spoken)))
    tally.said.append(_pairs(needed, mouths, neutral))


def _pairs(
    needed: Sequence[tuple[Said, Places]], mouths: Mapping[str, set[int]], neutral: Places
) -> tuple[int, int, int]:
    """Return how many pairs of a character and its speaker are right, found and needed."""
    right_of: dict[str, set[int]] = {}
    wanted: dict[frozenset[str], set[int]] = {}
    for said, places in needed:
        wanted.setdefault(said.speakers, set()).update(places)
        for name in said.speakers:
            right_of.setdefault(name, set()).update(places)
    right = sum(len(places & right_of.get(name, set())) for name, places in mouths.items())
    extra = sum(len(places - right_of.get(name, set()) - neutral) for name, places in mouths.items())
    missing = sum(
        len(places - set().union(*(mouths.get(name, set()) for name in names))) for names, places in wanted.items()
    )
    return right, right + extra, right + missing


def _places(text: str, spans: Iterable[tuple[int, int]]) -> Places:
    return frozenset(at for start, end in spans for at in range(start, end) if not text[at].isspace())


def _f1(counts: Iterable[tuple[int, int, int]]) -> float:
    right, found, needed = (sum(column) for column in zip(*counts, strict=True))
    return 2 * right / (found + needed) if found + needed else 0.0


def lines(scored: Mapping[str, Mapping[str, float]]) -> Iterator[str]:
    """Lay out one row per score, one column per set."""
    yield " " * 18 + "".join(f"{name:>14}" for name in scored)
    for metric in dict.fromkeys(metric for scores in scored.values() for metric in scores):
        cells = (scores.get(metric) for scores in scored.values())
        yield f"{metric:18}" + "".join(f"{'–' if cell is None else format(cell, '.3f'):>14}" for cell in cells)
