"""What a check can speak for: measured, inferred from parameters, left to a person."""

from dataclasses import dataclass

from kjreport.checks.layout.classes import Kind, Layout
from kjreport.checks.layout.head import head_of
from kjreport.checks.layout.imprint_place import imprint_of


@dataclass(frozen=True, slots=True)
class Coverage:
    """Three lists, in Chinese, as printed."""

    measured: tuple[str, ...]
    inferred: tuple[str, ...]
    by_hand: tuple[str, ...]


_MEASURED = (
    "纸张、页边距、文档网格",
    "标题、正文、各层小标题、页码的字体字号",
    "行距、段前段后、首行缩进、对齐",
    "结构层次序数及其顺序",
    "数字、标点的字体",
    "批注、修订、模板标签等残留",
)
_INFERRED = (
    "每面行数、每行字数（按页边距、行距、字号和字符间距推算）",
    "页码与版心的距离（按页脚距推算）",
)
_BY_HAND = (
    "印章是否端正、居中下压，署名页有没有正文",
    "纸张质量、双面印刷、套正",
    "左侧装订、订位",
    "字体是否已安装、是否被别的字体替代（请在 Word 或 WPS 中复核）",
)


def coverage(layout: Layout) -> Coverage:
    """Say what was measured in a document; only what it has is claimed."""
    measured, inferred, by_hand = list(_MEASURED), list(_INFERRED), list(_BY_HAND)
    for kind, words in (
        (Kind.TABLE, "表格的宽度、字体字号"),
        (Kind.DATE, "署名和成文日期的位置、写法"),
        (Kind.ATTACHMENT_LABEL, "附件标识及另面编排"),
    ):
        if layout.of(kind):
            measured.append(words)
    if head_of(layout) is not None:
        measured.append("版头各要素的字体字号、颜色、写法，红色分隔线的长度、粗细、颜色")
        inferred.append("发文机关标志、发文字号、红色分隔线、标题的高低（按行距和空行推算）")
        by_hand.append("版头各要素印出来的位置（请打印后用尺量）")
    if imprint_of(layout) is not None:
        measured.append("版记的字体字号、缩进，分隔线的长度、粗细")
        by_hand.append("版记末条分隔线是否与最后一面的版心下边缘重合（请打印后用尺量）")
    if layout.facts.text_boxes:
        by_hand.append(f"{layout.facts.text_boxes} 个文本框里的文字")
    if any(piece.facts.has_picture for piece in layout.pieces):
        by_hand.append("图片里的文字和图片的位置")
    return Coverage(tuple(measured), tuple(inferred), tuple(by_hand))
