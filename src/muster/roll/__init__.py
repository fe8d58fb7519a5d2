"""Works out where every actor stands on every undertaking on a day."""

from muster.roll.calling import call_roll
from muster.roll.standing import standing
from muster.roll.turns import Turn, find_turns

__all__ = ["Turn", "call_roll", "find_turns", "standing"]
