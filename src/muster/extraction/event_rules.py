"""The form of the rules by whose words events are found."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from muster.model.record import EventType


class Form(StrEnum):
    """How the words stand in the sentence; it decides where participants are looked for."""

    VERB = "verb"  # "Macron met Trump": on both sides
    NOUN = "noun"  # "a meeting with Trump": after it, or the subject of the clause
    ACT = "act"  # "parliament approved": before it


@dataclass(frozen=True, slots=True)
class Rule:
    """Words of one kind of telling; a sentence is searched only where it holds one of the `stems`, in lower case."""

    name: str
    type: EventType
    form: Form
    stems: tuple[str, ...]
    words: re.Pattern[str]


def rules_of(sort: EventType, form: Form, *rows: tuple[str, str, str]) -> tuple[Rule, ...]:
    """Make rules of rows of name, stems and words."""
    return tuple(
        Rule(name, sort, form, tuple(stems.split("|")), re.compile(rf"(?<![\w-])(?:{words})(?![\w])"))
        for name, stems, words in rows
    )
