"""Invented texts in the habits of many writers: each comes out as the YAML under golden/."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from kjreport.jobs.discovery import Target
from kjreport.jobs.drafting import compose_target
from kjreport.jobs.import_documents import ImportRequest, import_documents

TEXTS = sorted((Path(__file__).parent / "texts").iterdir())


def imported(file: Path, folder: Path) -> tuple[str, float, list[str]]:
    (result,) = import_documents(ImportRequest((file,), folder, folder, date(2026, 1, 8)))
    assert result.output is not None, result.failure
    losses = [one.message for one in result.findings if one.code != "E302"]
    return result.output.read_text(encoding="utf-8"), result.share, losses


@pytest.mark.parametrize("file", TEXTS, ids=lambda file: file.stem)
def test_the_draft_is_the_reviewed_one(
    file: Path, tmp_path: Path, golden: Callable[[str, str], None]
) -> None:
    golden(f"{file.stem}.yaml", imported(file, tmp_path)[0])


@pytest.mark.parametrize("file", TEXTS, ids=lambda file: file.stem)
def test_every_word_is_in_the_built_draft(file: Path, tmp_path: Path) -> None:
    _, share, losses = imported(file, tmp_path)

    assert losses == []
    assert share == 1.0


@pytest.mark.parametrize("file", TEXTS, ids=lambda file: file.stem)
def test_the_draft_can_be_built(file: Path, tmp_path: Path) -> None:
    draft = tmp_path / "draft.yaml"
    draft.write_text(imported(file, tmp_path / "imported")[0], encoding="utf-8")

    composed = compose_target(Target(draft, tmp_path), {})

    assert composed.value is not None
    assert [one.code for one in composed.findings if one.severity.name == "ERROR"] == []


def test_a_page_in_gbk_comes_out_as_the_same_page_in_utf8(tmp_path: Path) -> None:
    page = (
        "<html><head><meta charset='gbk'><title>云河市人民政府</title>"
        "<script>var a = 1;</script></head><body>"
        "<div class='nav'><a href='/'>首页</a> <a href='/zw'>政务公开</a></div>"
        "<h1>云河市科技局2023年工作总结</h1>"
        "<p style='text-align:center'>发布时间：2024-01-05&nbsp;&nbsp;来源：市科技局</p>"
        "<p>&emsp;&emsp;2023年，市科技局扎实推进各项工作，取得明显成效。</p>"
        "<p>&emsp;&emsp;一、工作情况</p><p>（一）抓项目。全年争取项目12项，资金860万元。</p>"
        "<table><tr><td>项目</td><td>数量</td></tr><tr><td>省级</td><td>12</td></tr></table>"
        "<p>二、存在问题</p><p>企业创新能力还不够强，研发投入有待加大。</p>"
        "<footer>版权所有</footer></body></html>"
    )
    texts = []
    for encoding in ("gb18030", "utf-8"):
        file = tmp_path / encoding / "page.html"
        file.parent.mkdir()
        file.write_bytes(page.encode(encoding))
        text, share, losses = imported(file, tmp_path / encoding)
        assert (share, losses) == (1.0, [])
        texts.append(text)

    assert texts[0] == texts[1]
    assert "标题: 云河市科技局2023年工作总结" in texts[0]
    assert "发布日期: '2024-01-05'" in texts[0]
    assert "表头: [项目, 数量]" in texts[0]
    assert "政务公开" not in texts[0].split("# ——")[0]
