"""The preview's aliases: every face that a profile or its fallbacks name shows its own class."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from kjreport.word.profiles import BUILT_IN
from kjreport.word.standard import Typeface

#: How the free faces of each class begin their names.
STAND_INS = {
    Typeface.TITLE: ("Noto Serif CJK", "Source Han Serif"),
    Typeface.BODY: ("LXGW WenKai Mono", "FandolFang", "Noto Serif CJK"),
    Typeface.KAI: ("AR PL UKai", "LXGW WenKai"),
    Typeface.HEI: ("Noto Sans CJK", "Source Han Sans"),
    Typeface.SONG: ("Noto Serif CJK", "Source Han Serif"),
}
ASKED = sorted(
    {(typeface, face.name) for profile in BUILT_IN for typeface, face in profile.faces}
    | {(Typeface.TITLE, "方正小标宋_GBK"), (Typeface.TITLE, "华文中宋")},
    key=str,
)


@pytest.mark.parametrize(("typeface", "name"), ASKED)
def test_a_face_that_is_not_installed_is_shown_by_one_of_its_class(
    repository: Path, printer: str, typeface: Typeface, name: str
) -> None:
    assert printer
    program = shutil.which("fc-match")
    assert program is not None
    configuration = repository / "kjreport" / "word" / "preview-fonts.conf"
    shown = subprocess.run(
        [program, name, "family"],
        capture_output=True,
        check=True,
        env={**os.environ, "FONTCONFIG_FILE": str(configuration)},
    ).stdout.decode()
    assert shown.startswith((name, *STAND_INS[typeface]))
