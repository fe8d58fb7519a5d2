"""Keeps reports, records, findings, runs and judgements; the only place with SQL."""
