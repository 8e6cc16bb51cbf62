"""Build: every document to its drafts in the output folder."""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from kjreport.errors import KjReportError
from kjreport.findings import Finding, Outcome, Severity
from kjreport.jobs.discovery import Target
from kjreport.jobs.drafting import Draft, DraftRequest, draft
from kjreport.jobs.output_files import write_result
from kjreport.jobs.results import INTERNAL, Failure, Result, attempted
from kjreport.jobs.workers import work_through
from kjreport.location import TextPlace
from kjreport.model.outputs import OutputForm

Drafted = Outcome[tuple[Draft, ...]] | Failure
"""What became of one document before anything is written."""


@dataclass(frozen=True, slots=True)
class BuildRequest:
    """What to build, from which template, into which folder."""

    targets: tuple[Target, ...]
    template: Path
    output: Path
    processes: int = 1
    overlay: Mapping[Path, str] = field(default_factory=dict)
    only: tuple[OutputForm, ...] = ()
    """Narrows the outputs; nothing here means all of them."""
    with_sources: bool = False
    """Lay a copy beside each Word file, with a comment on every number of a 指标."""


def build(request: BuildRequest, on_done: Callable[[], None] = lambda: None) -> tuple[Result, ...]:
    """Build all documents; one that cannot be built does not hold up the others.

    ``on_done`` is called after each document. Drafts that would get the same name are not
    written, and each says which other one it meets.
    """
    requests = [
        DraftRequest(target, request.template, request.overlay, request.only, request.with_sources)
        for target in request.targets
    ]
    drafted = work_through(requests, _drafted, _died, processes=request.processes, on_done=on_done)
    drafted = _without_name_clashes(request.targets, drafted)
    return tuple(
        _written(target, one, request.output)
        for target, one in zip(request.targets, drafted, strict=True)
    )


def _drafted(request: DraftRequest) -> Drafted:
    return attempted(request.target, lambda: draft(request))


def _died(request: DraftRequest) -> Drafted:
    message = f"处理 {request.target.shown} 的进程意外中断（可能是内存不足），请单独再生成一次。"
    return Failure(message, INTERNAL)


def _without_name_clashes(
    targets: Sequence[Target], drafted: Sequence[Drafted]
) -> tuple[Drafted, ...]:
    targets_by_name: dict[str, list[Target]] = defaultdict(list)
    for target, one in zip(targets, drafted, strict=True):
        for name in _names(one):
            targets_by_name[name.casefold()].append(target)
    return tuple(
        _clashing(target, one, targets_by_name)
        for target, one in zip(targets, drafted, strict=True)
    )


def _names(drafted: Drafted) -> tuple[str, ...]:
    drafts = drafted.value if isinstance(drafted, Outcome) else None
    return tuple(draft.name for draft in drafts or ())


def _clashing(
    target: Target, drafted: Drafted, targets_by_name: Mapping[str, list[Target]]
) -> Drafted:
    """Refuse a document one of whose outputs would take the name of another document's."""
    if isinstance(drafted, Failure):
        return drafted
    clashes = [
        (name, other)
        for name in _names(drafted)
        for other in targets_by_name[name.casefold()]
        if other != target
    ]
    if not clashes:
        return drafted
    name, other = clashes[0]
    message = (
        f"与 {other.shown} 的成品同名（{name}），两份都没有生成。"
        "请把其中一份的单位、年度、文种或稿别改得不同。"
    )
    clash = Finding("E221", Severity.ERROR, message, place=TextPlace(target.file, 1))
    return Outcome(None, (clash, *drafted.findings))


def _written(target: Target, drafted: Drafted, folder: Path) -> Result:
    """Write the outputs of one document; one that cannot be written does not stop the others."""
    if isinstance(drafted, Failure):
        return Result(target, failure=drafted)
    result = Result(target, drafted.findings)
    for one in drafted.value or ():
        output = folder / one.name
        try:
            kept = write_result(output, one.content)
        except KjReportError as error:
            result = replace(result, failure=Failure(str(error), error.exit_code))
            continue
        copies = (*result.kept, kept) if kept is not None else result.kept
        result = replace(result, outputs=(*result.outputs, output), kept=copies)
    return result
