"""Write the 台账 of the sample: a workbook of invented projects, companies and events.

Run ``python docs/sample_ledgers.py``. The names are put together from syllables, the figures
add up to those of the sample report, and the same script gives the same bytes.
"""

import io
import re
import sys
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, timedelta
from pathlib import Path

from openpyxl import Workbook
from openpyxl.styles import Alignment, Font
from openpyxl.worksheet.worksheet import Worksheet

ROOT = Path(__file__).resolve().parent.parent
sys.path.insert(0, str(ROOT))

from kjreport.word.package import pack  # noqa: E402  # runs from anywhere

FILE = ROOT / "data/云河市科学技术局/2025/台账/科技工作台账.xlsx"
Row = Sequence[object]

_FUNDS = {
    "中央引导地方科技发展资金": ((2025, ((3, 210.5), (3, 210))), (2024, ((5, 366.4),))),
    "省重点研发计划专项资金": ((2025, ((5, 400), (4, 285.2))), (2024, ((8, 590.5),))),
    "省科技成果转化专项资金": ((2025, ((8, 512.4),)), (2024, ((7, 450.3),))),
    "省创新平台后补助资金": ((2025, ((5, 259.8),)), (2024, ((4, 215.6),))),
    "省科技特派员工作经费": ((2025, ((3, 96.4),)), (2024, ((3, 89.8),))),
}
_PROJECTS_2025 = {
    "关键技术攻关": (
        ("高强韧铝合金薄带短流程制备技术", "云河澜川新材料有限公司", 150, 420),
        ("精密减速器齿面在线检测与补偿技术", "云河启衡精密制造有限公司", 130, 360),
        ("车载显示模组低功耗驱动技术", "云河岚光电子有限公司", 110, 300),
        ("兆瓦级储能系统热管理技术", "云河衡远储能技术有限公司", 90, 240),
    ),
    "科技成果转化": (
        ("功能性多肽规模化制备技术转化", "云河安溯生物科技有限公司", 100, 260),
        ("工业废水深度处理成套装备转化", "云河清泽环保科技有限公司", 90, 210),
        ("智能装配单元示范应用", "云河启衡精密制造有限公司", 70, 180),
    ),
    "农业科技创新": (
        ("耐密玉米新品种选育与示范", "云河禾沃种业有限公司", 70, 110),
        ("山地果园轻简化作业装备研制", "云河润禾农业装备有限公司", 60, 95),
        ("食用菌菌渣基质化利用技术", "云河市农业科学研究所", 50, 20),
    ),
    "平台能力建设": (
        ("石渡湾中试基地公共测试能力提升", "云河石渡湾中试服务有限公司", 60, 120),
        ("云谷孵化器专业服务能力提升", "云河云谷孵化器运营有限公司", 60, 85),
    ),
}
_PROJECTS_2024 = {
    "关键技术攻关": (
        ("高导热铝基复合材料制备技术", "云河澜川新材料有限公司", 140, 380),
        ("伺服电机低噪声控制技术", "云河启衡精密制造有限公司", 120, 300),
        ("柔性背光模组封装技术", "云河岚光电子有限公司", 110, 260),
    ),
    "科技成果转化": (
        ("发酵废液资源化利用技术转化", "云河安溯生物科技有限公司", 120, 240),
        ("膜法水处理装备转化", "云河清泽环保科技有限公司", 110, 220),
        ("电池模组自动检测线示范", "云河衡远储能技术有限公司", 100, 210),
    ),
    "农业科技创新": (
        ("优质稻绿色栽培技术集成", "云河市农业科学研究所", 80, 30),
        ("设施果蔬水肥一体化装备", "云河润禾农业装备有限公司", 60, 90),
        ("菌种提纯复壮技术", "云河禾沃种业有限公司", 30, 40),
    ),
    "平台能力建设": (("检验检测设施共享改造", "云河云谷孵化器运营有限公司", 30, 45),),
}
_LEADERS = ("云河澜川新材料有限公司", "云河启衡精密制造有限公司", "云河岚光电子有限公司")
_COUNTIES = ("云东区", "青林县", "石渡县", "高新区")
_FIRST = "澄岚恒锐启润拓辰瀚"
_SECOND = "川科达远泽安宇禾森航"
_FIELDS = ("新材料", "电子", "精密制造", "储能技术", "生物科技", "环保科技")
#: Companies by the year of their certificate; four let theirs run out.
_CERTIFIED = {2023: 38, 2024: 29, 2025: 19}
_EXPIRED = 4
_PLATFORMS_2025 = (
    ("先进金属材料重点实验室", "重点实验室", "云河澜川新材料有限公司"),
    ("精密传动工程技术研究中心", "工程技术研究中心", "云河启衡精密制造有限公司"),
    ("储能系统集成工程技术研究中心", "工程技术研究中心", "云河衡远储能技术有限公司"),
    ("特色果蔬育种技术创新中心", "技术创新中心", "云河禾沃种业有限公司"),
    ("石渡湾中试基地", "中试基地", "云河石渡湾中试服务有限公司"),
)
_OLDER_PLATFORMS = {2024: 3, 2023: 6, 2022: 14}
#: Contracts and 万元 of each month; 412 and 98400 in all, 356 and 81200 the year before.
_CONTRACTS = {
    2024: ((21, 4300), (18, 3900), (29, 6700), (30, 6800), (31, 7100), (32, 7300),
           (27, 6200), (28, 6500), (33, 7600), (34, 7900), (36, 8200), (37, 8700)),
    2025: ((25, 5200), (22, 4800), (34, 8100), (35, 8300), (36, 8600), (37, 8900),
           (31, 7500), (32, 7800), (38, 9200), (39, 9500), (41, 10000), (42, 10500)),
}  # fmt: skip
_EVENTS = {
    2025: {"产学研对接": 14, "政策宣讲": 22, "科普活动": 68, "理论学习": 12},
    2024: {"科普活动": 61},
}
_SAVED = re.compile(rb"(<dcterms:(?:created|modified)[^>]*>)[^<]*")


