"""Train the network of the shipped syntax on treebanks and entity sets, and write it as it ships.

    python -m training.syntax --shared DIR

Needs the dependency group `training`. About an hour on one quiet core. The test sets are never read; of the
development sets an eighth of EWT and a quarter of GUM are held back, to see how the network does, and the rest is
trained on.
"""

from __future__ import annotations

import argparse
import random
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from pathlib import Path

import torch
from evaluation.syntax import given_words, score_words
from torch import Tensor, nn
from torch.nn import functional

from muster.intake.models import network_in, vocabulary_in
from muster.language.pieces import Vocabulary
from muster.language.trained_syntax import TrainedSyntax
from training.annotated import UNKNOWN, Row, read_held, read_rows
from training.averaging import Average
from training.encoder import hidden_piece, vocabulary
from training.export import MODELS, keep_weights
from training.syntax_export import write_syntax
from training.syntax_network import NEVER, SyntaxNetwork

_SEED = 11
_PIECES = 900  # to a step, with those that fill up shorter sentences
_LEAST_RATE = 0.01
_STEEPEST = 1.0
_NAMES_WEIGH = 2.0
Batch = dict[str, Tensor]


@dataclass(frozen=True, slots=True)
class Stage:
    """A schedule of so many rounds; rates rise for the share `warm`, then fall.

    In each round, GUM is seen so many times, and of the words the share `hidden` is hidden.
    """

    rounds: int
    gum: int
    hidden: float
    encoder_rate: float
    head_rate: float
    warm: float


_STAGES = (  # each begins with the averaged weights of the one before
    Stage(rounds=8, gum=2, hidden=0.1, encoder_rate=1.3e-4, head_rate=9e-4, warm=0.08),
    Stage(rounds=6, gum=3, hidden=0.12, encoder_rate=1e-4, head_rate=7e-4, warm=0.05),
)


def train(shared: Path, stages: Sequence[Stage] = _STAGES) -> SyntaxNetwork:
    """Fit the network stage by stage; what ships is the running average of its weights."""
    pieces = Vocabulary(vocabulary())
    torch.manual_seed(_SEED)
    order = random.Random(_SEED)
    network = SyntaxNetwork()
    for stage in stages:
        rows = read_rows(shared, pieces, gum=stage.gum)
        print(f"{len(rows)} sentences, {sum(len(row.numbers) for row in rows)} pieces", flush=True)
        network.load_state_dict(_run(network, rows, stage, order=order))
    return network.eval()


def _run(network: SyntaxNetwork, rows: Sequence[Row], stage: Stage, *, order: random.Random) -> dict[str, Tensor]:
    """Run a stage and return the averaged weights."""
    optimizer = torch.optim.AdamW(_groups(network, stage), weight_decay=0.01)
    steps = stage.rounds * len(_batches(rows, random.Random(_SEED)))
    schedule = torch.optim.lr_scheduler.LambdaLR(optimizer, lambda step: _rate(step, steps, warm=stage.warm))
    average, mask = Average(network), hidden_piece()
    for number in range(stage.rounds):
        network.train()
        began, losses = time.monotonic(), []
        for rows_together in _batches(rows, order):
            batch = _tensors([_hide(row, order, share=stage.hidden, mask=mask) for row in rows_together])
            optimizer.zero_grad()
            loss = _loss(network, batch)
            loss.backward()
            nn.utils.clip_grad_norm_(network.parameters(), _STEEPEST)
            optimizer.step()
            schedule.step()
            losses.append(loss.item())
            average.step()
        mean, taken = sum(losses) / len(losses), time.monotonic() - began
        print(f"round {number + 1} of {stage.rounds}: loss {mean:.3f}, {taken:.0f} s", flush=True)
    return average.weights


def _groups(network: SyntaxNetwork, stage: Stage) -> list[dict[str, object]]:
    """Part the weights that begin as pretrained from those that begin from nothing."""
    shapes = network.encoder.shapes.weight
    encoder = [weight for weight in network.encoder.parameters() if weight.requires_grad and weight is not shapes]
    mine = {id(weight) for weight in (*encoder, network.encoder.pieces.weight)}
    heads = [weight for weight in network.parameters() if id(weight) not in mine]
    return [{"params": encoder, "lr": stage.encoder_rate}, {"params": heads, "lr": stage.head_rate}]


