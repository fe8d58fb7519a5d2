"""How fast rolls are assessed and trees are solved, side by side with SCRAM where it is installed.

Times of trees are seconds of a core, which other work on the machine lengthens least; of several
turns the middle one counts. SCRAM is called as a program, so its times hold its start; ours are taken
within one process, so at the end all shapes are solved by one call of the program too, with its start.
"""

from __future__ import annotations

import os
import random
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from dataclasses import dataclass
from datetime import date
from math import isclose
from pathlib import Path
from statistics import median
from time import perf_counter, process_time

from shapes import harder, nested, shapes
from timed import MUSTER

from muster.assessment.assessing import Basis, assess
from muster.assessment.importance import Importance
from muster.assessment.pledges import SUPPORTING
from muster.assessment.solving import Questions, Solution, solve
from muster.export.openpsa import write_openpsa
from muster.intake.openpsa import read_openpsa
from muster.intake.profiles import load_priors
from muster.model.faulttree import FaultTree
from muster.model.record import Commitment, Quantity
from muster.model.requirement import Profile, Requirement
from muster.model.scales import Condition, Stance, Undertaking, Voice
from muster.model.scenario import Scenario, Setting
from muster.model.span import Span
from muster.model.standing import Roll, Standing, Told

DAY = date(2026, 1, 6)
LISTED = 4  # events; both list cut sets up to it
PATIENCE = 30  # seconds of a core
TURNS = 5
LOADS = "import dd.cudd, muster.cli.tree, muster.api.trees, muster.assessment.solving, muster.export.tree_answers"
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
    """Solve every shape with both programs, in seconds of a core, and compare what they answer."""
    scram = shutil.which("scram")
    print(f"\n{'shape':<32} {'parts':>6} {'cut sets':>10} {'muster':>9} {'scram':>9}  same")
    warm_up()
    both = [Family(family, side_by_side(name, tree, scram, turns=TURNS)) for family, name, tree in shapes()]
    print("\nlarger, or hard for a program that writes products down; one turn each")
    for name, tree in harder():
        side_by_side(name, tree, scram, turns=1)
    print("same: probability and five measures of each event to the digits that scram prints,")
    print(f"      number of cut sets of up to {LISTED} events")
    if scram:
        tell_totals([each for each in both if each.compared.theirs], scram)


def warm_up() -> None:
    """Load what solving needs, so that no tree pays for it."""
    tree = nested(2, 4)
    solve(tree, tree.tops[0], Questions())


def tell_totals(answered: list[Family], scram: str) -> None:
    """Print the totals of all shapes that both answered and of each family, and what the starts take."""
    print(f"\n{'family':<16} {'shapes':>6} {'muster':>9} {'scram':>9}")
    for family in dict.fromkeys(each.name for each in answered):
        own = [each.compared for each in answered if each.name == family]
        ours, theirs = sum(median(each.ours) for each in own), sum(median(each.theirs) for each in own)
        print(f"{family:<16} {len(own):>6} {ours:7.3f} s {theirs:7.3f} s")
    every = [each.compared for each in answered]
    sooner = sum(median(each.ours) <= median(each.theirs) for each in every)
    print(f"\n{len(every)} shapes answered by both, {sooner} of them sooner by muster")
    print(f"total: muster {spread([each.ours for each in every])}, scram {spread([each.theirs for each in every])}")
    as_program = [solve_all_at_once() for _ in range(TURNS)]
    print(f"all of them by one call of `muster tree solve --each`, its start within: {spread([tuple(as_program)])}")
    print(f"starts alone: muster {started([sys.executable, '-c', LOADS])}, scram {started([scram, '--version'])}")


def solve_all_at_once() -> float:
    """Return the seconds of a core that the program takes for all shapes, importance and listing included."""
    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for i, (_, _, tree) in enumerate(shapes()):
            paths.append(Path(folder) / f"{i}.xml")
            paths[-1].write_text(write_openpsa(tree), encoding="utf-8")
        asked = ["tree", "solve", "--each", "--json", "--limit-order", str(LISTED)]
        spent, code = spent_by([*MUSTER, *asked, *map(str, paths)])
        return spent if code == 0 else float("nan")


