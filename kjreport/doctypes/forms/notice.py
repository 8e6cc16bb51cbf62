"""通知."""

from kjreport.doctypes.base import Form
from kjreport.model.notice import Notice
from kjreport.model.official_document import DocType, OfficialDocument


def _default_title(document: OfficialDocument) -> str:
    """Name what is issued as it is typed: 《》 stay where staff typed them."""
    if not isinstance(document, Notice) or document.issued is None:
        return ""
    issued = "".join(line.text.strip() for line in document.issued.title)
    return f"关于印发{issued}的通知"


FORM = Form(DocType.NOTICE, _default_title)
