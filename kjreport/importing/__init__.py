"""Foreign text to a YAML draft: what a document says, recognised, nothing dropped in silence.

Stages, each a function of data: ``plain_text`` and ``web_page`` make blocks; ``furniture``
sets aside what is not the document; ``rejoining`` and ``splitting`` mend lines; ``opening``,
``ending`` and ``outline`` find the structure; ``drafts`` makes the data; ``yaml_text`` writes
it. A reader of another kind of file only has to make the blocks.
"""
