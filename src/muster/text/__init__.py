"""Finds the body of a report, its sentences, quotations and days, always as spans of the text as received."""
