"""Keeps the roll of a security arrangement: who is in, for what, on which condition, in whose words."""

__version__ = "0.1.0"
