"""From the name of a style to the id that the template gives it.

Names travel, ids do not: LibreOffice and Word write their own ids when they save a file, so
every id is looked up in the very template that is rendered.
"""

from collections.abc import Mapping

from kjreport.errors import TemplateTagError
from kjreport.word.standard import GB, PageFormat


class StyleIds:
    """The ids of one template; names are compared without regard to case.

    ``page`` is the template's own: computed blocks fill it.
    """

    def __init__(self, by_name: Mapping[str, str], page: PageFormat = GB.page) -> None:
        self._by_name = by_name
        self.page = page

    def __getitem__(self, name: str) -> str:
        """Return the id of a style.

        Raises:
            TemplateTagError: the template has no style of this name.
        """
        try:
            return self._by_name[name.lower()]
        except KeyError:
            message = (
                f"Word 模板里没有样式“{name}”。"
                "请用 template make 重新生成模板，或在 Word 的样式窗格中补上同名样式。"
            )
            raise TemplateTagError(message) from None
