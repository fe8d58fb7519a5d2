"""Writes the roll and what lies behind it: HTML, JSON, CSV, the form of the annotation guide."""
