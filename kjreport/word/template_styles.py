"""Writes the parts that hold the looks: styles.xml and fontTable.xml."""

from kjreport.word import style_names
from kjreport.word.standard import Profile, Typeface
from kjreport.word.template_formats import (
    DEFAULT_CHARACTER_STYLE,
    DEFAULT_TABLE_STYLE,
    NORMAL,
    CharacterStyle,
    ParagraphStyle,
    style_id,
)
from kjreport.word.template_looks import (
    TABLE_BORDER,
    character_styles,
    normal_style,
    paragraph_styles,
)
from kjreport.word.template_xml import (
    element,
    fonts,
    paragraph_properties,
    part,
    run_properties,
)

_CELL_MARGIN = 108
"""Word's own margin at the sides of a cell, in twips."""
_BORDERS = ("top", "left", "bottom", "right", "insideH", "insideV")
_GB2312_CHARSET = "86"


def write_styles(profile: Profile) -> bytes:
    """Write styles.xml: clean defaults, the ground, then every style of ours."""
    return part(
        "styles",
        _defaults(profile),
        _latent_styles(),
        _normal(profile),
        _built_in("character", DEFAULT_CHARACTER_STYLE),
        _built_in("table", DEFAULT_TABLE_STYLE, _table_defaults()),
        _built_in("numbering", "No List"),
        *(_paragraph_style(style, profile) for style in paragraph_styles(profile)),
        *(_character_style(style, profile) for style in character_styles(profile)),
        _table_style(),
    )


def write_font_table(profile: Profile) -> bytes:
    """Write fontTable.xml: where a face is missing, Word tries the fallbacks in order."""
    return part(
        "fonts",
        *(
            element(
                "font",
                element("altName", val=",".join(face.fallbacks)),
                element("charset", val=_GB2312_CHARSET),
                element("family", val="auto"),
                element("pitch", val="variable"),
                name=face.name,
            )
            for _, face in profile.faces
        ),
    )


def _defaults(profile: Profile) -> str:
    ground = normal_style(profile).run
    typeface = ground.typeface or Typeface.BODY
    faces = fonts(profile.face(typeface), profile.latin_face(typeface))
    language = element("lang", val="en-US", eastAsia="zh-CN", bidi="ar-SA")
    return element(
        "docDefaults",
        element("rPrDefault", element("rPr", faces, language)),
        element("pPrDefault"),
    )


def _latent_styles() -> str:
    """Hide Word's own styles, so that the gallery shows those of the document only."""
    return element(
        "latentStyles",
        defLockedState=0,
        defUIPriority=99,
        defSemiHidden=1,
        defUnhideWhenUsed=1,
        defQFormat=0,
        count=376,
    )


def _normal(profile: Profile) -> str:
    style = normal_style(profile)
    return element(
        "style",
        element("name", val=NORMAL),
        element("qFormat"),
        paragraph_properties(style.paragraph, ground=profile.grid),
        run_properties(style.run, profile),
        type="paragraph",
        default=1,
        styleId=style_id(NORMAL),
    )


def _built_in(kind: str, name: str, *content: str) -> str:
    hidden = (element("uiPriority", val=99), element("semiHidden"), element("unhideWhenUsed"))
    return element(
        "style",
        element("name", val=name),
        *hidden,
        *content,
        type=kind,
        default=1,
        styleId=style_id(name),
    )


def _table_defaults() -> str:
    margins = (
        element(side, w=width, type="dxa")
        for side, width in (("top", 0), ("left", _CELL_MARGIN), ("bottom", 0))
    )
    right = element("right", w=_CELL_MARGIN, type="dxa")
    return element(
        "tblPr", element("tblInd", w=0, type="dxa"), element("tblCellMar", *margins, right)
    )


def _paragraph_style(style: ParagraphStyle, profile: Profile) -> str:
    following = (element("next", val=style_id(style.following)),) if style.following else ()
    return element(
        "style",
        element("name", val=style.name),
        element("basedOn", val=style_id(style.based_on)),
        *following,
        element("qFormat"),
        paragraph_properties(style.paragraph),
        run_properties(style.run, profile),
        type="paragraph",
        **_custom(style.name),
        styleId=style_id(style.name),
    )


def _custom(name: str) -> dict[str, int]:
    """Word's built-in names must not be called custom."""
    return {} if name.isascii() else {"customStyle": 1}


def _character_style(style: CharacterStyle, profile: Profile) -> str:
    return element(
        "style",
        element("name", val=style.name),
        element("basedOn", val=style_id(DEFAULT_CHARACTER_STYLE)),
        element("qFormat"),
        run_properties(style.run, profile),
        type="character",
        customStyle=1,
        styleId=style_id(style.name),
    )


def _table_style() -> str:
    borders = (
        element(side, val="single", sz=TABLE_BORDER, space=0, color="auto") for side in _BORDERS
    )
    return element(
        "style",
        element("name", val=style_names.TABLE_STYLE),
        element("basedOn", val=style_id(DEFAULT_TABLE_STYLE)),
        element("qFormat"),
        element("tblPr", element("jc", val="center"), element("tblBorders", *borders)),
        element("tcPr", element("vAlign", val="center")),
        type="table",
        customStyle=1,
        styleId=style_id(style_names.TABLE_STYLE),
    )
