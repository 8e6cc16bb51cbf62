"""The bar of the 页码 (GB/T 9704—2012, 7.5): form, size, place on odd and even pages."""

from collections.abc import Iterator

from kjreport.checks.rendered.verdicts import PageDeviation, Verdict, is_off, judged, unverified
from kjreport.doctree.printed import PrintedFormat, PrintedLine, PrintedPage, mm

_BAR, _SOURCE = "页码", "7.5（一般）"


def page_number(pages: tuple[PrintedPage, ...], asked: PrintedFormat) -> Verdict:
    """— 1 —, 四号, its dash 7 mm under the 版心, one 字 from the outer edge.

    A blank page has none, nor has the last page after a blank one; a landscape page has it
    where the others have theirs.
    """
    printed = {page.number: _number_of(page, asked) for page in pages}
    found = [number for number in printed.values() if number is not None]
    if not found:
        message = "没有页码"
        return judged(_BAR, _SOURCE, message, (PageDeviation(1, message),))
    if all(page.lines == () for page in pages):
        return unverified(_BAR, _SOURCE, "没有内容")
    return judged(_BAR, _SOURCE, _figures(found, asked), _deviations(pages, asked))


def _number_of(page: PrintedPage, asked: PrintedFormat) -> PrintedLine | None:
    return next((line for line in page.lines if line.baseline > asked.bottom), None)


def _figures(found: list[PrintedLine], asked: PrintedFormat) -> str:
    drops = [line.start_middle - asked.bottom for line in found]
    sizes = "、".join(f"{size:g}" for size in sorted({s for line in found for s in line.sizes}))
    drop = f"{min(drops):.1f}～{max(drops):.1f}"
    return f"{len(found)} 页有页码，{sizes}磅，一字线在版心下 {drop}毫米"


def _deviations(pages: tuple[PrintedPage, ...], asked: PrintedFormat) -> Iterator[PageDeviation]:
    after_blank = False
    for page in pages:
        line = _number_of(page, asked)
        is_blank = not page.lines
        may_lack = is_blank or (after_blank and page is pages[-1])
        if line is not None:
            for message in _faults(page, line, asked):
                yield PageDeviation(page.number, message, line.text)
        elif not may_lack:
            yield PageDeviation(page.number, "没有页码")
        after_blank = is_blank


def _faults(page: PrintedPage, line: PrintedLine, asked: PrintedFormat) -> Iterator[str]:
    form = f"— {page.number} —"
    printed, wanted = line.text.strip(), form
    if page.is_landscape:  # the reader leaves out blanks of turned type
        printed, wanted = (text.replace(" ", "") for text in (printed, form))
    if printed != wanted:
        yield f"页码印成“{line.text.strip()}”，应“{form}”"
    if line.sizes != {asked.number_size}:
        size = "、".join(f"{size:g}" for size in sorted(line.sizes))
        yield f"页码 {size}磅，应 {asked.number_size:g}磅（4号）"
    yield from _place(page, line, asked)


def _place(page: PrintedPage, line: PrintedLine, asked: PrintedFormat) -> Iterator[str]:
    is_odd = page.number % 2 == 1
    inwards = mm(asked.number_size)
    edge = line.right if is_odd else line.left
    place = asked.right - inwards if is_odd else asked.left + inwards
    if is_off(edge, place):
        side = "右" if is_odd else "左"
        kind = "单" if is_odd else "双"
        yield f"{kind}页页码的{side}边在 {edge:.1f}毫米，应 {place:.1f}毫米（居{side}空一字）"
    drop = line.start_middle - asked.bottom
    if is_off(drop, asked.number_drop):
        yield f"一字线在版心下 {drop:.1f}毫米，应 {asked.number_drop:g}毫米"