def workbook() -> bytes:
    """Return the workbook; its parts hold no time of writing."""
    book = Workbook()
    del book[book.sheetnames[0]]
    _sheet(book, "专项资金", ("上级科技专项资金台账", "单位：万元"), _fund_rows())
    _projects(book)
    _sheet(book, "高新技术企业", ("高新技术企业台账",), _company_rows())
    _sheet(book, "平台载体", ("省级以上创新平台台账",), _platform_rows())
    _sheet(book, "技术合同", ("技术合同登记台账",), _contract_rows())
    _sheet(book, "活动", ("活动台账",), _event_rows())
    stored = io.BytesIO()
    book.save(stored)
    with zipfile.ZipFile(stored) as package:
        parts = [(name, package.read(name)) for name in package.namelist()]
    return pack((name, _SAVED.sub(rb"\g<1>2025-12-20T00:00:00Z", one)) for name, one in parts)


def _sheet(book: Workbook, name: str, title: Row, rows: Iterable[Row]) -> Worksheet:
    sheet: Worksheet = book.create_sheet(name)
    sheet.append(title)
    for row in rows:
        sheet.append(row)
    sheet["A1"].font = Font(bold=True, size=14)
    for column in "BCDE":
        sheet.column_dimensions[column].width = 26
    return sheet


def _fund_rows() -> Iterator[Row]:
    yield "序号", "年度", "资金类别", "项目数（个）", "金额"
    rows = [
        (year, kind, count, money)
        for kind, years in _FUNDS.items()
        for year, batches in years
        for count, money in batches
    ]
    for number, row in enumerate(rows, 1):
        yield (number, *row)
    yield "合计", "", "", sum(row[2] for row in rows), round(sum(row[3] for row in rows), 2)


def _projects(book: Workbook) -> None:
    """Write a head of two rows and categories merged over their projects."""
    sheet = _sheet(book, "项目清单", ("市级科技计划项目台账",), ())
    sheet.append(("序号", "年度", "项目类别", "项目名称", "承担单位", "经费（万元）", ""))
    sheet.append(("", "", "", "", "", "市级经费", "自筹经费"))
    for column in "ABCDE":
        sheet.merge_cells(f"{column}2:{column}3")
    sheet.merge_cells("F2:G2")
    number = 0
    for year, projects in ((2024, _PROJECTS_2024), (2025, _PROJECTS_2025)):
        for kind, listed in projects.items():
            first = sheet.max_row + 1
            for project in listed:
                number += 1
                sheet.append((number, year, kind if sheet.max_row + 1 == first else None, *project))
            sheet.merge_cells(f"C{first}:C{sheet.max_row}")
            sheet[f"C{first}"].alignment = Alignment(vertical="center")
    sheet.append(("注：自筹经费为承担单位承诺数。",))


def _company_rows() -> Iterator[Row]:
    yield "序号", "企业名称", "所在县区", "认定年份", "状态", "省级科技领军企业"
    names = _names()
    number = 0
    for year, count in _CERTIFIED.items():
        for _ in range(count):
            number += 1
            name = next(names)
            leads = "是" if name in _LEADERS else "否"
            yield number, name, _COUNTIES[number % len(_COUNTIES)], year, "有效", leads
    for _ in range(_EXPIRED):
        number += 1
        yield number, next(names), _COUNTIES[number % len(_COUNTIES)], 2022, "到期未通过", "否"


def _names() -> Iterator[str]:
    yield from _LEADERS
    for number, first in enumerate(_FIRST):
        for place, second in enumerate(_SECOND):
            yield f"云河{first}{second}{_FIELDS[(number + place) % len(_FIELDS)]}有限公司"


def _platform_rows() -> Iterator[Row]:
    yield "序号", "平台名称", "平台类型", "依托单位", "批准年度"
    number = 0
    for platform in _PLATFORMS_2025:
        number += 1
        yield (number, *platform, 2025)
    for year, count in _OLDER_PLATFORMS.items():
        for one in range(count):
            number += 1
            name = f"云河{_FIELDS[one % len(_FIELDS)]}技术中心（{number}号）"
            yield number, name, "企业技术中心", f"云河第{number}研发公司", year


def _contract_rows() -> Iterator[Row]:
    yield "年度", "月份", "合同数（项）", "成交额（万元）"
    for year, months in _CONTRACTS.items():
        for month, (count, money) in enumerate(months, 1):
            yield year, f"{month}月", count, money
        yield "小计", "", sum(count for count, _ in months), sum(money for _, money in months)


def _event_rows() -> Iterator[Row]:
    yield "日期", "类型", "场次名称"
    for year, counts in _EVENTS.items():
        for kind, count in counts.items():
            for one in range(count):
                day = date(year, 1, 6) + timedelta(days=one * 340 // count)
                yield day, kind, f"{year}年{kind}第{one + 1}场"


def main() -> None:
    """Write the workbook."""
    FILE.parent.mkdir(parents=True, exist_ok=True)
    FILE.write_bytes(workbook())
    print(FILE.relative_to(ROOT))


if __name__ == "__main__":
    main()
