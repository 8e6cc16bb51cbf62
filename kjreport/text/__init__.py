"""Text and characters: segments, numerals, normal form, widths. No YAML, no Word, no model."""
