"""Sentences: expressions over the data, evaluated to segments."""
