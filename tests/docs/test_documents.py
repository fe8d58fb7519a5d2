"""The documents are kept true: what they show exists, what exists they show."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from typer.main import get_command

from muster.cli.app import app
from muster.model.finding import Code
from muster.model.scales import ConditionKind, Stance, Undertaking

ROOT = Path(__file__).parents[2]
DOCUMENTS = sorted([ROOT / "README.md", *(ROOT / "docs").rglob("*.md")])
COMMANDS = frozenset(get_command(app).commands)  # type: ignore[attr-defined]


def read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def named(path: Path) -> str:
    return str(path.relative_to(ROOT))


def shown_commands(text: str) -> Iterator[str]:
    """Yield the words after `muster` in code, in blocks and in lines."""
    code = re.findall(r"```[a-z]*\n(.*?)```|`([^`\n]+)`", text, flags=re.DOTALL)
    for block, line in code:
        yield from re.findall(r"^(?:\$ )?muster ([a-z-]+)", block or line, flags=re.MULTILINE)


def test_the_glossary_explains_every_finding_code() -> None:
    glossary = read(ROOT / "docs" / "glossary.md")
    assert [code for code in Code if f"| `{code}` |" not in glossary] == []


@pytest.mark.parametrize("codes", [Undertaking, Stance, ConditionKind])
def test_the_glossary_names_every_code_of_the_closed_lists(codes: type[Undertaking | Stance | ConditionKind]) -> None:
    glossary = read(ROOT / "docs" / "glossary.md")
    assert [code for code in codes if str(code) not in glossary] == []


@pytest.mark.parametrize("document", DOCUMENTS, ids=named)
def test_every_command_that_a_document_shows_exists(document: Path) -> None:
    assert set(shown_commands(read(document))) <= COMMANDS


@pytest.mark.parametrize("command", sorted(COMMANDS))
def test_every_command_is_described_in_the_documents(command: str) -> None:
    assert f"muster {command}" in read(ROOT / "docs" / "command-line.md")


@pytest.mark.parametrize("document", DOCUMENTS, ids=named)
def test_every_link_between_documents_leads_somewhere(document: Path) -> None:
    links = re.findall(r"\]\(([^)#\s]+)", read(document))
    inner = [link for link in links if "://" not in link and not link.startswith("mailto:")]
    assert [link for link in inner if not (document.parent / link).exists()] == []
