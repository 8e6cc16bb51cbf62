"""Rules about the layout of a finished Word file; each file's name is the fault it finds."""
