"""Trains the weights that come with the package."""
