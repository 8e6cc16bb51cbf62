"""All that can be wrong with a 台账, by code."""

from enum import StrEnum

from kjreport.findings import Severity


class Slip(StrEnum):
    """A kind of mistake; the value is the code that staff see."""

    NO_FILE = "X101"
    LOCKED = "X102"
    DAMAGED = "X103"
    REFUSED = "X104"
    TOO_LARGE = "X105"
    NO_LIBRARY = "X106"
    OPEN_ELSEWHERE = "X107"
    OTHER_KIND = "X108"
    UNKNOWN_BOOK = "X111"
    NO_BOOK = "X112"
    WHICH_BOOK = "X113"
    COLUMN_NEEDED = "X114"
    GROUP_NEEDED = "X115"
    WRONG_KEY = "X116"
    EXPRESSION = "X118"
    TYPED_OTHERWISE = "X119"
    TYPED_TOO = "X120"
    NO_SHEET = "X121"
    HIDDEN_SHEET = "X122"
    WHICH_SHEET = "X123"
    EMPTY_SHEET = "X124"
    NO_COLUMN = "X125"
    SAME_COLUMNS = "X126"
    NO_HEAD = "X127"
    NOTHING_FOUND = "X130"
    NO_SUCH_ROWS = "X131"
    NO_COMMON_ROWS = "X132"
    NO_ROW = "X133"
    SAME_ROWS = "X134"
    SEVERAL_YEARS = "X135"
    OTHER_YEAR = "X136"
    TWIN_ROWS = "X137"
    UNNAMED_TOTAL = "X138"
    BLANK_CONDITION = "X139"
    NOT_A_NUMBER = "X141"
    BLANK = "X142"
    UNCACHED = "X143"
    ERROR_VALUE = "X144"
    CELL_UNIT = "X145"
    COLUMN_UNIT = "X146"
    UNIT_SLIP = "X147"
    DATE = "X148"
    NO_NUMBERS = "X150"
    NO_ROWS = "X151"


