"""A document as plain data: nodes, numbering, walk, dump, diff. No domain, no Word.

Import makes it, rendering reads it, comparison diffs it, structure checks walk it and
golden tests print it.
"""
