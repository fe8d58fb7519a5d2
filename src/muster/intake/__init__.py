"""Turns bytes from outside into reports and word lists, each with a clear answer when it cannot."""
