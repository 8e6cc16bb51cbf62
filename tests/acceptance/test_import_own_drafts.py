"""Our own drafts, built and imported again, are the documents that they were."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from kjreport.doctree.diff import diff
from kjreport.doctree.nodes import (
    Block,
    Chart,
    Document,
    Imprint,
    Masthead,
    Paragraph,
    Picture,
    Row,
    Signature,
    Table,
)
from kjreport.jobs.discovery import Target
from kjreport.jobs.drafting import DraftRequest, compose_target, draft
from kjreport.jobs.import_documents import ImportRequest, import_documents
from kjreport.text.segments import Role, Segment, Text, merged, plain

SAMPLES = ("工作总结及计划", "印发方案的通知", "科技简报")


def composed(file: Path, root: Path) -> Document:
    made = compose_target(Target(file, root), {})
    assert made.value is not None, made.findings
    return made.value.outputs[0].composition.tree


def typed(text: Text) -> Text:
    """What was computed comes back as words."""
    computed = (Role.COMPUTED, Role.MARK)
    return merged(replace(one, role=Role.LITERAL) if one.role in computed else one for one in text)


def words(text: Text) -> Text:
    """A table that was made from 指标 or 小节 comes back as typed."""
    return (Segment(plain(text)),) if text else ()


def as_typed(block: Block) -> Block:  # noqa: PLR0911 - one for each kind
    match block:
        case Paragraph():
            return replace(block, content=typed(block.content))
        case Table():
            rows = tuple(Row(tuple(map(words, row.cells)), row.is_group) for row in block.rows)
            return replace(block, head=tuple(map(words, block.head)), rows=rows)
        case Chart():
            series = tuple(replace(one, name=typed(one.name)) for one in block.series)
            categories = tuple(map(typed, block.categories))
            return replace(block, unit=typed(block.unit), categories=categories, series=series)
        case Picture(name=name):
            return replace(block, name=Path(name).name)
        case Signature():
            signers = tuple(map(typed, block.signers))
            return replace(block, signers=signers, date=typed(block.date))
        case Masthead() | Imprint():
            names = [one for one in block.__slots__ if one != "origin"]
            values = {name: getattr(block, name) for name in names}
            return replace(
                block,
                **{
                    name: tuple(map(typed, value))
                    if name in {"organs", "signatories"}
                    else typed(value)
                    for name, value in values.items()
                },
            )
        case _:
            return block


def assert_comes_back(file: Path, root: Path, repository: Path, folder: Path) -> None:
    request = DraftRequest(Target(file, root), repository / "templates" / "公文.docx")
    made = draft(request)
    assert made.value is not None
    copy = folder / f"{file.stem}.docx"
    copy.write_bytes(made.value[0].content)

    (result,) = import_documents(ImportRequest((copy,), folder / "回来", folder, date(2026, 1, 8)))
    assert result.failure is None
    assert result.output is not None
    expected = Document(tuple(map(as_typed, composed(file, root).blocks)))
    actual = Document(tuple(map(as_typed, composed(result.output, result.output.parent).blocks)))
    assert "\n".join(map(str, diff(expected, actual))) == ""


@pytest.mark.parametrize("name", SAMPLES)
def test_a_sample_comes_back(repository: Path, tmp_path: Path, name: str) -> None:
    root = repository / "data"
    file = root / "云河市科学技术局" / "2025" / f"{name}.yaml"
    assert_comes_back(file, root, repository, tmp_path)


@pytest.mark.parametrize("seed", ["000", "001", "002", "003", "004"])
def test_a_seed_comes_back(repository: Path, seeds: Path, tmp_path: Path, seed: str) -> None:
    assert_comes_back(seeds / f"{seed}.yaml", seeds, repository, tmp_path)
