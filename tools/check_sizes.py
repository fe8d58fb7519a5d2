"""Check the limits of size: files under 400 lines, functions of at most 50, at most 3 positional arguments."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

FILE_LINES = 399
FUNCTION_LINES = 50
POSITIONAL = 3
ROOTS = ("src", "tests", "tools", "training", "evaluation", "benchmarks", "demo")


def functions(tree: ast.Module) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    """Yield every function of a module."""
    return (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))


def positional(function: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Count the positional arguments, the instance or class left out."""
    names = [argument.arg for argument in (*function.args.posonlyargs, *function.args.args)]
    return len([name for name in names if name not in {"self", "cls"}])


def problems(path: Path) -> Iterator[str]:
    """Yield what in a file is over a limit."""
    text = path.read_text(encoding="utf-8")
    if (lines := text.count("\n")) > FILE_LINES:
        yield f"{path}: {lines} lines, at most {FILE_LINES}: split it by idea"
    is_test = path.parts[0] == "tests"
    for function in functions(ast.parse(text)):
        where = f"{path}:{function.lineno}: {function.name}"
        if (length := (function.end_lineno or function.lineno) - function.lineno + 1) > FUNCTION_LINES:
            yield f"{where} has {length} lines, at most {FUNCTION_LINES}"
        if not is_test and (count := positional(function)) > POSITIONAL:
            yield f"{where} takes {count} positional arguments, at most {POSITIONAL}: make the rest keyword-only"


def main() -> int:
    """Print every problem; return 1 if there is one."""
    files = [path for root in ROOTS for path in sorted(Path(root).rglob("*.py"))]
    found = [problem for path in files for problem in problems(path)]
    print("\n".join(found) or f"{len(files)} files within the limits of size")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
