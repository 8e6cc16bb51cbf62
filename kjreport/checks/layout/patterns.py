"""What stands in the paragraphs of official documents: the words that kinds are known by."""

import re

_NUMERAL = "[一二三四五六七八九十百]"
#: Numbers of headings by level, also in the forms that rules then object to.
NUMBERS = (
    re.compile(rf"{_NUMERAL}{{1,4}}\s?[、.．，,]"),
    re.compile(rf"[（(]{_NUMERAL}{{1,4}}[）)][、.．，,]?"),
    re.compile(r"[0-9\uff10-\uff19]{1,2}[、.．](?![0-9])"),
    re.compile(r"[（(][0-9\uff10-\uff19]{1,2}[）)][、.．，,]?"),
)
RED = re.compile(r"[C-F][0-9A-F][0-5][0-9A-F][0-5][0-9A-F]")
FULL_STOP = re.compile("[。！？]")

RECIPIENTS = re.compile(
    r"[^。；]{2,300}(?:府|局|委|办|院|校|所|会|厅|部|处|科|位|司|业|心|体|区|县|市|构|室|站|行|关|队|学|组|群|盟|旗|镇|乡|街道|单位|机关|）)[:：]"
)
ATTACHMENT_NOTE = re.compile(r"附\s*件\s*[0-9]*\s*[:：]\s*\S")
NOTE_GOES_ON = re.compile(r"[0-9]{1,2}[.．、]")
ATTACHMENT_LABEL = re.compile(r"附\s*件\s*[0-9一二三四五六七八九十]{0,3}\s*[:：]?")
DATE = re.compile(
    r"[0-9]{2,4}\s*年\s*[0-9]{1,2}\s*月\s*[0-9]{0,2}\s*日?"
    r"|[\u3007\u25cb\uff2f\uff10零一二三四五六七八九]{4}年[一二三四五六七八九十]{1,3}月[一二三四五六七八九十]{0,3}日?"
    r"|[0-9]{4}[.\-/][0-9]{1,2}[.\-/][0-9]{1,2}"
)
BRACKETED = re.compile(r"[（(].*[）)]")
IMPRINT = re.compile(
    r"(?:抄送|抄报|主送|分送|报送)[:：].*|.*[0-9]{4}年[0-9]{1,2}月[0-9]{1,2}日\s*印发"
)
#: What only a 版记 says.
IMPRINT_SURE = re.compile(r"抄送[:：]|印发$")
#: 10.4 of the standard: 出席、请假、列席人员名单.
ATTENDANCE = re.compile(
    r"(?:出席|请假|列席|缺席|参加|主持|记录|参会)(?:人员|单位|名单|人)?\s*[:：]"
)
#: How rules and measures are parted.
CHAPTER = re.compile(r"第[一二三四五六七八九十百]{1,5}[编章节]")
ARTICLE = re.compile(r"第[一二三四五六七八九十百]{1,5}条")
SALUTATION = re.compile(r"(?:各位|同志们|尊敬的|女士们|先生们|朋友们)[^。；]{0,30}[:：！]")
#: What a 署名 never holds.
LABELLED = re.compile("[:：]")
TABLE_LINE = re.compile(r"(?:计量)?单位[:：].*|(?:附?表)\s*[0-9]*[:：\s].*")
TABLE_NOTE = re.compile(r"(?:注|备注|说明|数据来源)[:：].*")
CONTENTS = re.compile(r"toc.*|目录.*", re.IGNORECASE)


def heading_number(words: str) -> str:
    """Return the number that a heading of any level begins with, as typed."""
    return next((found[0] for pattern in NUMBERS if (found := pattern.match(words))), "")


def heading_level(words: str) -> int:
    """Return the level that the number at the start stands for, 0 without one."""
    return next(
        (level for level, pattern in enumerate(NUMBERS, start=1) if pattern.match(words)), 0
    )
