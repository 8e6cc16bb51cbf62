"""Figures in free text: sums, counts, parts, rates; codes N101 and up."""
