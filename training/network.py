"""Train the network of the trained reader on the own-worded reports that are not held aside.

    python -m training.network --shared DIR [--parts PART...] [--without-fold] [--begin FILE --ease SHARE]
        [--beside] [--teacher FILE --encoder DIR] [--checkpoint FILE]

Needs the dependency group `training`. A round takes about fifteen minutes of a core. Seeds, the held third and what
else is held aside are never read. A teacher is trained by `training.teaching` before.
"""

from __future__ import annotations

import argparse
import random
import time
from collections.abc import Collection, Iterable, Iterator, Sequence
from itertools import chain, repeat
from pathlib import Path
from typing import Any

import numpy as np
import torch
from evaluation.sets import Golden, corpus, written
from numpy.typing import NDArray
from torch import Tensor, nn
from torch.nn import functional

from muster.extraction.sightings import MARKS
from muster.intake.wordlists import load_lexicon
from muster.language.pieces import Vocabulary
from training.averaging import Average
from training.encoder import hidden_piece, vocabulary
from training.export import MODELS, keep_weights
from training.filling import read_scores
from training.happenings import Happenings
from training.hiding import hide
from training.large import LargeEncoder
from training.lessons import Lesson, lesson_loss, teach
from training.model import TableNetwork
from training.quantize import write_network
from training.tables import UNKNOWN, Table, Targets, read_tables

PARTS = (*"fghijklmnopqrstuvwxy", "forms", "pages")
_TIMES = 2  # how often a round sees a report of the corpus, beside once each that was written for training
_SEED = 5
_EPOCHS = 7
_TOGETHER = 2  # passages to a step
_ENCODER_RATE, _TABLE_RATE = 1e-4, 6e-4
_WARM = 0.08
_LEAST_RATE = 0.02
_STEEPEST = 2.0
_SCALE = 10.0
_OF_STANCES, _OF_VOICES, _OF_SPEAKERS = 1.0, 3.0, 2.0  # what these count beside the rest
_OF_EVENTS, _OF_PARTIES, _OF_FIGURES = 1.0, 0.5, 2.0
_SLIGHTEST = 1e-5
_TAUGHT = 0.5  # what a teacher's word counts beside the gold
_FOLDS, _FOLD = 3, 1

# The outputs that can be learned alone.
_BESIDE = frozenset(
    ("heard", "people", "related", "tale", "told", "events", "party", "taking_part", "standing", "count"),
)

Groups = list[dict[str, Any]]