def started(command: list[str]) -> str:
    """Return the seconds of a core that a start takes."""
    return f"{median(spent_by(command)[0] for _ in range(TURNS)):.3f} s"


def spread(times: list[tuple[float, ...]]) -> str:
    """Return the sum over all shapes of the middle turns, with the least and the most that a turn took in all."""
    turns = [sum(each) for each in zip(*times, strict=True)]
    return f"{sum(map(median, times)):.2f} s (turns {min(turns):.2f} to {max(turns):.2f})"


@dataclass(frozen=True, slots=True)
class Family:
    """A shape's family and its times."""

    name: str
    compared: Compared


@dataclass(frozen=True, slots=True)
class Compared:
    """Seconds of a core that both took in each turn; none where SCRAM gave no answer."""

    ours: tuple[float, ...]
    theirs: tuple[float, ...]


def side_by_side(name: str, tree: FaultTree, scram: str | None, *, turns: int) -> Compared:
    """Solve one tree with both programs by turns, and print how long that took and whether they agree."""
    ours, theirs = list[float](), list[float]()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "tree.xml"
        path.write_text(write_openpsa(tree), encoding="utf-8")
        for _ in range(turns):
            started = process_time()
            found = solve_file(path)
            ours.append(process_time() - started)
            spent, answer = ask_scram(scram, path) if scram else (None, None)
            theirs += [spent] if spent is not None else []
    number = f"{found.number:.1e}" if found.number and found.number > 1e6 else str(found.number)
    shown = f"{median(theirs):7.3f} s" if theirs else "no answer"
    agree = "" if answer is None else "yes" if agrees(found, answer) else "NO"
    parts = len(tree.events) + len(tree.gates)
    print(f"{name:<32} {parts:>6,} {number:>10} {median(ours):7.3f} s {shown}  {agree}", flush=True)
    return Compared(tuple(ours), tuple(theirs))


def solve_file(path: Path) -> Solution:
    """Read and solve: probability, importance, the number of cut sets, and those of up to four events."""
    tree = read_openpsa([path.read_bytes()])
    return solve(tree, tree.tops[0], Questions(limit_order=LISTED))


def ask_scram(scram: str, path: Path) -> tuple[float | None, ET.Element | None]:
    """Ask SCRAM for probability, importance and the cut sets of up to four events; None if it is not done in time."""
    asked = ["--bdd", "--probability", "true", "--importance", "true", "-l", str(LISTED)]
    limit = ["prlimit", f"--cpu={PATIENCE}"] if shutil.which("prlimit") else []
    spent, code = spent_by([*limit, scram, *asked, str(path), "-o", f"{path}.out"])
    if code:
        return None, None
    return spent, ET.parse(f"{path}.out").getroot()  # noqa: S314 -- written just now


def spent_by(command: list[str]) -> tuple[float, int]:
    """Return the seconds of a core that a command takes, and its return code."""
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)  # noqa: S603
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return usage.ru_utime + usage.ru_stime, process.returncode


def agrees(found: Solution, answer: ET.Element) -> bool:
    """Tell whether both give one probability, one number of small cut sets, and five measures of each event alike."""
    products = answer.find(".//sum-of-products")
    if products is None:
        return False
    probability = float(products.get("probability", "nan"))
    small = sum(found.by_order[: LISTED + 1])
    same = f"{found.probability:.5e}" == f"{probability:.5e}" and int(products.get("products", "-1")) == small
    ours = {each.event: each for each in found.importance or ()}
    theirs = {str(each.get("name")): each for each in answer.findall(".//importance/basic-event")}
    return same and all(weighs_alike(ours[name], each) for name, each in theirs.items())


def weighs_alike(ours: Importance, theirs: ET.Element) -> bool:
    """Compare five measures of an event to the six digits that are printed."""
    both = (
        ("MIF", ours.birnbaum),
        ("CIF", ours.criticality),
        ("DIF", ours.fussell_vesely),
        ("RAW", ours.raw),
        ("RRW", ours.rrw),
    )
    return all(isclose(float(theirs.get(name, "nan")), value, rel_tol=1e-5, abs_tol=1e-12) for name, value in both)


if __name__ == "__main__":
    run()
