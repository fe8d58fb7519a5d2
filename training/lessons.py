"""What a large network makes of the passages: what the small one learns from beside the gold (Hinton et al. 2015)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from itertools import islice

import torch
from torch import Tensor
from torch.nn import functional

from muster.extraction.verdicts import SAID
from muster.model.scales import Firmness
from training.filling import read_scores
from training.model import TableNetwork
from training.tables import Table


@dataclass(frozen=True, slots=True)
class Lesson:
    """The teachers' scores of a passage, as networks give them; what is not here is learned from the gold alone."""

    outcomes: Tensor
    undertakings: Tensor
    stances: Tensor
    conditions: Tensor


def teach(teachers: Sequence[TableNetwork], tables: Sequence[Table]) -> Iterator[Lesson]:
    """Yield what the teachers make of each passage on average; about .2 s of a core for each."""
    with torch.no_grad(), torch.autocast("cpu", torch.bfloat16):
        for table in tables:
            scores = [read_scores(teacher.eval(), table.inputs, rows=len(table.outcomes)) for teacher in teachers]
            mean = (torch.stack([one.float() for one in each]).mean(0) for each in zip(*scores, strict=True))
            yield Lesson(*(score.half() for score in islice(mean, len(fields(Lesson)))))


def lesson_loss(lesson: Lesson, scores: tuple[Tensor, ...]) -> Tensor:
    """Sum over all rows how far scores are from the teacher's; the rest counts as far as the teacher sees a record."""
    outcomes, undertakings, stances, conditions, *_ = (score.float() for score in scores)
    told = lesson.outcomes.float().sigmoid()
    pledged = 1 - (1 - told[:, : len(Firmness)]).prod(-1, keepdim=True)
    loss = _differ(outcomes, lesson.outcomes)
    loss = loss + _differ(undertakings, lesson.undertakings, told[:, : len(SAID), None])
    loss = loss + _differ(conditions, lesson.conditions, pledged)
    return loss - (lesson.stances.float().softmax(-1) * stances.log_softmax(-1) * pledged).sum()


def _differ(own: Tensor, theirs: Tensor, weights: Tensor | None = None) -> Tensor:
    weights = None if weights is None else weights.expand_as(own)
    return functional.binary_cross_entropy_with_logits(own, theirs.float().sigmoid(), weights, reduction="sum")
