"""The labels that the shipped syntax tells, in the order of the network's columns."""

from __future__ import annotations

from muster.language.syntax import EntityKind, PartOfSpeech

PARTS = tuple(PartOfSpeech)
RELATIONS = (
    *("acl", "advcl", "advmod", "amod", "appos", "aux", "case", "cc", "ccomp", "compound", "conj", "cop", "csubj"),
    *("dep", "det", "discourse", "dislocated", "expl", "fixed", "flat", "goeswith", "iobj", "list", "mark", "nmod"),
    *("nsubj", "nummod", "obj", "obl", "orphan", "parataxis", "punct", "reparandum", "root", "vocative", "xcomp"),
)
"""The relations of Universal Dependencies (de Marneffe et al. 2021), without subtypes, that the treebanks use."""
ROOT = RELATIONS.index("root")
KINDS = tuple(EntityKind)
ENTITY_TAGS = ("O", *(f"{place}-{kind}" for kind in KINDS for place in "BI"))
"""A word is outside (O), begins an entity (B), or is inside one (I)."""
