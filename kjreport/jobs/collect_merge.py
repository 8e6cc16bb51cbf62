"""What the returned forms of one document make of the files of the 科室."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from kjreport.findings import Finding
from kjreport.jobs.check_sheet_rows import VALUE, FigureDocument, SheetRow
from kjreport.jobs.collect_findings import remark
from kjreport.jobs.collect_forms import OFFICE, OFFICE_FOLDER, PERSON, OfficeFile, office_files
from kjreport.jobs.collect_returns import ReturnedFigure, ReturnedForm, ReturnedText
from kjreport.jobs.file_names import safe_name
from kjreport.jobs.write_back import PlannedEdit
from kjreport.location import FieldPath
from kjreport.source.edit.addresses import own_place
from kjreport.source.edit.edits import InsertItem, Plain, SetValue
from kjreport.text.numbers import NumberFormError, parse_number
from kjreport.text.widths import width_in_chars

_KEY = re.compile(r"(?!\d)\w+")
_TO_FILL = re.compile(r"【(?:待填|待补)[^】]*】")
_SHOWN = 12


@dataclass(slots=True)
class Merge:
    """The edits of existing files, and the data of new ones."""

    document: FigureDocument
    replaces: bool
    findings: list[Finding] = field(default_factory=list)
    planned: list[PlannedEdit] = field(default_factory=list)
    new_files: dict[Path, dict[str, Plain]] = field(default_factory=dict)


def merge_forms(
    document: FigureDocument, forms: Iterable[ReturnedForm], *, replaces: bool
) -> Merge:
    """Merge the forms of all 科室; what contradicts is told and left alone."""
    merge = Merge(document, replaces)
    files = office_files(document)
    by_office: dict[str, list[ReturnedForm]] = {}
    for form in forms:
        by_office.setdefault(form.marks[OFFICE], []).append(form)
    for office, returned in by_office.items():
        _merge_office(merge, office, files.get(office), returned)
    return merge


def _merge_office(
    merge: Merge, office: str, file: OfficeFile | None, forms: list[ReturnedForm]
) -> None:
    texts = list(_agreed_texts(merge, office, forms))
    figures = list(_agreed_figures(merge, office, forms))
    if file is None and (texts or figures):
        folder = merge.document.target.file.parent / OFFICE_FOLDER
        new = folder / f"{safe_name(office)}.yaml"
        place = forms[0].place
        name = f"{OFFICE_FOLDER}/{new.name}"
        data: dict[str, Plain] = {"科室": office}
        for text in texts:
            _add_to_new(data, text)
        _merge_figures(merge, office, figures, data)
        if len(data) > 1:
            merge.new_files[new] = data
            merge.findings.append(remark("E468", place, office, name))
        return
    if file is not None:
        _merge_texts(merge, office, file, texts)
        new_figures: dict[str, Plain] = {}
        _merge_figures(merge, office, figures, new_figures)
        added = new_figures.get("指标")
        for key, value in added.items() if isinstance(added, dict) else ():
            path = FieldPath(("指标",))
            edit = SetValue(path / key, value) if "指标" in file.data else None
            merge.planned.append(PlannedEdit(file.source, edit or SetValue(path, {key: value})))
            if edit is None:
                file = OfficeFile(file.source, file.office, {**file.data, "指标": {}})


def _agreed_texts(merge: Merge, office: str, forms: list[ReturnedForm]) -> Iterator[ReturnedText]:
    """Yield the texts that the forms of a 科室 do not contradict each other about."""
    first: dict[tuple[str, str], tuple[ReturnedForm, ReturnedText]] = {}
    refused: set[tuple[str, str]] = set()
    for form in forms:
        for text in form.texts:
            if not text.title:
                words = text.paragraphs[0][:_SHOWN]
                merge.findings.append(remark("E470", text.place, text.part, words))
                continue
            known = first.setdefault((text.part, text.title), (form, text))
            if known[1].paragraphs != text.paragraphs:
                refused.add((text.part, text.title))
                other = known[0].file.name
                merge.findings.append(remark("E459", text.place, office, text.title, other))
        _check_lengths(merge, form)
    yield from (text for name, (_, text) in first.items() if name not in refused)


def _check_lengths(merge: Merge, form: ReturnedForm) -> None:
    lengths: dict[str, tuple[int, ReturnedText]] = {}
    for text in form.texts:
        length = sum(round(width_in_chars(line)) for line in text.paragraphs)
        so_far = lengths.get(text.part, (0, text))
        lengths[text.part] = (so_far[0] + length, so_far[1])
    for part, (length, text) in lengths.items():
        if text.limit is not None and length > text.limit:
            merge.findings.append(remark("E463", text.place, part, length, text.limit))


def _agreed_figures(
    merge: Merge, office: str, forms: list[ReturnedForm]
) -> Iterator[tuple[ReturnedForm, ReturnedFigure]]:
    """Yield the figures that are numbers and agree among the forms of a 科室."""
    first: dict[str, tuple[ReturnedForm, ReturnedFigure]] = {}
    refused: set[str] = set()
    for form in forms:
        for figure in form.figures:
            try:
                number = parse_number(figure.value)
            except NumberFormError as error:
                words = (figure.key, figure.value, error.reason)
                merge.findings.append(remark("E455", figure.place, *words, excerpt=figure.value))
                continue
            known = first.setdefault(figure.key, (form, figure))
            if parse_number(known[1].value).value != number.value:
                refused.add(figure.key)
                words = (office, figure.key, known[0].file.name)
                merge.findings.append(remark("E459", figure.place, *words, excerpt=figure.value))
    yield from (pair for key, pair in first.items() if key not in refused)


def _merge_texts(merge: Merge, office: str, file: OfficeFile, texts: list[ReturnedText]) -> None:
    added: dict[str, list[Plain]] = {}
    for text in texts:
        part = file.data.get(text.part)
        sections = part.get("小节") if isinstance(part, dict) else None
        known = sections if isinstance(sections, list) else []
        at = next((number for number, one in enumerate(known) if _title(one) == text.title), None)
        if at is None:
            added.setdefault(text.part, []).append(_section(text))
            continue
        section = known[at]
        old = _said(section)
        if old == "".join(text.paragraphs):
            continue
        is_open = not old or _TO_FILL.sub("", old) == ""
        if not is_open and not merge.replaces:
            words = (text.part, text.title, office)
            merge.findings.append(remark("E458", text.place, *words, excerpt=text.title))
            continue
        path = FieldPath((text.part, "小节", at, "正文"))
        merge.planned.append(PlannedEdit(file.source, SetValue(path, _body(text))))
    for name, items in added.items():
        merge.planned += _additions(file, name, items)


def _additions(file: OfficeFile, name: str, items: list[Plain]) -> Iterator[PlannedEdit]:
    part = file.data.get(name)
    path = FieldPath((name,))
    if not isinstance(part, dict):
        yield PlannedEdit(file.source, SetValue(path, {"小节": items}))
    elif not isinstance(part.get("小节"), list):
        yield PlannedEdit(file.source, SetValue(path / "小节", items))
    else:
        for item in items:
            yield PlannedEdit(file.source, InsertItem(path / "小节", item))


def _merge_figures(
    merge: Merge,
    office: str,
    figures: list[tuple[ReturnedForm, ReturnedFigure]],
    new: dict[str, Plain],
) -> None:
    """Set the numbers of figures that are there; put the others under 指标 of ``new``."""
    known = {
        row.cells["指标"]: (owner, row)
        for owner, rows in merge.document.rows_by_office.items()
        for row in rows
    }
    for form, figure in figures:
        found = known.get(figure.key)
        if found is None:
            _add_figure(merge, form, figure, new)
        elif found[0] != office:
            words = (figure.key, found[0], office, figure.value)
            merge.findings.append(remark("E456", figure.place, *words, excerpt=figure.value))
        else:
            _set_figure(merge, form, figure, found[1])


def _add_figure(
    merge: Merge, form: ReturnedForm, figure: ReturnedFigure, new: dict[str, Plain]
) -> None:
    if not _KEY.fullmatch(figure.key):
        merge.findings.append(remark("E469", figure.place, figure.key, excerpt=figure.key))
        return
    merge.findings.append(remark("E465", figure.place, figure.key, excerpt=figure.key))
    name = figure.name if figure.name != figure.key else ""
    given: dict[str, Plain] = {"名称": name, "计量单位": figure.unit}
    record: dict[str, Plain] = {**given, "数值": figure.value, **_origin(form, figure)}
    figures = new.setdefault("指标", {})
    if isinstance(figures, dict):
        figures[figure.key] = {name: value for name, value in record.items() if value}


def _set_figure(merge: Merge, form: ReturnedForm, figure: ReturnedFigure, row: SheetRow) -> None:
    path = FieldPath(("指标", figure.key))
    place = own_place(merge.document.places, path)
    if row.is_computed or row.entry.cells or place is None or not place.exists:
        kind = "台账" if row.entry.cells else "构成" if row.entry.figure.parts else "名单"
        about = (figure.key, kind, figure.value)
        merge.findings.append(remark("E464", figure.place, *about, excerpt=figure.value))
        return
    old = row.cells[VALUE]
    typed = str(row.entry.figure.value or "")
    if typed and parse_number(typed).value == parse_number(figure.value).value:
        return
    if typed and not merge.replaces:
        words = (figure.key, old, form.marks[OFFICE], figure.value)
        merge.findings.append(remark("E457", figure.place, *words, excerpt=figure.value))
        return
    values = {"数值": figure.value, **_origin(form, figure)}
    if row.cells["状态"] == "暂缺":
        values["状态"] = "待核"
    source = own_place(merge.document.places, path / "来源")
    for name, value in values.items():
        if name == "来源" and source is not None and source.exists and isinstance(value, dict):
            for below, words_below in value.items():
                edit = SetValue(source.path / below, words_below)
                merge.planned.append(PlannedEdit(source.source, edit))
        elif value:
            merge.planned.append(PlannedEdit(place.source, SetValue(place.path / name, value)))


def _origin(form: ReturnedForm, figure: ReturnedFigure) -> dict[str, Plain]:
    """Return who gave a figure, when, and as of which day."""
    given = {"科室": form.marks[OFFICE], "人": form.marks.get(PERSON, ""), "时间": form.day}
    source: Plain = {name: words for name, words in given.items() if words}
    found: dict[str, Plain] = {"截至": figure.as_of, "说明": figure.note, "来源": source}
    return {name: value for name, value in found.items() if value}


def _add_to_new(data: dict[str, Plain], text: ReturnedText) -> None:
    part = data.setdefault(text.part, {"小节": []})
    sections = part.get("小节") if isinstance(part, dict) else None
    if isinstance(sections, list):
        sections.append(_section(text))


def _section(text: ReturnedText) -> Plain:
    return {"标题": text.title, "正文": _body(text)}


def _body(text: ReturnedText) -> Plain:
    return text.paragraphs[0] if len(text.paragraphs) == 1 else list(text.paragraphs)


def _title(section: Plain) -> Plain:
    return section.get("标题") if isinstance(section, dict) else None


def _said(section: Plain) -> str:
    """Return the words of a 小节 without its heading."""
    match section:
        case str():
            return section
        case list():
            return "".join(map(_said, section))
        case dict():
            return "".join(_said(value) for name, value in section.items() if name != "标题")
    return ""
