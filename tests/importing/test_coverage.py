import pytest

from kjreport.importing.coverage import coverage


@pytest.mark.parametrize(
    ("source", "built"),
    [
        ("一、工作情况\n抓项目，抓人才。", "工作情况\n抓项目，抓人才。"),
        ("1、抓项目。", "（一）抓项目。"),
        ("云河市科技局\n工作总结", "云河市科技局工作总结"),
        ("云河市科技局 2024年1月5日印发", "云河市科技局\n2024年1月5日印发"),
        ("抓项目,抓人才.", "抓项目，抓人才。"),
        ("明年打算一、抓项目。", "明年打算\n抓项目。"),
    ],
)
def test_what_says_the_same_is_covered(source: str, built: str) -> None:
    assert coverage(source, built).share == 1.0


def test_what_is_missing_is_told_in_order() -> None:
    found = coverage("抓项目，抓人才，抓平台，抓服务。", "抓人才，抓服务。")

    assert found.missing == ("抓项目", "抓平台")
    assert found.share == 0.5


def test_what_stands_twice_must_be_built_twice() -> None:
    assert coverage("抓项目。抓项目。", "抓项目。").missing == ("抓项目",)


def test_an_empty_text_is_covered() -> None:
    assert coverage("", "标题").share == 1.0
