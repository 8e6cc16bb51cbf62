"""Every rule, one file each; a rule reads plain data and never a file.

``layout`` reads what was measured in a Word file. Rules of other kinds get a package beside it.
"""
