"""Joins the steps from bytes to ledger, over any executor, with an outcome per file."""
