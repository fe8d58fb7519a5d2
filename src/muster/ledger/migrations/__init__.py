"""The schema's history: one step a file, in the order of their numbers, shipped with the package."""
