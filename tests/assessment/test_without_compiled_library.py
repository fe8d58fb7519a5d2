"""Where the compiled diagram library has no build, its Python form gives the same answers."""

from __future__ import annotations

import subprocess
import sys

PROGRAM = """
import sys
sys.modules["dd.cudd"] = None
from muster.assessment import diagram
from muster.assessment.solving import Questions, solve
from muster.model.faulttree import BasicEvent, FaultTree, Formula, Gate, Operator
assert type(diagram.open_library(1000)).__module__ == "dd.autoref"
two = Gate("two", Formula(Operator.ATLEAST, ("a", "b", "c"), 2))
top = Gate("top", Formula(Operator.XOR, ("two", "a")))
tree = FaultTree("t", (top, two), tuple(BasicEvent(name, 0.5) for name in "abc"))
found = solve(tree, "top", Questions())
print(found.probability, found.number, found.listed)
"""


def test_the_python_form_of_the_library_solves_a_tree() -> None:
    done = subprocess.run([sys.executable, "-c", PROGRAM], capture_output=True, text=True, timeout=60, check=True)
    # of the eight worlds, two-of-three differs from `a` in: b and c without a, a alone
    assert done.stdout.strip() == "0.25 2 (('a',), ('b', 'c'))"
