"""Evens out the inputs of multiplications before they are rounded to eight bits (after SmoothQuant, Xiao et al. 2023).

A few channels of a transformer run ten times as high as the others, and since one scale serves all, rounding leaves the
others little. So these are shrunk to what is usual, and the weights that they meet are stretched by as much: what comes
out does not change, but for the rounding, whose error is halved.
"""

from __future__ import annotations

from collections.abc import Sequence

import torch
from torch import Tensor, nn

from muster.language.pieces import Vocabulary
from training.encoder import Encoder, Share, vocabulary

_TYPICAL = (  # of what is parsed: whose channels run how high is seen on these
    "The foreign minister told reporters in Vienna on Tuesday that her country would not send 4,500 soldiers .",
    "“ We 're ready , ” said Gen. Amadou Diallo , who has led the U.N. mission in Sudan since 2019 .",
    "If the ceasefire holds , Norway and Canada could train up to 20 battalions ; nobody else has offered that yet .",
    "Shares in Harbour Steel rose 3.5 % after the company 's chief executive , Ms. Lee , announced a deal with Tokyo .",
    "I ca n't believe how good the pizza was !!! Thanks , Joe .",
    "According to the report , which the committee published last week , most of the patients had never been asked .",
    "MOSCOW ( Wire ) - Talks on prisoners failed",
    "Who decides whether to go to war , and on what grounds ?",
)
_USUAL = 2.0  # times the median of what the channels reach


def even_out(encoder: Encoder) -> None:
    """Set the shares of every layer, in place, by how high its channels run in typical sentences."""
    pieces, meeting = Vocabulary(vocabulary()), _meeting(encoder)
    highest: dict[Share, Tensor] = {}

    def watch(share: Share, inputs: tuple[Tensor], _: Tensor) -> None:
        heights = inputs[0].abs().flatten(0, -2).amax(0)
        highest[share] = torch.maximum(highest.get(share, heights), heights)

    watched = [share.register_forward_hook(watch) for share in meeting]
    encoder.eval()
    with torch.no_grad():
        for sentence in _TYPICAL:
            numbers, shapes, _ = pieces.cut_sentence(sentence.split())
            encoder(encoder.pieces(torch.tensor(numbers)), torch.tensor(shapes))
        for share, maps in meeting.items():
            _set(share, maps, highest[share])
    for each in watched:
        each.remove()


def _meeting(encoder: Encoder) -> dict[Share, Sequence[nn.Linear]]:
    """Return which weights each share meets."""
    return {
        share: maps
        for layer in encoder.layers
        for share, maps in (
            (layer.into, (layer.query, layer.key, layer.value)),
            (layer.upward, (layer.up,)),
            (layer.downward, (layer.down,)),
        )
    }


def _set(share: Share, maps: Sequence[nn.Linear], highest: Tensor) -> None:
    stretch = (highest / highest.median() / _USUAL).clamp(min=1)
    share.shares = 1 / stretch
    for each in maps:
        each.weight.mul_(stretch)
