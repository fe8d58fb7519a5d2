"""Read fault trees from Open-PSA's Model Exchange Format: no entities, bounded size, errors with their line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from math import isfinite
from xml.parsers import expat

from muster.errors import InputError
from muster.model.faulttree import (
    DEEPEST_FORMULA,
    BasicEvent,
    Chance,
    CommonCauseGroup,
    CommonCauseModel,
    Expression,
    FaultTree,
    Formula,
    Function,
    Gate,
    HouseEvent,
    Operator,
    Parameter,
)

MOST_BYTES = 256 * 1024 * 1024
DEEPEST = 1_000
CONTAINERS = frozenset({"define-fault-tree", "define-component"})
REFERENCES = frozenset({"event", "gate", "basic-event", "house-event"})
OPERATORS = {operator.value: operator for operator in Operator if operator is not Operator.WEIGHTED}
FUNCTIONS = {function.value: function for function in Function}
IGNORED = frozenset({"label", "attributes"})
REFUSED = frozenset({"define-substitution", "define-extern-library", "define-extern-function", "define-alignment"})


class OpenPsaError(InputError):
    """A model file cannot be read; the message names the line."""

    def __init__(self, problem: str, line: int) -> None:
        super().__init__(f"line {line}: {problem}")
        self.line = line


@dataclass(slots=True)
class Element:
    """An element with its line."""

    tag: str
    attributes: dict[str, str]
    line: int
    parts: list[Element] = field(default_factory=list)

    def need(self, attribute: str) -> str:
        """Return an attribute that must be there."""
        if not (value := self.attributes.get(attribute, "").strip()):
            raise OpenPsaError(f"<{self.tag}> has no {attribute}: give it one", self.line)
        return value

    def content(self) -> list[Element]:
        """Return the parts that mean something."""
        return [part for part in self.parts if part.tag not in IGNORED]


def parse_xml(document: bytes) -> Element:
    """Read the elements of a document.

    Raises:
        OpenPsaError: It is no XML, too large or too deep, or declares a document type or entity.
    """
    if len(document) > MOST_BYTES:
        raise OpenPsaError(f"the file has {len(document):,} bytes, at most {MOST_BYTES:,} are read", 1)
    parser = expat.ParserCreate()
    root = Element("", {}, 0)
    path = [root]

    def start(tag: str, attributes: dict[str, str]) -> None:
        if len(path) > DEEPEST:
            raise OpenPsaError(
                f"elements nest over {DEEPEST} deep: name some formulas as gates", parser.CurrentLineNumber
            )
        element = Element(tag, attributes, parser.CurrentLineNumber)
        path[-1].parts.append(element)
        path.append(element)

    def refuse(*_: object) -> None:
        raise OpenPsaError("a document type or entity is declared: remove it", parser.CurrentLineNumber)

    parser.StartElementHandler = start
    parser.EndElementHandler = lambda _: path.pop()
    parser.StartDoctypeDeclHandler = refuse
    parser.EntityDeclHandler = refuse
    try:
        parser.Parse(document, True)  # noqa: FBT003
    except expat.ExpatError as trouble:
        raise OpenPsaError(
            f"this is not well-formed XML: {expat.ErrorString(trouble.code)}", trouble.lineno
        ) from trouble
    return root.parts[0]


def read_openpsa(documents: Sequence[bytes]) -> FaultTree:
    """Read one model from one or more documents that define its parts.

    Raises:
        InputError: A document cannot be read, or the parts do not fit together.
    """
    reading = _Reading()
    roots = [parse_xml(document) for document in documents]
    _part_private_names(roots)
    for root in roots:
        if root.tag != "opsa-mef":
            raise OpenPsaError(f"the root element is <{root.tag}>, not <opsa-mef>", root.line)
        reading.define(root)
    return reading.tree()


def _part_private_names(roots: Sequence[Element]) -> None:
    """Give private parts that share a name the path of their container, as in `train.pump`, where they are used too."""
    counts = Counter(each.attributes.get("name") for root in roots for each in _within(root) if _defines(each))
    waiting = [(root, "", dict[str, str]()) for root in roots]
    while waiting:
        outer, path, given = waiting.pop()
        hides = outer.attributes.get("role") == "private"
        own = [part for part in outer.parts if _defines(part)]
        private = [part.attributes.get("name", "") for part in own if part.attributes.get("role") == "private" or hides]
        names = given | {name: f"{path}{name}" for name in private if counts[name] > 1}
        for part in outer.parts:
            if part.tag in CONTAINERS:
                within = path if outer.tag == "define-component" else ""
                waiting.append((part, f"{within}{part.attributes.get('name', '')}.", names))
            elif part.tag != "model-data":
                _rename(part, names)


def _rename(definition: Element, names: Mapping[str, str]) -> None:
    for each in _within(definition):
        if (name := each.attributes.get("name", "")) in names:
            each.attributes["name"] = names[name]


def _within(element: Element) -> Iterator[Element]:
    waiting = [element]
    while waiting:
        waiting += (found := waiting.pop()).parts
        yield found


def _defines(element: Element) -> bool:
    return element.tag.startswith("define-") and element.tag not in CONTAINERS


@dataclass(slots=True)
class _Reading:
    """Gathers the definitions of a model."""

    name: str = "model"
    gates: list[Gate] = field(default_factory=list)
    events: list[BasicEvent] = field(default_factory=list)
    houses: list[HouseEvent] = field(default_factory=list)
    parameters: list[Parameter] = field(default_factory=list)
    groups: list[CommonCauseGroup] = field(default_factory=list)

    def define(self, element: Element) -> None:
        """Take over what an element and the containers within it define."""
        waiting = [element]
        while waiting:
            outer = waiting.pop()
            for part in outer.parts:
                if part.tag in REFUSED:
                    raise OpenPsaError(f"<{part.tag}> changes the tree in a way that is not supported", part.line)
                if part.tag == "define-fault-tree":
                    self.name = part.need("name")
                if part.tag in {"define-fault-tree", "define-component", "model-data"}:
                    waiting.append(part)
                else:
                    self._define_one(part)

    def _define_one(self, part: Element) -> None:
        match part.tag:
            case "define-gate":
                self.gates.append(Gate(part.need("name"), _gate_formula(part), _label(part)))
            case "define-basic-event":
                self.events.append(_basic_event(part))
            case "define-house-event":
                self.houses.append(HouseEvent(part.need("name"), _switch(part), _label(part)))
            case "define-parameter":
                self.parameters.append(Parameter(part.need("name"), _expression(_only(part))))
            case "define-CCF-group":
                self.groups.append(_group(part))

    def tree(self) -> FaultTree:
        """Return the tree; a member of a group that nothing else defines has the group's chance."""
        defined = {event.name for event in self.events}
        for group in self.groups:
            self.events += [BasicEvent(member, group.chance) for member in group.members if member not in defined]
        known = {gate.name for gate in self.gates} | {house.name for house in self.houses}
        known |= {event.name for event in self.events}
        gates = tuple(Gate(gate.name, _resolve(gate.formula, known), gate.label) for gate in self.gates)
        parts = (tuple(self.events), tuple(self.houses), tuple(self.parameters), tuple(self.groups))
        return FaultTree(self.name, gates, *parts)