def _rate(step: int, steps: int, *, warm: float) -> float:
    return min(1.0, (step + 1) / (warm * steps)) * max(_LEAST_RATE, 1 - step / steps)


def _batches(rows: Sequence[Row], order: random.Random) -> list[list[Row]]:
    """Part the rows into batches of about one length, in any order."""
    batches: list[list[Row]] = [[]]
    for row in sorted(rows, key=lambda row: len(row.numbers) + order.random() * 6):
        if batches[-1] and (len(batches[-1]) + 1) * len(row.numbers) > _PIECES:
            batches.append([])
        batches[-1].append(row)
    order.shuffle(batches)
    return batches


def _hide(row: Row, order: random.Random, *, share: float, mask: int) -> Row:
    """Return the row with some of its words hidden, so that what stands around them has to tell."""
    numbers = list(row.numbers)
    for first, following in pairwise((*row.firsts[1:], len(numbers) - 1)):
        if order.random() < share:
            numbers[first:following] = [mask] * (following - first)
    return replace(row, numbers=tuple(numbers))


def _tensors(rows: Sequence[Row]) -> Batch:
    """Lay rows out side by side; what fills up the shorter ones is `UNKNOWN`, and so is the root."""
    pieces, places = max(len(row.numbers) for row in rows), max(len(row.firsts) for row in rows)

    def filled(columns: Sequence[tuple[int, ...]], length: int, *, by: int) -> Tensor:
        return torch.tensor([[*column, *[by] * (length - len(column))] for column in columns])

    targets = {
        name: filled([(UNKNOWN, *getattr(row, name)) for row in rows], places, by=UNKNOWN)
        for name in ("parts", "heads", "relations", "entities")
    }
    return targets | {
        "numbers": filled([row.numbers for row in rows], pieces, by=0),
        "shapes": filled([row.shapes for row in rows], pieces, by=0),
        "firsts": filled([row.firsts for row in rows], places, by=0),
        "seen": filled([(1,) * len(row.numbers) for row in rows], pieces, by=0).bool(),
        "there": filled([(1,) * len(row.firsts) for row in rows], places, by=0).bool(),
    }


def _loss(network: SyntaxNetwork, batch: Batch) -> Tensor:
    """Sum the mean losses over the words of which the targets are known."""
    with torch.autocast("cpu", torch.bfloat16):
        scores = network(batch["numbers"], batch["shapes"], firsts=batch["firsts"], seen=batch["seen"])
        relations = network.relate(scores, batch["heads"].clamp(min=0))
    arcs = scores.arcs.float().masked_fill(~batch["there"][:, None], NEVER)
    scored = {"parts": scores.parts, "heads": arcs, "relations": relations}
    syntax = sum((_missed(table, batch[name]) for name, table in scored.items()), torch.zeros(()))
    return syntax + _NAMES_WEIGH * _missed(scores.entities, batch["entities"])


def _missed(table: Tensor, targets: Tensor) -> Tensor:
    known = (targets != UNKNOWN).sum().clamp(min=1)
    missed = functional.cross_entropy(
        table.float().flatten(0, 1), targets.flatten(), ignore_index=UNKNOWN, reduction="sum"
    )
    return missed / known


def main() -> None:
    """Write the network and its word pieces; print how it does on what is held back."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, required=True)
    parser.add_argument("--to", type=Path, default=MODELS, help="the folder to write to; the package's otherwise")
    parser.add_argument("--checkpoint", type=Path, help="keep the weights as trained here, for training.syntax_export")
    options = parser.parse_args()
    torch.set_num_threads(1)  # quicker than two, and sums are always taken in one order
    network = train(options.shared)
    if options.checkpoint:
        keep_weights(network, options.checkpoint)
    write_syntax(network, options.to)
    syntax = TrainedSyntax(vocabulary_in(options.to), network_in(options.to, "syntax"))
    for name, sentences in read_held(options.shared).items():
        print(name, score_words(sentences, given_words(sentences, syntax)))


if __name__ == "__main__":
    main()
