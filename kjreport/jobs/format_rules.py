"""A profile of ``kjreport.word`` as the plain rules that the layout checks hold a file against."""

from kjreport.doctree.format_rules import (
    FaceRule,
    FormatRules,
    PageRules,
)
from kjreport.word.standard import (
    SIZE_2,
    SIZE_3,
    SIZE_4,
    Face,
    Grid,
    Profile,
    Typeface,
)
from kjreport.word.template_looks import paragraph_styles

_GRIDS = {Grid.LINES: "lines", Grid.LINES_AND_CHARACTERS: "linesAndChars"}
#: Names under which the same classes are met in files of other offices and other systems.
_OTHER_NAMES = {
    Typeface.TITLE: (
        "方正小标宋_GB18030",
        "小标宋体",
        "方正小标宋",
        "FZXBSJW--GB1-0",
        "FZXBSK--GBK1-0",
    ),
    Typeface.BODY: (
        "仿宋",
        "仿宋_GB2312",
        "FangSong_GB2312",
        "华文仿宋",
        "方正仿宋简体",
        "仿宋_GB18030",
    ),
    Typeface.KAI: (
        "楷体",
        "楷体_GB2312",
        "KaiTi_GB2312",
        "华文楷体",
        "方正楷体简体",
        "楷体_GB18030",
    ),
    Typeface.HEI: ("黑体", "方正黑体_GBK", "方正黑体简体", "STHeiti", "华文黑体"),
    Typeface.SONG: ("宋体", "NSimSun", "新宋体", "方正书宋_GBK", "STSong", "华文宋体", "Song"),
}


def format_rules(profile: Profile) -> FormatRules:
    """Return what a profile asks of a finished file."""
    faces = {
        typeface.value: _face_rule(face, _OTHER_NAMES[typeface]) for typeface, face in profile.faces
    }
    page = profile.page
    return FormatRules(
        name=profile.name,
        page=PageRules(
            width=page.paper_width,
            height=page.paper_height,
            top=page.top,
            right=page.right,
            bottom=page.bottom,
            left=page.left,
            footer=page.footer,
            line=page.line,
            grid=_GRIDS[profile.grid],
            lines=page.text_height // page.line,
            characters=page.characters,
        ),
        faces=faces,
        digits=_digits(profile, faces),
        bold_levels=frozenset(profile.bold_levels),
        own_styles=frozenset(style.name.lower() for style in paragraph_styles(profile)),
        body_size=SIZE_3,
        title_size=SIZE_2,
        small_size=SIZE_4,
    )


def _face_rule(face: Face, others: tuple[str, ...]) -> FaceRule:
    names = {face.name, *face.fallbacks, *others}
    return FaceRule(face.name, frozenset(name.lower() for name in names))


def _digits(profile: Profile, faces: dict[str, FaceRule]) -> FaceRule:
    """Without a face of their own, digits take that of the 汉字 around them, whichever it is."""
    if profile.latin:
        return FaceRule(profile.latin, frozenset({profile.latin.lower()}))
    every = frozenset(name for rule in faces.values() for name in rule.accepted)
    return FaceRule(profile.face(Typeface.BODY), every)
