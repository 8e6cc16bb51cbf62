"""The law of our own drafts: whatever YAML can say is built, read back and built alike."""

from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kjreport.doctree.canonical import canonical
from kjreport.doctree.diff import diff
from kjreport.doctree.nodes import Document
from kjreport.doctree.walk import document_words
from kjreport.importing.own_draft import own_draft
from kjreport.importing.reading import draft_text
from kjreport.importing.yaml_text import yaml_text
from kjreport.jobs.discovery import Target
from kjreport.jobs.drafting import compose_target

FILE = Path("草稿.yaml").resolve()
LIKELY = "云河市科技局创新发展企业平台，。；：“”（）《》、—…0123456789%abXYZ-&#'\"!?*"
MARKS = "一二三四五六七八九十、（）1234.是首先其次最后"


def words(most: int = 24) -> st.SearchStrategy[str]:
    """Draw texts without white space around them, or braces, which begin expressions."""
    return st.one_of(
        st.text(LIKELY, min_size=1, max_size=most),
        st.text(LIKELY + MARKS, min_size=1, max_size=most),
    ).filter(_is_text)


def _is_text(text: str) -> bool:
    return text.strip() == text and any(one.isalnum() for one in text)


UNITS = st.lists(st.sampled_from(["创新科", "财务科", "各县（区）局"]), min_size=1, max_size=3)
DUTIES = st.fixed_dictionaries(
    {}, optional={"牵头单位": UNITS, "责任单位": UNITS, "完成时限": st.just("6月底前")}
)
POINT = st.one_of(
    words(),
    st.builds(
        lambda title, body, duties: {"标题": title, "正文": body, **duties},
        words(8), words(), DUTIES,
    ),
)  # fmt: skip
POINTS = st.lists(POINT, min_size=1, max_size=3)
STYLES = st.sampled_from(["一是", "另起段", "（1）", "①", "首先"])
TABLE = st.builds(
    lambda title, head, rows: {"表格": {"标题": title, "表头": head, "行": rows}},
    words(8),
    st.lists(words(4), min_size=2, max_size=2),
    st.lists(st.lists(words(6), min_size=2, max_size=2), max_size=3),
)
ITEM = st.one_of(
    words(),
    TABLE,
    st.builds(lambda text, points: {"正文": text, "分项": points}, words(), POINTS),
    st.builds(
        lambda text, points, style: {"正文": text, "分项": points, "分项样式": style},
        words(), POINTS, STYLES,
    ),
    st.builds(lambda text, duties: {"正文": text, **duties}, words(), DUTIES),
)  # fmt: skip
BODY = st.lists(ITEM, min_size=1, max_size=3)


def sections(depth: int) -> st.SearchStrategy[list[dict[str, Any]]]:
    """Draw 小节 that are as deep as the numbers go."""
    optional: dict[str, st.SearchStrategy[Any]] = {
        "正文": BODY,
        "分项": POINTS,
        "标题样式": st.sampled_from(["独行", "接排"]),
        "编号": st.just("无"),
    }
    if depth > 1:
        optional["小节"] = sections(depth - 1)
    one = st.fixed_dictionaries({"标题": words(10)}, optional=optional)
    return st.lists(one, min_size=1, max_size=2)


ATTACHMENT = st.fixed_dictionaries(
    {"标题": words(10)}, optional={"正文": BODY, "小节": sections(2), "另附": st.just("否")}
)
COMMON = {
    "标题": st.just("云河市科学技术局2025年工作总结"),
    "副题": words(10),
    "稿别": st.sampled_from(["送审稿", "讨论稿"]),
    "责任样式": st.sampled_from(["括注", "另起行", "负责", "牵头参与"]),
    "引言": st.lists(words(), min_size=1, max_size=2),
    "附件": st.lists(ATTACHMENT, min_size=1, max_size=2),
    "附注": words(8),
}
SUMMARY = st.fixed_dictionaries({"小节": sections(4)}, optional=COMMON).map(
    lambda keys: {"文种": "工作方案", "单位": "云河市科学技术局", "年度": "2025", **keys,
                  "标题": "云河市科学技术局2025年工作方案"}
)  # fmt: skip


MASTHEAD = st.fixed_dictionaries(
    {"发文字号": st.just("云科发〔2025〕3号")},
    optional={
        "份号": st.just("000012"),
        "密级": st.just("秘密★1年"),
        "紧急程度": st.just("特急"),
        "签发人": st.lists(st.just("李某"), min_size=1, max_size=2),
    },
)
IMPRINT = st.fixed_dictionaries(
    {"印发机关": st.just("云河市科学技术局办公室"), "印发日期": st.just("2025-12-20")},
    optional={"抄送": UNITS},
)
SIGN_OFF = st.fixed_dictionaries(
    {"日期": st.just("2025-12-20")},
    optional={
        "署名": UNITS,
        "用印": st.sampled_from(["印章", "不用印", "签名章"]),
        "位置": st.sampled_from(["文末", "标题下"]),
    },
)
ISSUED = st.fixed_dictionaries(
    {"标题": st.just("科技服务工作方案"), "小节": sections(3)},
    optional={"引言": words(), "附件": st.lists(ATTACHMENT, min_size=1, max_size=2)},
)
NOTICE = st.fixed_dictionaries(
    {"主送": UNITS, "正文": BODY},
    optional={
        "版头": MASTHEAD, "版记": IMPRINT, "落款": SIGN_OFF, "印发件": ISSUED,
        "附件": COMMON["附件"], "责任样式": COMMON["责任样式"], "小节": sections(2),
    },
).map(
    lambda keys: {"文种": "通知", "单位": "云河市科学技术局", "年度": "2025", **keys,
                  "标题": "关于印发科技服务工作方案的通知"}
)  # fmt: skip
ANNUAL = st.fixed_dictionaries(
    {"部分": sections(4)}, optional={"引言": COMMON["引言"], "落款": SIGN_OFF}
).map(
    lambda keys: {"文种": "工作总结", "单位": "云河市科学技术局", "年度": "2025", **keys,
                  "标题": "云河市科学技术局2025年工作总结"}
)  # fmt: skip


def composed(text: str) -> Document | None:
    made = compose_target(Target(FILE, FILE.parent), {FILE: text})
    return None if made.value is None else canonical(made.value.outputs[0].composition.tree)


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.one_of(SUMMARY, NOTICE, ANNUAL))
def test_what_yaml_can_say_is_read_back(data: dict[str, Any]) -> None:
    tree = composed(yaml_text(data))
    if tree is None:
        return
    imported = own_draft(tree, 2026, document_words(tree))
    back = composed(draft_text(imported, "草稿.docx"))

    assert back is not None
    assert [str(change) for change in diff(tree, back)] == []
