"""How fast rolls are assessed and trees are solved, side by side with SCRAM where it is installed.

SCRAM is called as a program, so its times hold its start; ours are taken within one process, and the
start of `muster` is timed and added for each tree in a total of its own.
The shapes are our own: totals say nothing of other trees, and a few shapes make most of them.
"""

from __future__ import annotations

import random
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path
from time import perf_counter, process_time

from muster.assessment.assessing import Basis, assess
from muster.assessment.pledges import SUPPORTING
from muster.assessment.solving import Questions, solve
from muster.export.openpsa import write_openpsa
from muster.intake.openpsa import read_openpsa
from muster.intake.profiles import load_priors
from muster.model.faulttree import BasicEvent, FaultTree, Formula, Gate, Operator
from muster.model.record import Commitment, Quantity
from muster.model.requirement import Profile, Requirement
from muster.model.scales import Condition, Stance, Undertaking, Voice
from muster.model.scenario import Scenario, Setting
from muster.model.span import Span
from muster.model.standing import Roll, Standing, Told

DAY = date(2026, 1, 6)
LISTED = 4  # events; both list cut sets up to it
PATIENCE = 30.0
IN_SOLDIERS = 4  # lines
CODES = ("ceasefire",) * 6 + ("mandate", "approval", "backing:C1", "others")


def run() -> None:
    """Time a large roll, then the classical shapes of trees."""
    time_roll()
    time_trees()


def time_roll() -> None:
    """Assess a large roll and a larger one, with importance and N-2."""
    for countries in (60, 100):
        time_one_roll(countries)


def time_one_roll(countries: int) -> None:
    """Assess a drawn roll of so many countries."""
    roll, profile = large_roll(countries)
    scenario = Scenario(settings=(Setting("ceasefire", 1.0), Setting("mandate", 0.7), Setting("approval", 0.9)))
    started, worked = perf_counter(), process_time()
    found = assess(roll, scenario, Basis(profile, load_priors()))
    spent, worked = perf_counter() - started, process_time() - worked
    told = sum(len(standing.counting) for standing in roll.standings)
    conditions = sum(len(standing.conditions) for standing in roll.standings)
    print(
        f"roll of {countries} countries and {len(roll.standings)} standings: {told} pledges told, {conditions} "
        f"conditions, {len(found.outlook.losses)} losses of one or two: {spent:.2f} s, {worked:.2f} s of a core"
    )


def large_roll(countries: int) -> tuple[Roll, Profile]:
    """Return a drawn roll of 17 undertakings and a line for each of the 15 that can fill one, four in soldiers.

    Every other standing is told twice, every fifth hangs on a condition.
    """
    draw = random.Random(7)  # noqa: S311 -- no secret
    kinds = [kind for kind in Undertaking if kind in SUPPORTING]
    others = [kind for kind in Undertaking if kind not in SUPPORTING][:2]
    standings = [
        drawn_standing(f"C{country}", kind, draw, in_soldiers=i < IN_SOLDIERS)
        for country in range(countries)
        for i, kind in enumerate((*kinds, *others))
    ]
    lines = tuple(
        Requirement(
            name=str(kind),
            undertakings=(kind,),
            amount=60_000 if i < IN_SOLDIERS else None,
            unit="soldiers" if i < IN_SOLDIERS else None,
            contributors=None if i < IN_SOLDIERS else 20,
        )
        for i, kind in enumerate(kinds)
    )
    return Roll(DAY, tuple(standings)), Profile("large", "Large", lines)


def drawn_standing(actor: str, kind: Undertaking, draw: random.Random, *, in_soldiers: bool) -> Standing:
    """Return a pledge told in one report or two."""
    needs = (Condition.parse(draw.choice(CODES)),) if draw.random() < 0.2 else ()
    stance = draw.choice((Stance.READY, Stance.PLEDGED, Stance.FORMAL))
    record = Commitment(
        evidence=(Span(0, 1),),
        doer=actor,
        undertaking=kind,
        stance=stance,
        voice=Voice.REPORTER,
        conditions=needs,
        quantity=Quantity("soldiers", value=100.0 * draw.randint(1, 60)) if in_soldiers else None,
    )
    names = [f"{actor}-{kind}-{i}" for i in range(1 + (draw.random() < 0.5))]
    told = tuple(Told(name, record, name, name, DAY, ("w",), ("w",), name) for name in names)
    return Standing(actor, kind, DAY, stance, needs, told)


def time_trees() -> None:
    """Solve every shape with both programs; what one cannot do within the patience is left out of both totals."""
    scram = shutil.which("scram")
    ours = theirs = start = 0.0
    answered = 0
    begins = min(timed(start_program) or 0.0 for _ in range(3))
    with tempfile.TemporaryDirectory() as folder:
        for name, tree in shapes():
            path = Path(folder) / "tree.xml"
            path.write_text(write_openpsa(tree), encoding="utf-8")
            own = timed(partial(solve_file, path))
            peer = timed(partial(ask_scram, str(scram), path)) if scram else None
            print(f"{name:<34} muster {shown(own)}   scram {shown(peer)}")
            if own is not None and peer is not None:
                ours, theirs, start, answered = ours + own, theirs + peer, start + begins, answered + 1
    print(f"{f'total of {answered} that both answered':<34} muster {ours:9.3f} s   scram {theirs:9.3f} s")
    print(f"{'the same with a start for each':<34} muster {ours + start:9.3f} s   scram {theirs:9.3f} s")
    print(f"one start of muster takes {begins:.3f} s")


