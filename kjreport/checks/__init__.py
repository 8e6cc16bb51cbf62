"""Every rule, one file each; a rule reads plain data and never a file.

``layout`` reads what was measured in a Word file (``LayoutCheck``). The other packages read a
``Manuscript``, words with their places, whatever they came from (``ProseCheck``): ``figures``
(codes N…), ``wording`` (W2…), ``structure`` (S…), ``registries`` (R3…), ``lastyear`` (Y…).
A rule is a module that defines ``CHECK``; a module without it is a tool of its package.
"""
