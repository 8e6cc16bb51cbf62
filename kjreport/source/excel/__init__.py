"""Figures and lists read from the bureau's workbooks (台账): every value keeps its cells.

``binding.bound`` is the way in: it fills what 取自 asks for into the tree of a document before
its values get their addresses. ``workbooks`` opens files, ``headers`` and ``tables`` find the
rows, ``answers`` works out what is asked, ``slips`` holds all that can be wrong (X101-X199).
Only ``workbooks`` knows the library that reads; it is imported when a 台账 is first opened.
"""
