"""Builds the Word template from the standard, from nothing: no foreign base, no theme.

The same profile gives the same bytes. Templates are written when staff ask for it, never
while drafts are built.
"""

from kjreport.word.package import pack
from kjreport.word.standard import GB, Profile
from kjreport.word.template_body import write_document
from kjreport.word.template_footers import write_even_footer, write_odd_footer
from kjreport.word.template_settings import (
    CONTENT_TYPES,
    CORE_PROPERTIES,
    DOCUMENT_RELATIONSHIPS,
    PACKAGE_RELATIONSHIPS,
    write_settings,
)
from kjreport.word.template_styles import write_font_table, write_styles


def build_template(profile: Profile = GB) -> bytes:
    """Return the template as a .docx file: every style, the page, the loop over the tree."""
    return pack(
        (
            ("[Content_Types].xml", CONTENT_TYPES),
            ("_rels/.rels", PACKAGE_RELATIONSHIPS),
            ("docProps/core.xml", CORE_PROPERTIES),
            ("word/_rels/document.xml.rels", DOCUMENT_RELATIONSHIPS),
            ("word/styles.xml", write_styles(profile)),
            ("word/settings.xml", write_settings()),
            ("word/fontTable.xml", write_font_table(profile)),
            ("word/footer1.xml", write_odd_footer()),
            ("word/footer2.xml", write_even_footer()),
            ("word/document.xml", write_document(profile)),
        )
    )
