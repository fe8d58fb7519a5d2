"""Train a large network that teaches the small one, on the same reports.

    python -m training.teaching --shared DIR --encoder DIR --checkpoint FILE [--begin FILE]

The folder `--encoder` holds `model.safetensors` and `vocab.txt` of all-mpnet-base-v2 (Apache-2.0). What it learns does
not ship. A round takes about an hour of a core.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import torch

from muster.extraction.sightings import MARKS
from training.export import keep_weights
from training.large import LargeEncoder
from training.model import TableNetwork
from training.network import PARTS, Groups, read_all, reports_of, train

_SEED = 6
_EPOCHS = 2
_NEW_RATE, _KNOWN_RATE, _TABLE_RATE = 4e-4, 6e-5, 6e-4
_DECAY = 0.01


def _groups(network: TableNetwork) -> Groups:
    """Return the weights with their rates: what was pretrained as a whole learns slowest."""
    encoder, table = network.halves()
    known = [network.encoder.places, *network.encoder.norm.parameters()]
    slow = {id(weight) for weight in known}
    new = [weight for weight in encoder if id(weight) not in slow]
    return [
        {"params": weights, "lr": rate, "weight_decay": _DECAY}
        for weights, rate in ((new, _NEW_RATE), (known, _KNOWN_RATE), (table, _TABLE_RATE))
    ]


def main() -> None:
    """Keep the weights of the teacher."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--shared", type=Path, required=True)
    parser.add_argument("--encoder", type=Path, required=True, help="the folder of the pretrained encoder")
    parser.add_argument("--checkpoint", type=Path, required=True, help="where the weights are kept")
    parser.add_argument("--begin", type=Path, help="go on from these weights")
    parser.add_argument("--epochs", type=int, default=_EPOCHS)
    parser.add_argument("--parts", nargs="+", default=PARTS, help="the parts of the reports written for training")
    options = parser.parse_args()
    torch.manual_seed(_SEED)
    network = TableNetwork(LargeEncoder(options.encoder, MARKS))
    if options.begin:
        network.load_state_dict(torch.load(options.begin))
    tables = read_all(reports_of(options.shared, parts=options.parts))
    train(network, tables, groups=_groups(network), epochs=options.epochs)
    keep_weights(network, options.checkpoint)


if __name__ == "__main__":
    main()
