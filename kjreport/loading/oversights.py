"""What will print, but hardly as meant: a heading left out, a label that does not appear."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from kjreport.findings import Finding, Severity
from kjreport.loading.codes import Code
from kjreport.location import FieldPath
from kjreport.model.base import Model, is_empty
from kjreport.model.keys import records
from kjreport.model.sections import Duties
from kjreport.source.source_map import SourceMap
from kjreport.text.scalars import Scalar

#: The parts of the short form, each with a usual heading.
_PART_TITLES: Mapping[str, str] = {
    "工作成效": "工作开展情况",
    "存在问题": "存在的问题",
    "工作计划": "下一步工作安排",
}
_LABELS = ("责任单位", "牵头单位")
_IS_SENTENCE = re.compile(r"[：:，,、；;。]|负责|牵头|参与|配合|责任|\{\{")
_BRACKETED = re.compile(r"\s*[\[【［](.*)[\]】］]\s*")
_BETWEEN_NAMES = re.compile(r"\s*[、，,；;]\s*")
_LONGEST_NAME = 20


def oversight_findings(
    data: Mapping[str, Any], model: type[Model], places: SourceMap
) -> Iterator[Finding]:
    """Yield a warning for each part without its heading, a hint for each bare 责任单位."""
    yield from _missing_titles(data, places)
    for parts, mapping, record in records(data, model):
        if issubclass(record, Duties):
            for label in _LABELS:
                yield from _bare_units(FieldPath(parts) / label, mapping.get(label), places)


def _missing_titles(data: Mapping[str, Any], places: SourceMap) -> Iterator[Finding]:
    present = {name: data[name] for name in _PART_TITLES if isinstance(data.get(name), Mapping)}
    titled = next((name for name, part in present.items() if not is_empty(part.get("标题"))), None)
    if titled is None:
        return
    for name, part in present.items():
        if not part or "标题" in part or not is_empty(part.get("编号")):
            continue
        line = f"标题: {_PART_TITLES[name]}"
        message = (
            f"“{name}”没有“标题”，印出来就没有这一部分的大标题，而“{titled}”有；"
            f"请在它下面加一行，例如：{line}（确实不要标题的，加一行“编号: 无”）"
        )
        yield Finding(
            Code.NO_TITLE,
            Severity.WARNING,
            message,
            FieldPath((name,)),
            on_key=True,
            suggestion=places.line_with_first_key(FieldPath((name,)), line),
        )


def _bare_units(path: FieldPath, units: object, places: SourceMap) -> Iterator[Finding]:
    if not isinstance(units, Scalar) or is_empty(units):
        return
    words = units.text.strip()
    bracketed = _BRACKETED.fullmatch(words)
    if bracketed is None and (_IS_SENTENCE.search(words) or len(words) > _LONGEST_NAME):
        return
    names = _BETWEEN_NAMES.split((bracketed[1] if bracketed else words).strip())
    listed = f"[{', '.join(names)}]"
    label = path.parts[-1]
    message = (
        f"“{label}”写成一段文字时照原样印出，印成“（{words}）”，没有“{label}：”等字样；"
        f"要印这些字样，请写成 {label}: {listed}"
    )
    yield Finding(
        Code.BARE_UNITS,
        Severity.HINT,
        message,
        path,
        suggestion=places.rewritten_line(path, listed),
    )