MESSAGES = {
    # The workbook as a file; told at the line that names it.
    Slip.NO_FILE: "找不到台账文件“{0}”，请检查文件名和路径（相对于本文件，也可以写完整路径）。",
    Slip.LOCKED: "台账文件“{0}”有密码，读不出来；请在 Excel 或 WPS 中去掉打开密码后保存。",
    Slip.DAMAGED: "台账文件“{0}”读不出来（可能已损坏，或不是表格）；"
    "请在 Excel 或 WPS 中打开，另存为 .xlsx，再写新的文件名。",
    Slip.REFUSED: "台账文件“{0}”打不开：{1}。请关闭正在使用它的程序，并确认有读取权限。",
    Slip.TOO_LARGE: "台账文件“{0}”超过 {1} MB，请删去不用的工作表和图片，或拆成几个文件。",
    Slip.NO_LIBRARY: "要读台账“{0}”，请先安装读 Excel 的组件："
    "python -m pip install python-calamine openpyxl",
    Slip.OPEN_ELSEWHERE: "台账“{0}”正在 Excel 或 WPS 中打开，读到的是"
    "上次保存的内容；改动过的请先保存再运行。",
    Slip.OTHER_KIND: "“{0}”这种文件不能当台账，请另存为 .xlsx（也可以用 .xls、.et、.csv）。",
    # What 取自 says.
    Slip.UNKNOWN_BOOK: "没有“{0}”这个台账，{1}。",
    Slip.NO_BOOK: "这里要取台账里的数，但文件最外层没有写“台账”，"
    "请加上，例如：台账: {{项目: 台账.xlsx}}",
    Slip.WHICH_BOOK: "有几个台账（{0}），请写明取哪一个，例如：台账: {1}",
    Slip.COLUMN_NEEDED: "“求: {0}”要写明取哪一列，请加上“列”。",
    Slip.GROUP_NEEDED: "“求: 分组”要写明按哪一列分，请加上“按”，例如：按: 类别",
    Slip.WRONG_KEY: "“{0}”填不进“{1}”，{2}。",
    Slip.EXPRESSION: "这里只能用 {{{{ 年度 }}}}、{{{{ 上年 }}}} 和 {{{{ 下年 }}}}，不能写“{0}”。",
    Slip.TYPED_OTHERWISE: "手填的“{0}”是 {1}，台账里算出来是 {2}（{3}），"
    "请核对；以台账为准的，删去手填的数。",
    Slip.TYPED_TOO: "“{0}”已经手填了，又写了“取自”，请删去其中一处。",
    # The sheet and its head.
    Slip.NO_SHEET: "台账“{0}”里没有工作表“{1}”，{2}。",
    Slip.HIDDEN_SHEET: "工作表“{0}”是隐藏的，里面的数可能已经不用了，请核对。",
    Slip.WHICH_SHEET: "台账“{0}”有几张工作表（{1}），请写明取哪一张，例如：表: {2}",
    Slip.EMPTY_SHEET: "工作表“{0}”是空的。",
    Slip.NO_ROWS: "工作表“{0}”只有表头，还没有填一行；填好以前，这里的数暂缺。",
    Slip.NO_COLUMN: "工作表“{0}”的表头里没有“{1}”这一列，{2}。",
    Slip.SAME_COLUMNS: "工作表“{0}”的表头里有几列都叫“{1}”（{2}），分不清取哪一列；{3}。",
    Slip.NO_HEAD: "工作表“{0}”里没有找到有“{1}”的表头（在前 {2} 行里找），请核对列名。",
    # The rows.
    Slip.NOTHING_FOUND: "工作表“{0}”里没有{1}的行，按 0 算；请核对是真的没有，还是写错了。",
    Slip.NO_SUCH_ROWS: "工作表“{0}”里没有“{1}”为“{2}”的行，{3}。",
    Slip.NO_COMMON_ROWS: "工作表“{0}”里没有{1}的行，请核对条件。",
    Slip.NO_ROW: "工作表“{0}”里没有“{1}”这一行，{2}。",
    Slip.SAME_ROWS: "工作表“{0}”里有几行都是“{1}”（{2}），分不清取哪一行，"
    "请在台账里改好，或加上“条件”。",
    Slip.SEVERAL_YEARS: "工作表“{0}”里有 {1} 等几个年度的行，“取自”没有写年度，全都算进去了；"
    '只要一年的，加上“条件”，例如：条件: {{年度: "{{{{ 年度 }}}}"}}',
    Slip.OTHER_YEAR: "条件里写的是 {0} 年，报告是 {1} 年度的，请核对；确实要取这一年的，改为“{2}”，"
    "明年就不用再改。",
    Slip.TWIN_ROWS: "第 {0} 行和第 {1} 行完全相同，两行都算进去了，请核对是不是重复登记。",
    Slip.UNNAMED_TOTAL: "这一行没有名称，等于上面各行之和，看作合计，"
    "没有算进去；请在前面写上“合计”。",
    Slip.BLANK_CONDITION: "“{0}”列这一格空着，符合不符合条件看不出来，这一行没有算进去。",
    # The cells.
    Slip.NOT_A_NUMBER: "“{0}”列这一格是“{1}”，不是数字，请改成数字（说明文字写到别的列）。",
    Slip.BLANK: "“{0}”列这一格空着，没有算进去；没有数的请写 0。",
    Slip.UNCACHED: "这一格是公式，文件里没有存它的结果；请在 Excel 或 WPS 中打开并保存一次。",
    Slip.ERROR_VALUE: "这一格是错误值 {0}，请在台账里改正公式。",
    Slip.CELL_UNIT: "这一格写的单位是“{0}”，这一列的单位是“{1}”，换算不过来，请核对。",
    Slip.COLUMN_UNIT: "“{0}”列的单位是“{1}”，指标的计量单位是“{2}”，换算不过来，请改成一致。",
    Slip.UNIT_SLIP: "这个数（{0}）比同一列其他数大得多，是不是把“元”填进了“{1}”列？请核对。",
    Slip.DATE: "“{0}”列这一格是日期 {1}，不是数字，请改正。",
    Slip.NO_NUMBERS: "“{0}”列里没有一个数，算不出“{1}”。",
}
WARNINGS = frozenset(
    {
        Slip.OPEN_ELSEWHERE,
        Slip.HIDDEN_SHEET,
        Slip.NOTHING_FOUND,
        Slip.SEVERAL_YEARS,
        Slip.OTHER_YEAR,
        Slip.TWIN_ROWS,
        Slip.UNNAMED_TOTAL,
        Slip.BLANK_CONDITION,
        Slip.BLANK,
        Slip.UNIT_SLIP,
        Slip.NO_ROWS,
    }
)


def severity(code: Slip) -> Severity:
    """Tell a slip that stops the draft from one that only needs a look."""
    return Severity.WARNING if code in WARNINGS else Severity.ERROR
