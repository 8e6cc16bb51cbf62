"""讲话; only staff know at which meeting it is held."""

from kjreport.doctypes.base import Form
from kjreport.model.official_document import DocType

FORM = Form(DocType.SPEECH, lambda _document: "")
