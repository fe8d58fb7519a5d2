"""Actors that are several countries at once, none of them named."""

from __future__ import annotations

OTHERS = "others"
# In the order in which they are listed. What a group says or is said to do never counts for a member.
COLLECTIVES = ("coalition", "europe", "west", OTHERS)
