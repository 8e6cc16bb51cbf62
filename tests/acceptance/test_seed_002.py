"""The draft of seed 002 says what its YAML says, in its order, and nothing else."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml

from kjreport.cli import main
from tests.acceptance.remarks import remarks_on_form
from tests.acceptance.words import docx_paragraphs

#: What the form adds: the 目录 repeats the titles, and the label above it.
CONTENTS_STYLES = ("目录标题", "目录栏目", "目录项")


@pytest.fixture(scope="module")
def data(seeds: Path) -> dict[str, Any]:
    loaded = yaml.safe_load((seeds / "002.yaml").read_text(encoding="utf-8"))
    assert isinstance(loaded, dict)
    return loaded


@pytest.fixture(scope="module")
def paragraphs(seeds: Path, tmp_path_factory: pytest.TempPathFactory) -> list[tuple[str, str]]:
    folder = tmp_path_factory.mktemp("002")
    assert main([str(seeds / "002.yaml"), "-o", str(folder)]) == 0
    (draft,) = folder.glob("*.docx")
    return [(style, words) for style, words in docx_paragraphs(draft) if words]


def typed(data: dict[str, Any]) -> Iterator[tuple[str, str]]:
    """Yield the style and words of every text of the YAML, as a reader meets them."""
    year, month, day = data["日期"].split("-")
    yield "刊名", data["刊名"]
    yield "编发行", f"{int(year)}年{int(month)}月{int(day)}日"
    for column in data["栏目"]:
        yield "栏目", column["名称"]
        for article in column["文章"]:
            assert article.keys() <= {"标题", "作者", "正文"}
            for key, style in (("标题", "文章标题"), ("作者", "作者")):
                if key in article:
                    yield style, article[key]
            for text in article["正文"]:
                yield "公文正文", text


def test_the_words_of_the_draft_are_those_of_the_yaml_in_order(
    data: dict[str, Any], paragraphs: list[tuple[str, str]]
) -> None:
    printed = [one for one in paragraphs if one[0] not in CONTENTS_STYLES]

    assert printed == list(typed(data))


def test_the_contents_list_every_title_under_its_column(
    data: dict[str, Any], paragraphs: list[tuple[str, str]]
) -> None:
    expected = [("目录标题", "目录")]
    for column in data["栏目"]:
        titles = [article["标题"] for article in column["文章"] if "标题" in article]
        if titles:
            expected += [("目录栏目", column["名称"]), *(("目录项", title) for title in titles)]

    assert [one for one in paragraphs if one[0] in CONTENTS_STYLES] == expected


def test_the_data_of_the_seed_gives_no_finding(
    seeds: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert remarks_on_form(seeds / "002.yaml", capsys) == []
