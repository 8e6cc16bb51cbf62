"""One dictionary: pydantic's error type to the Chinese sentence that staff read."""

from collections.abc import Callable, Mapping

from kjreport.loading.codes import Code
from kjreport.loading.explain_keys import missing_key, unknown_key
from kjreport.loading.explain_shapes import list_expected, record_expected, text_expected
from kjreport.loading.explain_values import (
    choice_expected,
    date_expected,
    figure_name_expected,
    flag_expected,
    number_expected,
    year_expected,
)
from kjreport.loading.faults import Fault
from kjreport.loading.remarks import Remark
from kjreport.loading.wording import example_line, quoted
from kjreport.model import mismatches


def _item_expected(fault: Fault) -> Remark:
    example = example_line(fault.key, fault.name)
    return Remark(
        Code.ITEM_EXPECTED, f"{quoted(fault.name)}下面一项也没有，请填写，例如：{example}"
    )


EXPLANATIONS: Mapping[str, Callable[[Fault], Remark]] = {
    "missing": missing_key,
    "extra_forbidden": unknown_key,
    "model_type": record_expected,
    "dict_type": record_expected,
    "tuple_type": list_expected,
    "too_short": _item_expected,
    mismatches.TEXT_EXPECTED: text_expected,
    mismatches.YEAR_EXPECTED: year_expected,
    mismatches.NUMBER_EXPECTED: number_expected,
    mismatches.DATE_EXPECTED: date_expected,
    mismatches.FLAG_EXPECTED: flag_expected,
    mismatches.CHOICE_EXPECTED: choice_expected,
    mismatches.FIGURE_NAME_EXPECTED: figure_name_expected,
}


def explain(fault: Fault) -> Remark:
    """Say what is wrong and what to type instead; pydantic's own words are never shown."""
    explanation = EXPLANATIONS.get(fault.kind)
    if explanation is None:
        return Remark(Code.OTHER, f"{quoted(fault.name)}的写法不对，请对照手册的键表检查。")
    return explanation(fault)
