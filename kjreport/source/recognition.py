"""Which YAML files are documents: told from their text, so that broken files count."""

import re

_DOC_TYPE_LINE = re.compile(r"^\ufeff?[\"']?文种[\"']?[ \t\u3000\xa0]*[:：]", re.MULTILINE)


def has_doc_type_line(text: str) -> bool:
    """Tell whether a top-level line ``文种：`` or ``文种:`` stands in a text."""
    return _DOC_TYPE_LINE.search(text.replace("\r", "\n")) is not None
