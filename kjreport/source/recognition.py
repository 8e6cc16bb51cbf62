"""Which text is a document: told from the text, so that a broken file counts too."""

import re

_DOC_TYPE_LINE = re.compile(r"^\ufeff?文种[:：]", re.MULTILINE)


def has_doc_type_line(text: str) -> bool:
    """Tell whether a top-level line names the 文种, colon of either width."""
    return _DOC_TYPE_LINE.search(text) is not None
