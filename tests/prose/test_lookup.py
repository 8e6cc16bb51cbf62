import pytest

from kjreport.prose.lookup import looked_up, unknown_name
from kjreport.prose.slips import ProseSlipError, UnknownWordError


def test_a_key_and_a_place_are_looked_up() -> None:
    assert looked_up({"年度": 2025}, "年度") == 2025
    assert looked_up(("甲", "乙"), 1) == "乙"


def test_an_unknown_key_names_the_nearest() -> None:
    with pytest.raises(UnknownWordError, match="是否想写“年度”") as caught:
        looked_up({"年度": 2025}, "年杜")

    assert (caught.value.word, caught.value.meant) == ("年杜", "年度")


def test_a_key_that_resembles_nothing_lists_what_may_be_written() -> None:
    assert "这里可以写：甲、乙" in unknown_name("丙丁", ("甲", "乙")).message
    assert "这里没有可用的内容" in unknown_name("丙丁", ()).message


@pytest.mark.parametrize(("count", "shown"), [(8, "名7"), (9, "名7等")])
def test_only_the_first_names_are_listed(count: int, shown: str) -> None:
    assert unknown_name("丙丁", tuple(f"名{n}" for n in range(count))).message.endswith(shown)


@pytest.mark.parametrize("place", [2, -1])
def test_a_place_outside_the_list_is_a_slip(place: int) -> None:
    with pytest.raises(ProseSlipError, match="只有 2 项"):
        looked_up(["甲", "乙"], place)


@pytest.mark.parametrize(
    ("owner", "key"), [("云河", "upper"), ("云河", 0), (2025, "real"), (["甲"], "append")]
)
def test_nothing_is_looked_up_in_what_is_no_data(owner: object, key: object) -> None:
    with pytest.raises(ProseSlipError, match="没有下一级"):
        looked_up(owner, key)


def test_an_item_of_a_list_is_found_by_its_name() -> None:
    parts = ({"名称": "省级资金", "数值": 5}, {"名称": "市级资金", "数值": 3})

    assert looked_up(parts, "市级资金") == {"名称": "市级资金", "数值": 3}
    with pytest.raises(UnknownWordError, match="是否想写“省级资金”"):
        looked_up(parts, "省级资会")


def test_an_item_of_a_list_of_words_has_no_name() -> None:
    with pytest.raises(ProseSlipError, match="没有下一级内容"):
        looked_up(("甲", "乙"), "甲")
