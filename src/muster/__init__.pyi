"""What `import muster` offers; the code behind it is loaded when it is first used."""

from muster.api.desk import open_desk as open  # noqa: A004 -- `muster.open` reads as what it does

__all__ = ["open"]
__version__: str
