"""The bars of the printed page, read from what was measured on it; see ``bars.BARS``."""
