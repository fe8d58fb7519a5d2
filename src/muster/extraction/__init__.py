"""Extracts the records of one report: who will do what, on which condition, how firmly, in whose words."""