def _resolve(formula: Formula, known: set[str]) -> Formula:
    """Replace names with a path, as in `train.pump`, by the plain ones where only these are defined."""
    if all(name in known for name in formula.names()):
        return formula
    arguments = tuple(_resolved(argument, known) for argument in formula.arguments)
    return Formula(formula.operator, arguments, formula.minimum, formula.weights, formula.bound)


def _resolved(argument: str | Formula | object, known: set[str]) -> str | bool | Formula:
    if isinstance(argument, Formula):
        return _resolve(argument, known)
    if isinstance(argument, str) and argument not in known:
        steps = argument.split(".")
        shorter = (".".join(steps[i:]) for i in range(1, len(steps)))
        return next((name for name in shorter if name in known), argument)
    return argument if isinstance(argument, str) else bool(argument)


def _label(element: Element) -> str:
    return element.attributes.get("label", "")


def _only(element: Element) -> Element:
    content = element.content()
    if len(content) != 1:
        raise OpenPsaError(f"<{element.tag}> holds {len(content)} elements: give it one", element.line)
    return content[0]


def _gate_formula(element: Element) -> Formula:
    argument = _argument(_only(element), 0)
    return argument if isinstance(argument, Formula) else Formula(Operator.OR, (argument,))


def _argument(element: Element, depth: int) -> str | bool | Formula:
    if element.tag in REFERENCES:
        return element.need("name")
    if element.tag == "constant":
        return _truth(element)
    if element.tag not in OPERATORS:
        raise OpenPsaError(f"<{element.tag}> is no operator: use one of {', '.join(OPERATORS)}", element.line)
    if depth > DEEPEST_FORMULA:
        raise OpenPsaError(f"formulas nest over {DEEPEST_FORMULA} deep: name some as gates", element.line)
    operator = OPERATORS[element.tag]
    arguments = tuple(_argument(part, depth + 1) for part in element.content())
    minimum = _minimum(element) if operator is Operator.ATLEAST else None
    try:
        return Formula(operator, arguments, minimum)
    except InputError as trouble:
        raise OpenPsaError(str(trouble), element.line) from trouble


