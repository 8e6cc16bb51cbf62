"""名录: what ships is right in form, the office's own comes first, a broken file stops nothing."""

from pathlib import Path

from kjreport.loading.registries import load_registries
from kjreport.source.files import SourceSet
from kjreport.text.dates import OfficialDate

NOTHING = SourceSet()


def _own(root: Path, name: str, text: str) -> Path:
    file = root / "名录" / name
    file.parent.mkdir(exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file


def test_what_ships_is_read_without_a_remark_and_every_entry_has_its_source(tmp_path: Path) -> None:
    read = load_registries(NOTHING, tmp_path)
    assert read.findings == ()
    assert read.value is not None
    entries = (
        *read.value.meetings,
        *read.value.papers,
        *read.value.organs,
        *read.value.formulas,
    )
    assert len(entries) > 100
    assert all(entry.source is not None for entry in entries)


def test_of_organs_that_were_renamed_the_present_name_is_known(tmp_path: Path) -> None:
    registries = load_registries(NOTHING, tmp_path).value
    assert registries is not None
    names = {organ.name.text for organ in registries.organs}
    gone = [organ for organ in registries.organs if organ.end is not None]
    missing = [
        organ.successor.text if organ.successor else organ.name.text
        for organ in gone
        if organ.successor is None or organ.successor.text not in names
    ]
    allowed = {"司法部", "内蒙古自治区林业和草原局", "内蒙古自治区卫生健康委员会"}
    allowed |= {"内蒙古自治区市场监督管理局", "内蒙古自治区应急管理厅"}
    assert set(missing) <= allowed


def test_the_own_list_stands_before_what_ships(tmp_path: Path) -> None:
    _own(tmp_path, "领导.yaml", "领导:\n- {姓名: 王某某, 职务: 局长, 自: 2024-3-1}\n")
    _own(tmp_path, "机构.yaml", "机构:\n- {名称: 云河市科学技术局, 简称: 市科技局}\n")
    registries = load_registries(NOTHING, tmp_path).value
    assert registries is not None
    assert [leader.name.text for leader in registries.leaders] == ["王某某"]
    assert registries.organs[0].name.text == "云河市科学技术局"
    assert [name.text for name in registries.organs[0].short_names] == ["市科技局"]


def test_a_broken_file_is_remarked_and_the_others_are_read(tmp_path: Path) -> None:
    file = _own(tmp_path, "会议.yaml", "会议:\n- {名称: 全市科技大会, 日期: 2025-3-1}\n")
    _own(tmp_path, "机构.yaml", "机构:\n- {名称: 云河市科学技术局}\n")
    read = load_registries(NOTHING, tmp_path)
    assert [(finding.code, finding.place and finding.place.file) for finding in read.findings] == [
        ("D102", file)
    ]
    assert read.value is not None
    assert read.value.organs[0].name.text == "云河市科学技术局"


def test_an_entry_holds_through_the_whole_of_its_last_month(tmp_path: Path) -> None:
    _own(tmp_path, "机构.yaml", "机构:\n- {名称: 甲局, 自: 2018年3月, 至: 2023-5-18}\n")
    registries = load_registries(NOTHING, tmp_path).value
    assert registries is not None
    organ = registries.organs[0]
    assert not organ.is_over(OfficialDate(2023, 5, 30))
    assert organ.is_over(OfficialDate(2023, 6))
    assert organ.is_to_come(OfficialDate(2018, 2, 28))
    assert not organ.is_to_come(OfficialDate(2018, 3, 1))
