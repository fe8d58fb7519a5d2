"""What bounds the cost of finding kin, wherever the keys are kept."""

COMMON = 200  # reports; a key that more of them have (a boilerplate line) ties nobody
CANDIDATES = 32  # reports at most that one report is compared with, those with most keys in common first
