"""An account of two years as a Word file in the official format, made of our own data."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from kjreport.jobs.discovery import Target
from kjreport.jobs.drafting import DraftRequest, draft
from kjreport.jobs.file_names import safe_name
from kjreport.jobs.output_files import write_result
from kjreport.reporting.year_account import (
    YearAccount,
    figure_rows,
    figure_words,
    promise_words,
    section_words,
    sentence_words,
)
from kjreport.source.edit.edits import Plain
from kjreport.source.edit.writer import new_text

#: The data are nobody's file; they stand under this name while they are composed.
_NAME = "对照.yaml"


@dataclass(frozen=True, slots=True)
class WrittenAccount:
    """The Word file, and where an edited one of that name went."""

    file: Path
    kept: Path | None


def write_account(
    account: YearAccount, template: Path, folder: Path, *, is_one_of_many: bool
) -> WrittenAccount:
    """Write the account into ``folder``.

    Raises:
        TemplateError: the Word template is missing or cannot be used.
        OutputError: the file cannot be written.
    """
    kind = f"（{account.doc_type}）" if is_one_of_many else ""
    years = f"{account.old_label.removesuffix('年')}与{account.new_label}"
    file = folder / f"{safe_name(f'{years}对照{kind}')}.docx"
    return WrittenAccount(file, write_result(file, account_bytes(account, template)))


def account_bytes(account: YearAccount, template: Path) -> bytes:
    """Return the Word file.

    Raises:
        TemplateError: the Word template is missing or cannot be used.
    """
    target = Target(template.parent / _NAME, template.parent.resolve())
    text = new_text(account_data(account))
    made = draft(DraftRequest(target, template, {target.file: text}))
    if made.value is None:
        raise AssertionError([finding.message for finding in made.findings])
    return made.value[0].content


def account_data(account: YearAccount) -> dict[str, Plain]:
    """Return the account as the data of a 汇报."""
    sections = (_figures(account), _promises(account), _sections(account), _sentences(account))
    return {
        "文种": "汇报",
        "单位": list(account.organs),
        "年度": str(account.year),
        "标题": f"{account.old_label}与{account.new_label}{account.doc_type}对照",
        "小节": [section for section in sections if section is not None],
        "落款": {"位置": "无"},
    }


def _figures(account: YearAccount) -> Plain:
    if not account.figures:
        return None
    head = ("指标", account.old_label, account.new_label, "增减", "增幅", "目标")
    rows = [
        (f"{name}（{unit}）" if unit else name, *numbers)
        for name, unit, *numbers in figure_rows(account)
    ]
    return _section("主要指标", figure_words(account), _table(head, rows))


def _promises(account: YearAccount) -> Plain:
    if not account.promises:
        return None
    head = ("编号", "计划里的话", "目标", "结果", "说明")
    rows = [
        (one.number, one.words, _apart(one.target, one.words), one.fate.value, one.note)
        for one in account.promises
    ]
    return _section(f"{account.old_label}计划的落实", promise_words(account), _table(head, rows))


def _apart(target: str, words: str) -> str:
    """Leave out a target that is all that was said."""
    return "" if target == words.rstrip("。") else target


def _sections(account: YearAccount) -> Plain:
    head = ("变化", account.old_label, account.new_label)
    rows = [(one.turn.value, one.old, one.new) for one in account.sections]
    return _section("内容的增减", section_words(account), _table(head, rows))


def _sentences(account: YearAccount) -> Plain:
    told = account.sentences
    groups = (("一字不差", told.same), ("只改了数字", told.refigured), ("新写", told.new))
    rows = [(word, sentence) for word, sentences in groups for sentence in sentences]
    return _section("文字的异同", sentence_words(account), _table(("异同", "句子"), rows))


def _section(title: str, words: str, table: Plain) -> Plain:
    body: list[Plain] = [f"{words}。"]
    if table is not None:
        body.append({"表格": table})
    return {"标题": title, "标题样式": "独行", "正文": body}


def _table(head: Sequence[str], rows: Sequence[tuple[str, ...]]) -> Plain:
    if not rows:
        return None
    return {"表头": list(head), "行": [list(row) for row in rows]}
