"""简报; its titles are those of its articles."""

from kjreport.doctypes.base import Form
from kjreport.model.official_document import DocType

FORM = Form(DocType.BULLETIN, lambda _document: "")