def start_program() -> None:
    """Start Python with all that solving a tree loads, and end."""
    loads = "import muster.cli.tree, muster.api.trees, muster.assessment.solving, muster.export.tree_answers"
    subprocess.run([sys.executable, "-c", loads], check=True, capture_output=True)  # noqa: S603 -- a fixed program


def shown(spent: float | None) -> str:
    """Return a time, or that there is none."""
    return f"{spent:9.3f} s" if spent is not None else "   no answer"


def timed(call: Callable[[], None]) -> float | None:
    """Return the seconds that a call takes, or None where it gives up."""
    started = perf_counter()
    try:
        call()
    except (subprocess.SubprocessError, OSError):
        return None
    return perf_counter() - started


def solve_file(path: Path) -> None:
    """Read and solve: probability, importance, the number of cut sets, and those of up to four events."""
    tree = read_openpsa([path.read_bytes()])
    solve(tree, tree.tops[0], Questions(limit_order=LISTED))


def ask_scram(scram: str, path: Path) -> None:
    """Ask SCRAM for probability, importance and the cut sets of up to four events."""
    asked = ["--bdd", "--probability", "true", "--importance", "true", "-l", str(LISTED)]
    command = [scram, *asked, str(path), "-o", f"{path}.out"]
    subprocess.run(command, check=True, capture_output=True, timeout=PATIENCE)  # noqa: S603 -- a fixed program


def shapes() -> list[tuple[str, FaultTree]]:
    """Return forty and more of the classical shapes."""
    found = [
        (f"{k} of {n} nested in {k} of {n}", nested(k, n))
        for k, n in ((2, 4), (3, 6), (4, 8), (5, 10), (3, 12), (6, 12))
    ]
    found += [(f"chain of {n} gates", chain(n)) for n in (50, 100, 200, 400, 800, 1500, 3000, 10000)]
    found += [(f"wide or of {n}", wide(n)) for n in (50, 100, 200, 400, 800, 1500)]
    found += [
        (f"{m} modules of {n}", modules(m, n)) for m, n in ((5, 10), (10, 10), (10, 20), (20, 20), (20, 40), (11, 10))
    ]
    found += [(f"shared, {n} events, seed {s}", shared(n, s)) for n in (20, 30, 40, 60) for s in (1, 2, 3)]
    found += [(f"{k} of {n}", flat(k, n)) for k, n in ((5, 20), (10, 20), (10, 40), (20, 40))]
    return found


def tree_of(name: str, gates: list[Gate]) -> FaultTree:
    """Return the tree of these gates; each other name is an event."""
    own = {gate.name for gate in gates}
    names = dict.fromkeys(part for gate in gates for part in gate.formula.names() if part not in own)
    return FaultTree(
        name, tuple(gates), tuple(BasicEvent(each, 0.01 + 0.001 * (i % 50)) for i, each in enumerate(names))
    )


def gate(name: str, operator: Operator, parts: list[str], *, minimum: int | None = None) -> Gate:
    """Return one gate."""
    return Gate(name, Formula(operator, tuple(parts), minimum))


def nested(k: int, n: int) -> FaultTree:
    """K of N trains, each failing by K of N parts."""
    inner = [gate(f"g{i}", Operator.ATLEAST, [f"e{i}x{j}" for j in range(n)], minimum=k) for i in range(n)]
    return tree_of("nested", [gate("top", Operator.ATLEAST, [each.name for each in inner], minimum=k), *inner])


def chain(n: int) -> FaultTree:
    """And, or, and, or, …, each with one event of its own."""
    gates = [gate(f"g{i}", Operator.AND if i % 2 else Operator.OR, [f"e{i}", f"g{i + 1}"]) for i in range(n - 1)]
    return tree_of("chain", [*gates, gate(f"g{n - 1}", Operator.OR, ["x", "y"])])


def wide(n: int) -> FaultTree:
    """Join all pairs of neighbours by an or."""
    pairs = [gate(f"g{i}", Operator.AND, [f"e{i}", f"e{i + 1}"]) for i in range(n)]
    return tree_of("wide", [gate("top", Operator.OR, [each.name for each in pairs]), *pairs])


def modules(m: int, n: int) -> FaultTree:
    """All of M modules, each failing by any of N: N to the power of M cut sets."""
    inner = [gate(f"g{i}", Operator.OR, [f"e{i}x{j}" for j in range(n)]) for i in range(m)]
    return tree_of("modules", [gate("top", Operator.AND, [each.name for each in inner]), *inner])


def shared(n: int, seed: int) -> FaultTree:
    """Layers of gates that draw their arguments, many shared."""
    draw = random.Random(seed)  # noqa: S311 -- no secret
    below, gates = [f"e{i}" for i in range(n)], list[Gate]()
    for layer in range(3):
        size = max(2, n // 2 ** (layer + 1))
        operator = Operator.OR if layer % 2 else Operator.AND
        row = [
            gate(f"g{layer}x{i}", operator, sorted(draw.sample(below, 3 if len(below) > 3 else 2))) for i in range(size)
        ]
        gates, below = gates + row, [each.name for each in row]
    return tree_of("shared", [gate("top", Operator.OR, below), *gates])


def flat(k: int, n: int) -> FaultTree:
    """K of N events."""
    return tree_of("flat", [gate("top", Operator.ATLEAST, [f"e{i}" for i in range(n)], minimum=k)])


if __name__ == "__main__":
    run()
