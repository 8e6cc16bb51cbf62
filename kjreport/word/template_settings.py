"""The parts of the template that no profile changes: settings, types, relationships."""

from kjreport.word.template_xml import DECLARATION, element, part

_TAB_STOP = 420
"""Word's own tab stop in Chinese documents, in twips."""
_WORD_2013 = 15
_WORD_URI = "http://schemas.microsoft.com/office/word"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_WORD_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_CORE_TYPE = "application/vnd.openxmlformats-package.core-properties+xml"
_RELATIONSHIPS_TYPE = "application/vnd.openxmlformats-package.relationships+xml"

_DOCUMENT_PARTS = (
    ("rIdStyles", "styles", "styles.xml"),
    ("rIdSettings", "settings", "settings.xml"),
    ("rIdFontTable", "fontTable", "fontTable.xml"),
    ("rIdFooterOdd", "footer", "footer1.xml"),
    ("rIdFooterEven", "footer", "footer2.xml"),
)


def write_settings() -> bytes:
    """Write settings.xml: two footers, and characters never squeezed out of their 字."""
    compatibility = element(
        "compatSetting", name="compatibilityMode", uri=_WORD_URI, val=_WORD_2013
    )
    return part(
        "settings",
        element("zoom", percent=100),
        element("defaultTabStop", val=_TAB_STOP),
        element("evenAndOddHeaders"),
        element("characterSpacingControl", val="doNotCompress"),
        element("compat", element("doNotExpandShiftReturn"), compatibility),
        element("themeFontLang", val="en-US", eastAsia="zh-CN"),
    )


def _relationships(*targets: tuple[str, str, str]) -> bytes:
    rows = "".join(
        f'<Relationship Id="{identity}" Type="{kind}" Target="{target}"/>'
        for identity, kind, target in targets
    )
    root = f'<Relationships xmlns="{_PACKAGE}/relationships">{rows}</Relationships>'
    return f"{DECLARATION}{root}".encode()


def _content_types() -> bytes:
    overrides = [
        ("/word/document.xml", f"{_WORD_TYPE}.document.main+xml"),
        ("/docProps/core.xml", _CORE_TYPE),
        *((f"/word/{file}", f"{_WORD_TYPE}.{kind}+xml") for _, kind, file in _DOCUMENT_PARTS),
    ]
    rows = "".join(
        f'<Override PartName="{name}" ContentType="{kind}"/>' for name, kind in overrides
    )
    defaults = (
        f'<Default Extension="rels" ContentType="{_RELATIONSHIPS_TYPE}"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
    )
    root = f'<Types xmlns="{_PACKAGE}/content-types">{defaults}{rows}</Types>'
    return f"{DECLARATION}{root}".encode()


CONTENT_TYPES = _content_types()
PACKAGE_RELATIONSHIPS = _relationships(
    ("rIdDocument", f"{_OFFICE}/officeDocument", "word/document.xml"),
    (
        "rIdCore",
        f"{_PACKAGE}/relationships/metadata/core-properties",
        "docProps/core.xml",
    ),
)
DOCUMENT_RELATIONSHIPS = _relationships(
    *((identity, f"{_OFFICE}/{kind}", file) for identity, kind, file in _DOCUMENT_PARTS)
)
#: Present but empty: without it python-docx adds one with its own name and today's date.
CORE_PROPERTIES = (
    f'{DECLARATION}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
    'xmlns:dc="http://purl.org/dc/elements/1.1/" '
    'xmlns:dcterms="http://purl.org/dc/terms/" '
    'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"/>'
).encode()
