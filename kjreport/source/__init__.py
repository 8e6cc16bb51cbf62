"""Reading what staff wrote: strict YAML with positions, encodings, 继承 and 引用. No model.

``load.load_source`` is the way in. A file becomes ``files.SourceText``; ``scan`` finds its
lexical slips (E101-E180, table in ``slips.MESSAGES``); ``composing`` parses a mask of it
(E190 where the parser stops); ``inclusion`` and ``references`` merge further files (E200-E219,
table in ``reading.FILE_MESSAGES``); ``document`` gives every value its address.
"""
