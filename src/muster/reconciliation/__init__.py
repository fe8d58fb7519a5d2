"""Ties reports to their origins, finds what was altered, wrongly titled, contradicted or changed; pure functions."""
