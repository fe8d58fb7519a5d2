"""Weighs reports against each other: origins, altered copies, offices, contradictions, change."""