def train(
    network: TableNetwork, tables: Sequence[Table], *, groups: Groups, epochs: int, lessons: Sequence[Lesson] = ()
) -> TableNetwork:
    """Fit the network's `groups` of weights, each at its rate, and take the running average of all.

    `lessons` are what a teacher makes of each passage, which then counts as much as the gold; there may be none.
    """
    order, chance = random.Random(_SEED), np.random.default_rng(_SEED)
    average, mask = Average(network), hidden_piece()
    optimizer = torch.optim.AdamW(groups, fused=True)
    steps = epochs * (len(tables) // _TOGETHER)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: _rate(step, steps))
    for epoch in range(epochs):
        network.train()
        began, total = time.monotonic(), 0.0
        for batch in _batches(len(tables), order):
            optimizer.zero_grad()
            loss = torch.zeros(())
            for number in batch:
                table = tables[number]
                with torch.autocast("cpu", torch.bfloat16):
                    hidden = hide(table.inputs, chance, mask=mask)
                    scores = read_scores(network, hidden, rows=len(table.outcomes))
                loss = loss + _learn(table, scores, lessons[number] if lessons else None)
            loss = loss / max(1, sum(len(tables[number].outcomes) for number in batch))
            loss.backward()
            nn.utils.clip_grad_norm_(network.parameters(), _STEEPEST)
            optimizer.step()
            schedule.step()
            average.step()
            total += loss.item()
        taken = time.monotonic() - began
        print(f"epoch {epoch + 1} of {epochs}: loss {total * _TOGETHER / len(tables):.4f}, {taken:.0f} s", flush=True)
    network.load_state_dict(average.weights)
    return network.eval()


def _groups(network: TableNetwork, ease: float) -> Groups:
    encoder, table = network.halves()
    return [
        {"params": encoder, "lr": ease * _ENCODER_RATE, "weight_decay": 0.01},
        {"params": table, "lr": ease * _TABLE_RATE, "weight_decay": 0.02},
    ]


def _rate(step: int, steps: int) -> float:
    return min(1.0, (step + 1) / (_WARM * steps)) * max(_LEAST_RATE, 1 - step / steps)


def _batches(passages: int, order: random.Random) -> Iterator[list[int]]:
    numbers = list(range(passages))
    order.shuffle(numbers)
    for first in range(0, len(numbers) - _TOGETHER + 1, _TOGETHER):
        yield numbers[first : first + _TOGETHER]


def _learn(table: Table, scores: tuple[Tensor, ...], lesson: Lesson | None) -> Tensor:
    loss = _SCALE * _loss(table, scores)
    if lesson is None:
        return loss
    return (1 - _TAUGHT) * loss + _TAUGHT * _SCALE * lesson_loss(lesson, scores)


def _loss(table: Table, scores: tuple[Tensor, ...]) -> Tensor:
    """Sum the losses of all rows; undertakings and stances count where an outcome is told."""
    outcomes, undertakings, stances, conditions, voices, speakers, *noticed = (score.float() for score in scores)
    told, sureness = torch.from_numpy(table.outcomes), torch.from_numpy(table.sureness)
    loss = (functional.binary_cross_entropy_with_logits(outcomes, told, reduction="none") * sureness).sum()
    meant = torch.from_numpy(table.undertakings)
    weights = (told * sureness)[:, : meant.shape[1]]
    each = functional.binary_cross_entropy_with_logits(undertakings, meant, reduction="none").sum(-1)
    loss = loss + (each * weights).sum()
    for column in range(table.stances.shape[1]):
        target = torch.from_numpy(table.stances[:, column].copy())
        if (target != UNKNOWN).any():
            loss = loss + _OF_STANCES * functional.cross_entropy(stances, target, ignore_index=UNKNOWN, reduction="sum")
    if table.conditioned.any():
        at = torch.from_numpy(table.conditioned)
        wanted = torch.from_numpy(table.conditions)[at]
        loss = loss + functional.binary_cross_entropy_with_logits(conditions[at], wanted, reduction="sum")
    if (table.voices != UNKNOWN).any():
        heard = torch.from_numpy(table.voices)
        loss = loss + _OF_VOICES * functional.cross_entropy(voices, heard, ignore_index=UNKNOWN, reduction="sum")
    if table.speakers.any():
        right = torch.from_numpy(table.speakers)[asked := torch.from_numpy(table.speakers.any(axis=1))]
        loss = loss - _OF_SPEAKERS * (speakers[asked].softmax(-1) * right).sum(-1).clamp(min=_SLIGHTEST).log().sum()
    return loss + _notice(table.happenings, noticed)


def _notice(right: Happenings, noticed: Sequence[Tensor]) -> Tensor:
    """Sum the losses of events and figures; who takes part counts where an event is told."""
    events, parties, figures = noticed
    loss = _OF_EVENTS * _differ(events, right.events, right.events_sure)
    loss = loss + _OF_FIGURES * _differ(figures, right.figures, right.figures_sure)
    told = right.parties.any(axis=1)
    return loss + _OF_PARTIES * _differ(parties, right.parties, np.broadcast_to(told[:, None], right.parties.shape))


def _differ(scores: Tensor, right: Targets, sureness: NDArray[np.float32] | NDArray[np.bool_]) -> Tensor:
    each = functional.binary_cross_entropy_with_logits(scores, torch.from_numpy(right), reduction="none")
    return (each * torch.from_numpy(sureness.astype(np.float32))).sum()


def reports_of(shared: Path, *, parts: Collection[str], without_fold: bool = False) -> Iterator[Golden]:
    """Yield the reports to learn on, those of the corpus more than once."""
    for golden in corpus(shared):
        in_fold = int(golden.report.name) % _FOLDS == _FOLD
        if not golden.held and not (without_fold and in_fold):
            yield from repeat(golden, _TIMES)
    yield from (golden for golden in written() if golden.part in parts)


def read_all(reports: Iterable[Golden]) -> list[Table]:
    """Return the passages of all reports with their targets."""
    lexicon, pieces = load_lexicon(), Vocabulary(vocabulary())
    return list(chain.from_iterable(read_tables(golden, lexicon, pieces) for golden in reports))


def _begin(checkpoint: Path | None) -> TableNetwork:
    torch.manual_seed(_SEED)
    network = TableNetwork()
    if checkpoint:
        network.load_state_dict(torch.load(checkpoint))
    return network


def _learn_beside(network: TableNetwork) -> None:
    """Let only who is credited, events and figures be learned; what else the network tells stays as it is."""
    for name, weight in network.named_parameters():
        weight.requires_grad_(name.partition(".")[0] in _BESIDE)


def _lessons(network: TableNetwork, checkpoint: Path, encoder: Path, *, tables: Sequence[Table]) -> list[Lesson]:
    """Return what a teacher and the network as it begins make of the passages together: better than either alone."""
    teacher = TableNetwork(LargeEncoder(encoder, MARKS))
    teacher.load_state_dict(torch.load(checkpoint))
    return [*teach([teacher, network], tables)]


def main() -> None:
    """Write the network and its word pieces."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=_EPOCHS)
    parser.add_argument("--parts", nargs="+", default=PARTS, help="the parts of the reports written for training")
    parser.add_argument("--without-fold", action="store_true", help="leave out the fold that choices are made on")
    parser.add_argument("--begin", type=Path, help="go on from these weights, which --checkpoint kept")
    parser.add_argument("--ease", type=float, default=1.0, help="the share of the usual rates to learn at")
    parser.add_argument("--beside", action="store_true", help="learn only who is credited, events and figures")
    parser.add_argument("--teacher", type=Path, help="learn from these weights of a large network besides")
    parser.add_argument("--encoder", type=Path, help="the folder of its pretrained encoder")
    parser.add_argument("--to", type=Path, default=MODELS, help="the folder to write to")
    parser.add_argument("--checkpoint", type=Path, help="keep the weights as trained here, for training.quantize")
    options = parser.parse_args()
    tables = read_all(reports_of(options.shared, parts=options.parts, without_fold=options.without_fold))
    print(f"{len(tables)} passages, {sum(len(table.inputs['numbers']) for table in tables)} pieces", flush=True)
    network = _begin(options.begin)
    if options.beside:
        _learn_beside(network)
    lessons = _lessons(network, options.teacher, options.encoder, tables=tables) if options.teacher else []
    train(network, tables, groups=_groups(network, options.ease), epochs=options.epochs, lessons=lessons)
    if options.checkpoint:
        keep_weights(network, options.checkpoint)
    write_network(network, options.to)


if __name__ == "__main__":
    main()
