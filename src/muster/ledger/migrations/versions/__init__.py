"""One step a file: `v0001_….py` is revision `0001`."""
