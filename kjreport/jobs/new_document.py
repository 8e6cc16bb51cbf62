"""A first data file where there is none of last year's: what is needed, with 【待填】 in it."""

from dataclasses import dataclass
from pathlib import Path

from kjreport.config import Project
from kjreport.errors import OutputError
from kjreport.jobs.file_names import safe_name
from kjreport.jobs.output_files import write_whole
from kjreport.model.official_document import DocType

_TO_FILL = "【待填】"
_HEAD = """\
# {organ}{year}年{kind}
# 怎么改：冒号前面的词是固定的，不要改；冒号后面的内容可以改，冒号后要空一格。
# 以 # 开头的行是说明，不会印到文稿里。写着【待填】的地方填好后，把【待填】删去。

文种: {kind}
单位: {organ}
{year_line}# 稿别可写：初稿、征求意见稿、讨论稿、代拟稿、送审稿、定稿、印发稿
稿别: 初稿
"""
_FIGURES = """
# —— 指标 ——
# 每个数只在这里填一次，正文里用 {{ 指标.名字 }} 取用；改了这里，全文跟着改。
# 还没有数的写“状态: 暂缺”，印成【待补】；填了“数值”，就删去“状态”。
指标:
  高新技术企业: {计量单位: 家, 数值: , 上年: , 目标: , 下年目标: , 状态: 暂缺}
"""
_PREFACE = """
# —— 引言 ——
引言: "{{ 年度 }}年，【待填】。现将有关情况报告如下："
"""
_ACHIEVEMENTS = """
# 每个“- 标题”是一个小节，编号自动加；“分项”印成“一是……二是……”。
工作成效:
  标题: "{{ 年度 }}年工作成效"
  小节:
  - 标题: 【待填】
    正文: 高新技术企业达到{{ 指标.高新技术企业 }}。【待填】
"""
_SHORTCOMINGS = """
存在问题:
  标题: 存在的主要问题
  分项:
  - 【待填】
"""
_PLANS = """
# 这里的每一条，明年用 new --from 会变成要交代的“承诺”。
工作计划:
  标题: "{{ %s }}年工作计划"
  小节:
  - 标题: 【待填】
    正文: 【待填】
    责任单位: [【待填】]
    完成时限: "{{ %s }}年12月底前"
"""
_SECTIONS = """
# 每个“- 标题”是一部分，编号自动加。
小节:
- 标题: 【待填】
  正文: 【待填】
"""
_NOTICE = """
主送:
- 【待填】

正文: 现将《【待填】》印发给你们，请认真贯彻执行。

# 印发件另面排；没有印发件的，删去这几行，在上面写“标题”。
印发件:
  标题: 【待填】
  引言: 【待填】
  小节:
  - 标题: 【待填】
    正文: 【待填】
"""
_BULLETIN = """\
刊名: 科技简报
期号: 1
编发单位: {organ}办公室
# 日子未定时写到月。
日期: {year}年1月

栏目:
- 名称: 工作动态
  文章:
  - 标题: 【待填】
    正文: 【待填】
"""
_SIGN_OFF = """
# —— 落款 —— 日期照 {year}-12-26 这样写；用印可写：印章、不用印、签名章。
落款:
  日期:
  用印: 印章
"""
_THIS_YEAR, _NEXT_YEAR = ("年度", "年度"), ("下年", "下年")
_BODIES = {
    DocType.SUMMARY_AND_PLAN: (
        *(_FIGURES, _PREFACE, _ACHIEVEMENTS, _SHORTCOMINGS, _PLANS % _NEXT_YEAR),
    ),
    DocType.SUMMARY: (_FIGURES, _PREFACE, _ACHIEVEMENTS, _SHORTCOMINGS),
    DocType.PLAN: (_PREFACE, _PLANS % _THIS_YEAR),
    DocType.NOTICE: (_NOTICE,),
}
_TITLED = (DocType.PROGRAMME, DocType.BRIEFING_PAPER, DocType.SPEECH)


@dataclass(frozen=True, slots=True)
class NewDocumentRequest:
    """Whose document, of which 文种, for which year."""

    year: int
    organ: str
    doc_type: DocType
    project: Project


def new_document(request: NewDocumentRequest) -> Path:
    """Write a first data file into data/单位/年度 and return it.

    Raises:
        OutputError: there is such a file already, or it cannot be written.
    """
    folder = request.project.data / safe_name(request.organ) / str(request.year)
    file = folder / f"{request.doc_type.value}.yaml"
    if file.exists():
        message = f"{file} 已经有了，没有覆盖。请打开它接着填，或者改名后再运行一次。"
        raise OutputError(message)
    write_whole(file, skeleton(request).encode("utf-8"))
    return file


def skeleton(request: NewDocumentRequest) -> str:
    """Return the text of a first data file."""
    kind, year, organ = request.doc_type, request.year, request.organ
    if kind is DocType.BULLETIN:
        head = _HEAD.format(organ=organ, year=year, kind=kind.value, year_line="")
        return head + _BULLETIN.format(organ=organ, year=year)
    year_line = f"年度: {year}\n"
    head = _HEAD.format(organ=organ, year=year, kind=kind.value, year_line=year_line)
    title = f"标题: {_TO_FILL}\n" if kind in _TITLED else ""
    bodies = _BODIES.get(kind, (_PREFACE, _SECTIONS))
    return head + title + "".join(bodies) + _SIGN_OFF.format(year=year)
