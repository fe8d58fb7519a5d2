"""Keeps the roll of a security arrangement: who is in, for what, on which condition, in whose words.

>>> import muster
>>> desk = muster.open(":memory:")  # doctest: +SKIP
"""

__version__ = "0.1.0"


def __getattr__(name: str) -> object:
    """Load the Python API when it is first asked for, so that `import muster` is fast."""
    if name == "open":
        from muster.api.desk import open_desk

        return open_desk
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
