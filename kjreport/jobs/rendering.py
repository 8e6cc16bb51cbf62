"""One composed output to the bytes of its file."""

from collections.abc import Callable
from functools import cache
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING

from kjreport.doctypes.compose_outputs import ComposedOutput
from kjreport.doctypes.output_design import Medium
from kjreport.jobs.discovery import Target
from kjreport.jobs.template_remarks import template_bytes, template_of
from kjreport.location import FieldPath
from kjreport.source.source_map import SourceMap

if TYPE_CHECKING:
    from kjreport.jobs.drafting import Composed, DraftRequest
    from kjreport.word.comments import Notes


def written(output: ComposedOutput, composed: "Composed", request: "DraftRequest") -> bytes:
    """Write a page, or render a Word file.

    Raises:
        TemplateError: the Word template is missing or cannot be used.
    """
    if output.medium is Medium.PAGE:
        from kjreport.reporting.public_html import public_html  # noqa: PLC0415 - for pages only

        page = output.composition
        return public_html(page.tree, page.meta_tags, page.facts, composed.pictures).encode("utf-8")
    return rendered(output, composed, request)


def rendered(
    output: ComposedOutput,
    composed: "Composed",
    request: "DraftRequest",
    notes: "Notes | None" = None,
) -> bytes:
    """Render a Word file; ``notes`` are put beside its text as comments.

    Raises:
        TemplateError: the Word template is missing or cannot be used.
    """
    from kjreport.word.drafting import render_document  # noqa: PLC0415 - checks never render

    return render_document(
        output.composition.tree,
        template_bytes(template_of(request.template, composed.layout)),
        file_of=None if composed.is_final else _file_of(composed.source_map, request.target),
        notes=notes,
        pictures=composed.pictures,
    )


def _file_of(source_map: SourceMap, target: Target) -> Callable[[FieldPath], PurePosixPath]:
    @cache
    def named(file: Path) -> PurePosixPath:
        resolved = file.resolve()
        if not resolved.is_relative_to(target.data_root):
            return PurePosixPath(resolved.name)
        return PurePosixPath(resolved.relative_to(target.data_root))

    return lambda path: named(source_map.place(path).file)
