"""A document and a template to a Word file: plan, context, anchors, rendering in one step."""

from collections.abc import Mapping
from dataclasses import replace
from types import MappingProxyType

from kjreport.doctree.nodes import Document
from kjreport.source.pictures import PictureFile
from kjreport.word.additions import joined
from kjreport.word.anchors import FileOf, anchor_additions, anchors_of
from kjreport.word.chart_look import PLAIN_LOOK, chart_look
from kjreport.word.charts import chart_additions, charts_in
from kjreport.word.comments import CommentingRunWriter, Notes
from kjreport.word.context import Inserts, build_context
from kjreport.word.pictures import picture_additions, stored_pictures
from kjreport.word.plan_cache import plan_for
from kjreport.word.renderer import render
from kjreport.word.sections import landscape_blocks, sections_of

_NO_FILES: Mapping[str, PictureFile] = MappingProxyType({})


def render_document(
    document: Document,
    template: bytes,
    *,
    file_of: FileOf | None = None,
    notes: Notes | None = None,
    pictures: Mapping[str, PictureFile] = _NO_FILES,
) -> bytes:
    """Render a document; ``file_of`` adds the anchors, a 定稿 leaves them out.

    ``notes`` are put beside the text as comments. ``pictures`` are by the names that the
    document's pictures have.

    Raises:
        TemplateError: the template cannot be used, or lacks a style or tag.
    """
    plan = plan_for(template)
    turned = landscape_blocks(document)
    sections = sections_of(template, plan.styles) if turned else None
    stored = stored_pictures(pictures)
    charts = charts_in(document.blocks)
    look = chart_look(template) if charts else PLAIN_LOOK
    runs = None if notes is None else CommentingRunWriter(plan.styles, notes)
    inserts = Inserts(sections, stored, look, runs)
    context = build_context(document, plan.styles, anchored=file_of is not None, inserts=inserts)
    drawn = chart_additions(charts, look, plan.document_name)
    additions = joined((picture_additions(stored, plan.document_name), drawn))
    if runs is not None:
        additions = joined((additions, runs.comments(plan.document_name, plan.relationships)))
    if sections:
        is_last = len(document.blocks) in turned
        landscape = replace(sections.additions, last_section=sections.landscape * is_last)
        additions = joined((landscape, additions))
    if file_of is not None:
        additions = joined((anchor_additions(anchors_of(document, file_of)), additions))
    return render(plan, context, additions)
