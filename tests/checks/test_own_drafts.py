"""Nothing at error or warning on our own drafts, under any profile."""

from pathlib import Path

import pytest

from kjreport.checks.registry import layout_checks
from kjreport.checks.runner import run_layout_checks
from kjreport.jobs.check_layout import measured_layout
from kjreport.word.profiles import BUILT_IN
from kjreport.word.standard import GB, Profile
from tests.checks.drafts import SAMPLES, drafts_of, sample_draft, templates_of


def _remarks(content: bytes, profile: Profile) -> list[str]:
    layout = measured_layout(content, profile)
    findings = run_layout_checks(layout, layout_checks(), Path("稿.docx"))
    return [f"{finding.code} {finding.message}" for finding in findings]


@pytest.mark.parametrize("profile", BUILT_IN, ids=lambda profile: profile.name)
def test_every_draft_of_the_samples_is_right_by_its_own_profile(
    repository: Path, tmp_path: Path, profile: Profile
) -> None:
    template = templates_of(profile, tmp_path / "templates")
    files = sorted((repository / SAMPLES).parent.glob("20*/*.yaml"))
    assert len(files) >= 4
    for file in files:
        for content in drafts_of(file, template, profile):
            assert _remarks(content, profile) == [], file.name


@pytest.mark.parametrize("name", ["000", "001", "002", "003", "004"])
def test_drafts_of_the_seeds_are_right(repository: Path, seeds: Path, name: str) -> None:
    template = repository / "templates" / "公文.docx"
    for content in drafts_of(seeds / f"{name}.yaml", template):
        assert _remarks(content, GB) == []


def test_a_draft_of_one_profile_departs_from_another(repository: Path) -> None:
    house = next(profile for profile in BUILT_IN if profile.name == "28pt-house")
    codes = {remark.split()[0] for remark in _remarks(sample_draft(repository), house)}
    assert "L133" in codes


_JOINT = """文种: 通知
单位: 云河市科学技术局
年度: 2026
标题: 云河市科学技术局等三部门关于开展联合检查的通知
版头:
  份号: "000003"
  密级: 秘密★1年
  紧急程度: 特急
  发文机关标志: [云河市科学技术局, 云河市财政局, 云河市人力资源和社会保障局]
  发文字号: 云科发〔2026〕8号
主送: [各县（市、区）人民政府]
正文:
- 现就有关事项通知如下。
落款: {署名: [云河市科学技术局, 云河市财政局, 云河市人力资源和社会保障局], 日期: 2026-3-1}
版记:
  抄送: [市委办公室, 市人大常委会办公室, 市政府办公室, 市政协办公室, 市纪委监委机关, 市法院]
  印发机关: 云河市科学技术局办公室
  印发日期: 2026-3-2
"""
_UPWARD = """文种: 工作总结
单位: 云河市科学技术局
年度: 2026
标题: 云河市科学技术局关于2025年工作情况的报告
版头:
  发文机关标志: 云河市科学技术局文件
  发文字号: 云科发〔2026〕9号
  签发人: [李明, 欧阳文华, 王芳]
主送: 市人民政府
引言: 现将2025年工作情况报告如下。
落款: {署名: 云河市科学技术局, 日期: 2026-3-1}
"""


@pytest.mark.parametrize("text", [_JOINT, _UPWARD], ids=["joint organs", "three signatories"])
@pytest.mark.parametrize("profile", BUILT_IN, ids=lambda profile: profile.name)
def test_heads_with_all_their_elements_are_right_under_every_profile(
    text: str, profile: Profile, tmp_path: Path
) -> None:
    template = templates_of(profile, tmp_path / "templates")
    file = tmp_path / "稿.yaml"
    file.write_text(text, encoding="utf-8")
    for content in drafts_of(file, template, profile):
        assert _remarks(content, profile) == []


@pytest.mark.parametrize("seal", ["印章", "不用印", "签名章"])
@pytest.mark.parametrize("organ", ["省局", "云河市科学技术局", "云河市农业农村和科学技术服务中心"])
def test_every_way_of_signing_is_right(
    repository: Path, tmp_path: Path, seal: str, organ: str
) -> None:
    file = tmp_path / "报告.yaml"
    text = _UPWARD.replace(
        "云河市科学技术局, 日期: 2026-3-1}", f"{organ}, 日期: 2026-12-27, 用印: {seal}}}"
    )
    file.write_text(text, encoding="utf-8")
    for content in drafts_of(file, repository / "templates" / "公文.docx"):
        assert _remarks(content, GB) == []
