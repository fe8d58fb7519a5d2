"""A running average of a network's weights: what ships is steadier than the weights of any one step."""

from __future__ import annotations

from dataclasses import dataclass, field

import torch
from torch import Tensor, nn

_EVERY, _MEMORY = 4, 0.992  # the weights are averaged every so many steps


@dataclass(slots=True)
class Average:
    """The average of a network's weights so far; the first steps count for little once others follow."""

    network: nn.Module
    weights: dict[str, Tensor] = field(init=False)
    _steps: int = 0
    _updates: int = 0

    def __post_init__(self) -> None:
        self.weights = {name: weight.clone() for name, weight in self.network.state_dict().items()}

    def step(self) -> None:
        """Take the weights as they are now into the average, where it is their turn."""
        if self._steps % _EVERY == 0:
            self._update(min(_MEMORY, (1 + self._updates) / (10 + self._updates)))
            self._updates += 1
        self._steps += 1

    def _update(self, kept: float) -> None:
        with torch.no_grad():
            for name, weight in self.network.named_parameters():
                if weight.requires_grad:
                    self.weights[name].mul_(kept).add_(weight, alpha=1 - kept)
