"""Build: every document to a Word draft in the output folder."""

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


@dataclass(frozen=True, slots=True)
class BuildRequest:
    """What to build, from which template, into which folder."""

    targets: tuple[Target, ...]
    template: Path
    output: Path
    processes: int = 1
    overlay: Mapping[Path, str] = field(default_factory=dict)


def build(request: BuildRequest, on_done: Callable[[], None] = lambda: None) -> tuple[Result, ...]:
    """Build all documents; one that cannot be built does not hold up the others.

    ``on_done`` is called after each document. Drafts that would get the same name are not
    written, and each says which other one it meets.
    """
    requests = [
        DraftRequest(target, request.template, request.overlay) for target in request.targets
    ]
    drafted = work_through(requests, _drafted, _died, processes=request.processes, on_done=on_done)
    drafted = _without_name_clashes(request.targets, drafted)
    return tuple(
        _written(target, one, request.output)
        for target, one in zip(request.targets, drafted, strict=True)
    )


def _drafted(request: DraftRequest) -> Outcome[Draft] | Failure:
    return attempted(request.target, lambda: draft(request))


def _died(request: DraftRequest) -> Outcome[Draft] | Failure:
    message = f"处理 {request.target.shown} 的进程意外中断（可能是内存不足），请单独再生成一次。"
    return Failure(message, INTERNAL)


def _without_name_clashes(
    targets: Sequence[Target], drafted: Sequence[Outcome[Draft] | Failure]
) -> tuple[Outcome[Draft] | Failure, ...]:
    targets_by_name: dict[str, list[Target]] = defaultdict(list)
    for target, one in zip(targets, drafted, strict=True):
        if name := _name(one):
            targets_by_name[name.casefold()].append(target)
    return tuple(
        _clashing(target, one, targets_by_name[_name(one).casefold()])
        for target, one in zip(targets, drafted, strict=True)
    )


def _name(drafted: Outcome[Draft] | Failure) -> str:
    return drafted.value.name if isinstance(drafted, Outcome) and drafted.value else ""


def _clashing(
    target: Target, drafted: Outcome[Draft] | Failure, same_name: list[Target]
) -> Outcome[Draft] | Failure:
    others = [other for other in same_name if other != target]
    if not others or not isinstance(drafted, Outcome):
        return drafted
    message = (
        f"与 {others[0].shown} 的成品同名（{_name(drafted)}），两份都没有生成。"
        "请把其中一份的单位、年度、文种或稿别改得不同。"
    )
    clash = Finding("E210", Severity.ERROR, message, place=TextPlace(target.file, 1))
    return Outcome(None, (clash, *drafted.findings))


def _written(target: Target, drafted: Outcome[Draft] | Failure, folder: Path) -> Result:
    if isinstance(drafted, Failure):
        return Result(target, failure=drafted)
    result = Result(target, drafted.findings)
    if drafted.value is None:
        return result
    output = folder / drafted.value.name
    try:
        kept = write_result(output, drafted.value.content)
    except KjReportError as error:
        return replace(result, failure=Failure(str(error), error.exit_code))
    return replace(result, output=output, kept=kept)
