"""Every lexical slip: its code, what staff are told, and the shape in which it travels.

E101-E129 are found by the line scan, E190 is where the parser stops.
"""

from dataclasses import dataclass

#: What staff read, by code.
MESSAGES = {
    "E101": "键“{0}”后面是全角冒号，应改为半角冒号加一个空格（: ）。",
    "E102": "键“{0}”的冒号后面缺一个半角空格。",
    "E103": "方括号、花括号里的各项要用半角逗号加空格（, ）隔开，这里用了“{0}”；"
    "如果本来就是一句话，请给整句加上英文引号。",
    "E104": "“{0}”是全角符号，多行文字的标记应为半角的 | 或 >。",
    "E105": "列表项应以半角减号加空格（- ）开头，这里是“{0}”。",
    "E106": "列表项的减号后面缺一个半角空格。",
    "E107": "“ #”后面的内容会被当作注释丢掉。如果是正文，请给整句加上引号；如果确是注释，{0}。",
    "E108": "这一行的“- ”缩进过深，会被并入上一行的文字，请与同级列表项对齐。",
    "E109": "文字不能以“{0}”开头，请给整句加上引号。",
    "E110": "引号结束后还有文字。文字里的引号请用中文引号“”，或给整句另加一层单引号。",
    "E111": "引号没有配对，请在文字末尾补上引号（{0}）。",
    "E112": "文字里的半角冒号加空格会被当作键的分隔，请改用全角冒号（：）或给整句加上引号。",
    "E113": "键“{0}”写了两次：第 {1} 行和第 {2} 行。{3}",
    "E114": "缩进里有 Tab，请改用半角空格。",
    "E115": "缩进里有全角空格或不间断空格，请改用半角空格。",
    "E116": "缩进不对：{0}请与同级各行对齐。",
    "E117": "不支持 YAML 的锚点、引用、标签和合并（& * ! <<）；如果是正文，请给整句加上引号。",
    "E118": "一个文件只写一份材料，请删去“{0}”这一行。",
    "E119": "这一行应为“键: 值”，缺少冒号。",
    "E120": "这一行与列表项对齐，开头缺少“- ”。",
    "E121": "括号没有配对，请补上“{0}”。",
    "E122": "括号结束后还有文字；如果整句都是文字，请给整句加上引号。",
    "E123": "英文双引号里的反斜杠“\\”要写成“\\\\”。",
    "E124": "列表项不能与键写在同一行，请另起一行。",
    "E125": "文字末尾多了一个英文引号，或者开头缺一个。",
    "E126": "有看不见的字符（{0}），已略去，请删掉。",
    "E127": "数字里不要写千分位逗号，请写 {0}。",
    "E128": "两项之间缺少半角逗号。",
    "E129": "一段文字中间不能插入注释行，请移到这段文字之前或之后。",
    "E180": "括号套得太深，请检查是否多打了括号。",
    "E190": "从这里起读不下去，请检查这一行和上一行的冒号、引号、括号和缩进。",
}

#: What to do with a comment that looks like words: completes E107.
SPACE_AFTER_SIGN = "请在 # 后面加一个空格"
OWN_LINE = "请把注释移到单独一行"

#: Slips that leave the scan unsure where it is, unless they can be mended.
FRAME_CODES = frozenset({"E108", "E110", "E111", "E116", "E119", "E121", "E124"})
#: Slips of a whole line: its words are shown, not the blanks in front of them.
LINE_CODES = frozenset({"E108", "E116"})
#: The scan and the parser stop here: both would go down with every bracket.
TOO_DEEP = "E180"
#: What of YAML is refused, and where the parser gave up without a slip that explains it.
REFUSED = "E117"
UNREADABLE = "E190"
WARNINGS = frozenset({"E126"})


@dataclass(frozen=True, slots=True)
class Edit:
    """Characters of one line to replace; columns count from 0."""

    start: int
    end: int
    text: str


class SlipFound(Exception):  # noqa: N818  # a signal inside the scan, never an error of the program
    """The first slip met; the scan mends the line and reads on."""

    def __init__(self, code: str, line: int, span: tuple[int, int], mend: "Mend") -> None:
        super().__init__(code)
        self.code = code
        self.line = line
        self.span = span
        self.mend = mend


@dataclass(frozen=True, slots=True)
class Mend:
    """How the message is completed and how the line is put right."""

    arguments: tuple[object, ...] = ()
    edits: tuple[Edit, ...] | None = None
    """``None``: what is right cannot be known."""
    advice: str | None = None
    """A correction to show only, where it takes more than one line."""


NO_MEND = Mend()
