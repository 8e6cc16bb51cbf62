"""The tags of a template as a whole: which belong together, which kinds have their paragraph."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from jinja2 import nodes

from kjreport.findings import Finding, Severity
from kjreport.text.nearest import nearest
from kjreport.word.template_body import looped_styles
from kjreport.word.template_findings import remark
from kjreport.word.template_names import Remark, Scope, kinds, name_remarks, parsed
from kjreport.word.template_tags import Tag

_BLOCKS = {"for": "endfor", "if": "endif", "with": "endwith"}
_BRANCHES = ("elif", "else")
_DOCXTPL = ("cellbg", "colspan", "vm", "hm")
STATEMENTS = (*_BLOCKS, *_BLOCKS.values(), *_BRANCHES, "set", *_DOCXTPL)
_FORBIDDEN = frozenset(
    {
        *("include", "import", "from", "extends", "block", "endblock", "macro", "endmacro"),
        *("call", "endcall", "filter", "endfilter", "do", "autoescape", "endautoescape"),
    }
)
_LONGEST = 40


@dataclass(slots=True)
class _Opened:
    """A block that is not closed yet."""

    tag: Tag
    word: str
    scope: Scope
    kinds: tuple[str, ...] = ()
    """What its present branch is for."""


@dataclass(slots=True)
class TagChecker:
    """Goes through all tags of one part in order."""

    findings: list[Finding] = field(default_factory=list)
    _opened: list[_Opened] = field(default_factory=list)
    _root: Scope = field(default_factory=Scope)

    def check(self, tags: Iterable[Tag]) -> tuple[Finding, ...]:
        """Return what is wrong with the tags."""
        for tag in tags:
            if tag.opening == "{%":
                self._statement(tag)
            elif tag.opening == "{{":
                self._expression(tag, f"{{{{ {tag.words} }}}}")
                self._check_style(tag)
        for opened in self._opened:
            end = _BLOCKS[opened.word]
            self._add("T108", opened.tag, f"“{opened.tag.typed}”没有对应的“{end}”，请在后面补上。")
        return tuple(self.findings)

    @property
    def _scope(self) -> Scope:
        return self._opened[-1].scope if self._opened else self._root

    def _add(self, code: str, tag: Tag, message: str, severity: Severity = Severity.ERROR) -> None:
        excerpt = tag.typed[:_LONGEST]
        self.findings.append(remark(code, severity, message, tag.paragraph, excerpt))

    def _expression(self, tag: Tag, source: str) -> nodes.Template | None:
        tree = parsed(source)
        if tree is None:
            message = f"标签“{tag.typed[:_LONGEST]}”的写法不对，请核对引号、括号和运算符。"
            self._add("T104", tag, message)
            return None
        self._add_all(tag, name_remarks(tree, self._scope))
        return tree

    def _add_all(self, tag: Tag, remarks: Iterable[Remark]) -> None:
        for code, message in dict.fromkeys(remarks):
            self._add(code, tag, message)

    def _statement(self, tag: Tag) -> None:
        word = (tag.words.split() or [""])[0]
        if word in _BLOCKS:
            self._open(tag, word)
        elif word in _BLOCKS.values():
            self._close(tag, word)
        elif word in _BRANCHES:
            self._branch(tag, word)
        elif word == "set":
            tree = self._expression(tag, f"{{% {tag.words} %}}")
            assigned = tree.find_all(nodes.Name) if tree else ()
            self._scope.names.update(name.name for name in assigned if name.ctx == "store")
        elif word in _DOCXTPL:
            self._expression(tag, f"{{{{ {tag.words.removeprefix(word) or 0} }}}}")
        else:
            self._unknown(tag, word)

    def _unknown(self, tag: Tag, word: str) -> None:
        if word in _FORBIDDEN:
            self._add("T109", tag, f"模板里不能用“{word}”，请删去这个标签。")
            return
        meant = nearest(word, STATEMENTS)
        advice = f"是否想写“{meant}”？" if meant else "可用的有 for、if、elif、else、set。"
        self._add("T109", tag, f"没有“{word}”这种标签，{advice}")

    def _open(self, tag: Tag, word: str) -> None:
        tree = self._expression(tag, f"{{% {tag.words} %}}{{% {_BLOCKS[word]} %}}")
        scope = self._scope
        asked: tuple[str, ...] = ()
        if tree is not None:
            loop = next(tree.find_all(nodes.For), None)
            scope = scope.inside(loop) if loop is not None else scope
            asked = kinds(tree, scope) if word == "if" else ()
        self._opened.append(_Opened(tag, word, scope, asked))

    def _close(self, tag: Tag, word: str) -> None:
        if self._opened and _BLOCKS[self._opened[-1].word] == word:
            self._opened.pop()
            return
        expected = f"这里应写“{_BLOCKS[self._opened[-1].word]}”" if self._opened else "请删去"
        self._add("T108", tag, f"“{tag.typed}”前面没有和它成对的标签，{expected}。")
        crossed = [one for one in self._opened if _BLOCKS[one.word] == word]
        if crossed:
            self._opened.remove(crossed[-1])

    def _branch(self, tag: Tag, word: str) -> None:
        inside = self._opened[-1] if self._opened else None
        if inside is None or (inside.word != "if" and (inside.word, word) != ("for", "else")):
            self._add("T108", tag, f"“{tag.typed}”不在 if 和 endif 之间，请检查前面的标签。")
            return
        inside.kinds = ()
        if word == "elif":
            condition = tag.words.removeprefix("elif")
            tree = self._expression(tag, f"{{% if {condition} %}}{{% endif %}}")
            inside.kinds = kinds(tree, inside.scope) if tree is not None else ()

    def _check_style(self, tag: Tag) -> None:
        """Structure travels in style names: a kind printed in another style is not read back."""
        asked = next((one.kinds for one in reversed(self._opened) if one.kinds), ())
        style = tag.paragraph.style
        if tag.mode != "r" or not asked or tag.paragraph.in_text is False:
            return
        for kind in _other_than(style, asked):
            if kind not in looped_styles():
                continue
            message = (
                f"“{kind}”一类的段落用了样式“{style}”，请改用同名的样式“{kind}”；"
                "否则改过的稿子读不回数据。"
            )
            self._add("T113", tag, message, Severity.WARNING)


def _other_than(style: str, asked: tuple[str, ...]) -> Iterator[str]:
    return (kind for kind in asked if kind.lower() != style.lower())
