"""What looks like a key, and how it is parted from its value."""

import re
from dataclasses import dataclass

#: The words that the scan needs to tell a key from the beginning of a sentence.
#: The caller adds the rest of its format; figure names are anybody's.
_WORDS = """
文种 单位 年度 期间 标题 副题 题注 讲话人 稿别 版头 主送 结语 附注 落款 附件 版记 公开信息
发文稿纸 输出 继承 忽略 字数 引言 部分 类别 工作成效 存在问题 工作计划 小节 分项 正文 标题样式
编号 责任单位 牵头单位 完成时限 责任样式 用于 不公开 引用 分项样式 表格 图片 图表 计量单位 表头
行 分组行 备注 横排 印发件 刊名 期号 日期 编发单位 栏目 名称 文章 作者 按语 文件 说明 报送 份数
指标 数值 构成 名单 上年 约数 公布 位次 上年位次 来源 下年目标 署名 位置 用印 份号 密级 紧急程度
发文机关标志 发文字号 签发人 抄送 印发机关 印发日期 索引号 发布机构 发布日期 公开方式 拟稿部门
拟稿人 核稿 会签 校对 形式 另附 科室
"""
STRUCTURAL_KEYS = frozenset(_WORDS.split())

_KEY_LIKE = re.compile(r"\w[\w·&-]{0,23}")
_RIGHT = re.compile(r":(?=\s|$)")
_WIDE = "\uff1a\ufe55\u2236\ufe30"
_WRONG = re.compile(rf"[{_WIDE}]|:(?=[^ \t])")
_ODD_SPACE = "\u3000\xa0"
_QUOTED_KEY = re.compile(r"""("(?:[^"\\]|\\.)*"|'(?:[^']|'')*')[ ]*""")
_SENTENCE_SIGNS = frozenset("，。；！？、")
_LONGEST_KEY = 30


@dataclass(frozen=True, slots=True)
class Separator:
    """What stands between a key and its value; columns count from 0."""

    key: str
    start: int
    end: int
    """Where the value begins, blanks skipped."""
    sign: str
    """``:`` when right; otherwise the wrong sign."""
    is_right: bool


def is_key_like(words: str) -> bool:
    """Tell whether words may be a key: one short word without punctuation."""
    return _KEY_LIKE.fullmatch(words) is not None


def is_sentence(words: str) -> bool:
    """Tell whether words before a colon are text and no key."""
    return len(words) > _LONGEST_KEY or not _SENTENCE_SIGNS.isdisjoint(words)


def right_separator(text: str, start: int) -> Separator | None:
    """Find YAML's own separator in a masked line."""
    begin = start
    quoted = _QUOTED_KEY.match(text, start)
    if quoted:
        if text[quoted.end() : quoted.end() + 1] != ":":
            return None
        begin = quoted.end()
    match = _RIGHT.search(text, begin)
    comment = _comment(text, start)
    if match is None or (comment is not None and comment < match.start()):
        return None
    key = text[start : match.start()].strip()
    if quoted:
        key = key[1:-1]
    elif key[:1] in ("[", "{", '"', "'"):
        return None
    return Separator(key, match.start(), _skip(text, match.end()), ":", is_right=True)


def wrong_separator(text: str, start: int) -> Separator | None:
    """Find a full-width colon, or one without a space, after something like a key."""
    match = _WRONG.search(text, start)
    if match is None:
        return None
    key = text[start : match.start()].strip().strip("\"'")
    if not is_key_like(key) or _is_address_or_time(key, text[match.end() :], match[0]):
        return None
    return Separator(key, match.start(), _skip(text, match.end()), match[0], is_right=False)


def _is_address_or_time(key: str, rest: str, sign: str) -> bool:
    return sign == ":" and (rest.startswith("//") or key.isdecimal())


def _skip(text: str, position: int) -> int:
    while position < len(text) and (text[position] in " \t" or text[position] in _ODD_SPACE):
        position += 1
    return position


def _comment(text: str, start: int) -> int | None:
    match = re.compile(r"(?<=[ \t])#").search(text, start)
    return match.start() if match else None


def known_prefix(text: str, known: frozenset[str]) -> str | None:
    """Return the longest known key that a text begins with."""
    return max((key for key in known if text.startswith(key)), key=len, default=None)
