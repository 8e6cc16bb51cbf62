"""Every key of the model, misspelt in three ways, is found on its line and put right."""

import pytest

from kjreport.findings import Severity
from tests.loading.reports import load, loaded, pasted

#: Uses every key of the model, one a line.
REPORT = """\
文种: 工作总结及计划
单位: 云河市科学技术局
年度: 2025
期间: 全年
标题: 云河市科学技术局2025年工作总结
副题: （草案）
题注: （审议稿）
讲话人: 局长王某
稿别: 送审稿
主送:
- 市人民政府
引言: 现汇报如下：
结语: 请审阅。
附注: 此件公开发布
标题样式: 接排
责任样式: 括注
忽略: W101
落款:
  署名: 云河市科学技术局
  日期: 2026年1月8日
  位置: 文末
  用印: 不用印
公开信息:
  索引号: KJJ-1
  发布机构: 云河市科学技术局
  发布日期: 2026年1月20日
  公开方式: 主动公开
指标:
  高企:
    名称: 高新技术企业
    数值: 12
    计量单位: 家
    约数: 余
    上年: 9
    下年目标: 15
    名单:
    - 甲公司
    构成:
    - 名称: 甲类
      数值: 12
    公布:
      位次: 5
    来源:
      科室: 创新科
      人: 王某
      文件: 年报
    说明: 含上年
部分:
- 类别: 成效
  标题: 主要成效
  引言: 主要做法：
  编号: 无
  分项样式: 首先
  责任样式: 负责
  标题样式: 独行
  责任单位: [创新科]
  牵头单位: [创新科]
  完成时限: 6月底前
  小节:
  - 标题: 培育主体
    正文:
    - 正文: 一段。
      分项样式: 首先
      分项:
      - 标题: 走访
        正文: 走访企业。
        责任单位: [创新科]
        分项:
        - 一处。
    - 表格:
        标题: 指标表
        计量单位: 家
        表头: [指标, 数]
        行:
        - [高企, 12]
        分组行:
        - 名称: 一组
          行:
          - [高企, 12]
        备注: 年底数。
    分项:
    - 一条。
附件:
- 标题: 名单
  正文: 见表。
  另附: 否
"""

SHORT_FORM = """\
文种: 工作总结
单位: 云河市科学技术局
年度: 2025
工作成效:
  正文: 一段。
存在问题:
  正文: 一段。
工作计划:
  正文: 一段。
"""

Variant = tuple[str, int]


def _variants(report: str) -> list[Variant]:
    """Drop, double and replace one character of every key that has more than one."""
    found: list[Variant] = []
    lines = report.splitlines()
    for number, line in enumerate(lines):
        key, colon, _ = line.lstrip(" -").partition(":")
        if not colon or len(key) == 1 or key in {"高企", "位次"}:
            continue
        middle = len(key) // 2
        slips = (key[1:], key[:-1], key[:middle] + key[middle] * 2 + key[middle + 1 :])
        replaced = "某" + key[1:], key[:-1] + "某"
        for slip in dict.fromkeys((*slips, *replaced)):
            changed = [*lines[:number], line.replace(key, slip, 1), *lines[number + 1 :]]
            found.append(("\n".join(changed) + "\n", number + 1))
    return found


VARIANTS = [*_variants(REPORT), *_variants(SHORT_FORM)]


def test_the_reports_themselves_are_right() -> None:
    loaded(REPORT)
    loaded(SHORT_FORM)


def test_there_are_enough_variants() -> None:
    assert len(VARIANTS) >= 100


@pytest.mark.parametrize(("text", "line"), VARIANTS)
def test_a_misspelt_key_is_found_on_its_line_and_put_right(text: str, line: int) -> None:
    findings = load(text).findings
    assert len([one for one in findings if one.severity is Severity.ERROR]) == 1
    assert len(findings) <= 2
    assert findings[0].place is not None
    assert findings[0].place.line == line
    assert load(pasted(text, findings[0])).value is not None
