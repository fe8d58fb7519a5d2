"""The Python API: a desk joins a ledger with a situation."""
