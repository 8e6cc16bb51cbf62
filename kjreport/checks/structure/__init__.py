"""Structure: numbering, headings, parts, required elements; codes S101 and up."""
