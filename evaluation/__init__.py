"""Measures the readers against gold records."""
