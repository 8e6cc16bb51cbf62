"""Merged source data to model, with findings in Chinese."""
