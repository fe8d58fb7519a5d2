"""Write a fault tree as Open-PSA's Model Exchange Format, for SCRAM and other tools.

The format has no weighted threshold: one is written as the gates of its decision diagram.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from xml.sax.saxutils import escape, quoteattr

from muster.model.faulttree import (
    BasicEvent,
    Chance,
    CommonCauseGroup,
    Expression,
    FaultTree,
    Formula,
    Function,
    Gate,
    Operator,
)

Part = str | bool | Formula


def write_openpsa(tree: FaultTree) -> str:
    """Return the document; names that the format does not allow are kept in labels and written in allowed letters."""
    writer = _Writer(tree)
    return "\n".join(writer.lines()) + "\n"


def allowed_name(name: str) -> str:
    """Return a name of letters, digits, single hyphens and underscores that begins with a letter.

    >>> allowed_name("FR:troops is not kept")
    'FR_troops_is_not_kept'
    """
    kept = "".join(letter if letter.isascii() and letter.isalnum() else "_" for letter in name).strip("_")
    return kept if kept[:1].isalpha() else f"n_{kept}"


class _Writer:
    def __init__(self, tree: FaultTree) -> None:
        self._tree = tree
        self._names: dict[str, str] = {}
        self._kinds = dict.fromkeys((gate.name for gate in tree.gates), "gate")
        self._kinds |= dict.fromkeys((event.name for event in tree.events), "basic-event")
        self._kinds |= dict.fromkeys((house.name for house in tree.houses), "house-event")
        taken: set[str] = set()
        for name in tree.names():
            plain = unique = allowed_name(name)
            number = 2
            while unique in taken:
                unique, number = f"{plain}_{number}", number + 1
            taken.add(unique)
            self._names[name] = unique

    def lines(self) -> Iterator[str]:
        tree = self._tree
        yield '<?xml version="1.0" encoding="UTF-8"?>'
        yield "<opsa-mef>"
        yield f"  <define-fault-tree name={quoteattr(allowed_name(tree.name))}>"
        for gate in tree.gates:
            yield from self._gate(gate)
        yield "  </define-fault-tree>"
        yield "  <model-data>"
        for event in tree.events:
            yield from self._event(event)
        for house in tree.houses:
            value = f'<constant value="{str(house.on).lower()}"/>'
            yield f"    <define-house-event name={quoteattr(self._names[house.name])}>{_label(house.label)}{value}"
            yield "    </define-house-event>"
        for parameter in tree.parameters:
            name = quoteattr(allowed_name(parameter.name))
            yield f"    <define-parameter name={name}>{_expression(parameter.value)}</define-parameter>"
        yield "  </model-data>"
        for group in tree.groups:
            yield from self._group(group)
        yield "</opsa-mef>"

    def _gate(self, gate: Gate) -> Iterator[str]:
        label = _label(gate.label or (gate.name if gate.name != self._names[gate.name] else ""))
        thresholds: list[str] = []
        body = self._formula(gate.formula, gate=self._names[gate.name], thresholds=thresholds)
        yield f"    <define-gate name={quoteattr(self._names[gate.name])}>{label}{body}</define-gate>"
        yield from thresholds

    def _event(self, event: BasicEvent) -> Iterator[str]:
        label = _label(event.label or (event.name if event.name != self._names[event.name] else ""))
        chance = _expression(event.chance) if event.chance is not None else ""
        name = quoteattr(self._names[event.name])
        yield f"    <define-basic-event name={name}>{label}{chance}</define-basic-event>"

    def _group(self, group: CommonCauseGroup) -> Iterator[str]:
        yield f'  <define-CCF-group name={quoteattr(allowed_name(group.name))} model="{group.model}">'
        members = "".join(f"<basic-event name={quoteattr(self._names[member])}/>" for member in group.members)
        yield f"    <members>{members}</members>"
        yield f"    <distribution>{_expression(group.chance)}</distribution>"
        first = 1 if group.model in {"alpha-factor", "phi-factor"} else 2
        if group.model == "beta-factor":
            first = len(group.members)
        for level, factor in enumerate(group.factors, start=first):
            yield f'    <factor level="{level}">{_expression(factor)}</factor>'
        yield "  </define-CCF-group>"

    def _part(self, part: Part, *, gate: str, thresholds: list[str]) -> str:
        if isinstance(part, bool):
            return f'<constant value="{str(part).lower()}"/>'
        if isinstance(part, str):
            return f"<{self._kinds[part]} name={quoteattr(self._names[part])}/>"
        return self._formula(part, gate=gate, thresholds=thresholds)

    def _formula(self, formula: Formula, *, gate: str, thresholds: list[str]) -> str:
        parts = [self._part(part, gate=gate, thresholds=thresholds) for part in formula.arguments]
        match formula.operator:
            case Operator.WEIGHTED:
                return self._weighted(formula, parts, gate=gate, thresholds=thresholds)
            case Operator.ATLEAST:
                return _atleast(parts, formula.minimum or 0)
            case Operator.XOR:
                return _fold_xor(parts)
            case Operator.NOT:
                return f"<not>{parts[0]}</not>"
            case operator if len(parts) == 1:
                return parts[0] if operator in {Operator.AND, Operator.OR} else f"<not>{parts[0]}</not>"
            case operator:
                return f"<{operator}>{''.join(parts)}</{operator}>"

    def _weighted(self, formula: Formula, parts: list[str], *, gate: str, thresholds: list[str]) -> str:
        """Write "part i is true and the rest reaches less, or the rest reaches the same", a gate for each sum met."""
        pairs = sorted(zip(formula.weights, parts, strict=True), key=lambda pair: -pair[0])
        rest = [sum((weight for weight, _ in pairs[i:]), Fraction(0)) for i in range(len(pairs) + 1)]
        named: dict[tuple[int, Fraction], str] = {}
        serial = len(thresholds)

        def refer(i: int, need: Fraction) -> str:
            if need <= 0 or rest[i] < need:
                return f'<constant value="{str(need <= 0).lower()}"/>'
            named.setdefault((i, need), f"{gate}__reach_{serial + len(named)}")
            return f'<gate name="{named[i, need]}"/>'

        top = refer(0, formula.bound or Fraction(0))
        written = 0
        while written < len(named):
            (i, need), name = list(named.items())[written]
            with_it, without = refer(i + 1, need - pairs[i][0]), refer(i + 1, need)
            body = f"<or><and>{pairs[i][1]}{with_it}</and>{without}</or>"
            thresholds.append(f'    <define-gate name="{name}">{body}</define-gate>')
            written += 1
        return top


def _atleast(parts: list[str], minimum: int) -> str:
    if minimum == 0:
        return '<constant value="true"/>'
    if minimum == 1 or minimum == len(parts):
        operator = "or" if minimum == 1 else "and"
        return parts[0] if len(parts) == 1 else f"<{operator}>{''.join(parts)}</{operator}>"
    return f'<atleast min="{minimum}">{"".join(parts)}</atleast>'


def _fold_xor(parts: list[str]) -> str:
    """Write an exclusive or of many, which the format knows for two."""
    joined = parts[0]
    for part in parts[1:]:
        joined = f"<xor>{joined}{part}</xor>"
    return joined


def _label(text: str) -> str:
    return f"<label>{escape(text)}</label>" if text else ""


def _expression(chance: Chance) -> str:
    if not isinstance(chance, Expression):
        return f'<float value="{chance!r}"/>'
    if chance.function is Function.PARAMETER:
        return f"<parameter name={quoteattr(allowed_name(chance.parameter or ''))}/>"
    parts = [_expression(part) for part in chance.arguments]
    if chance.function is Function.HISTOGRAM:
        bins = [f"<bin>{bound}{weight}</bin>" for bound, weight in zip(parts[1::2], parts[2::2], strict=True)]
        parts = [parts[0], *bins]
    return f"<{chance.function}>{''.join(parts)}</{chance.function}>"