def _minimum(element: Element) -> int:
    number = _number(element, "min")
    if not number.is_integer():
        raise OpenPsaError(f"<atleast> has min {number:g}: give a whole number", element.line)
    return int(number)


def _truth(element: Element) -> bool:
    value = element.need("value")
    if value not in {"true", "false"}:
        raise OpenPsaError(f"<{element.tag}> has value {value!r}: give true or false", element.line)
    return value == "true"


def _number(element: Element, attribute: str) -> float:
    text = element.need(attribute)
    try:
        number = float(text)
    except ValueError:
        number = float("nan")
    if not isfinite(number):
        raise OpenPsaError(f"<{element.tag}> has {attribute} {text!r}: give a number", element.line)
    return number


def _switch(element: Element) -> bool:
    content = element.content()
    return _truth(_only(element)) if content else False


def _basic_event(element: Element) -> BasicEvent:
    content = element.content()
    chance = _expression(_only(element)) if content else None
    try:
        return BasicEvent(element.need("name"), chance, _label(element))
    except InputError as trouble:
        raise OpenPsaError(str(trouble), element.line) from trouble


def _expression(element: Element, depth: int = 0) -> Chance:
    if depth > DEEPEST_FORMULA:
        raise OpenPsaError(f"expressions nest over {DEEPEST_FORMULA} deep: name some as parameters", element.line)
    if element.tag in {"float", "int"}:
        return _number(element, "value")
    if element.tag not in FUNCTIONS:
        raise OpenPsaError(f"<{element.tag}> is not supported in expressions", element.line)
    function = FUNCTIONS[element.tag]
    if function is Function.PARAMETER:
        return Expression(function, parameter=element.need("name"))
    return Expression(function, tuple(_expression(part, depth + 1) for part in _flat(element)))


def _flat(element: Element) -> Iterator[Element]:
    """Yield the arguments of an expression; the bins of a histogram as their bounds and weights."""
    for part in element.content():
        if part.tag == "bin":
            yield from part.content()
        else:
            yield part


def _group(element: Element) -> CommonCauseGroup:
    parts = {part.tag: part for part in element.content()}
    model = element.need("model")
    if model not in tuple(CommonCauseModel):
        raise OpenPsaError(f"model {model!r} is unknown: use one of {', '.join(CommonCauseModel)}", element.line)
    if "members" not in parts or "distribution" not in parts:
        raise OpenPsaError("a common-cause group needs members and a distribution", element.line)
    holder = parts.get("factors", element)
    factors = [part for part in holder.parts if part.tag == "factor"]
    factors.sort(key=lambda factor: _number(factor, "level") if "level" in factor.attributes else 0)
    return CommonCauseGroup(
        element.need("name"),
        CommonCauseModel(model),
        tuple(member.need("name") for member in parts["members"].content()),
        _expression(_only(parts["distribution"])),
        tuple(_expression(_only(factor)) for factor in factors),
    )
