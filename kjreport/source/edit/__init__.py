"""The one writer of YAML: changes a file where it must, and leaves every other character alone.

``writer.edited`` is the way in. ``edits`` says what can be changed, ``syntax`` where each value
stands, ``wording`` how a value is typed, ``setting`` and ``entries`` which characters give way
to which, ``addresses`` leads from the merged data back to the file. What comes out is read
again: it says exactly what was intended, or nothing is changed. Writing to disk is the jobs'.
"""
