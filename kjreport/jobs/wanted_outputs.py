"""Which outputs ``--only`` asks for."""

from collections.abc import Iterable, Sequence

from kjreport.errors import UnknownOutputError
from kjreport.jobs.results import Result
from kjreport.model.outputs import OutputForm
from kjreport.text.nearest import nearest

_NAMES = tuple(form.value for form in OutputForm)


def wanted_outputs(names: Iterable[str]) -> tuple[OutputForm, ...]:
    """Return the forms that the names stand for, each once.

    Raises:
        UnknownOutputError: a name is no 形式; says which was probably meant.
    """
    return tuple(dict.fromkeys(_form(name.strip()) for name in names))


def _form(name: str) -> OutputForm:
    if name in _NAMES:
        return OutputForm(name)
    meant = nearest(name, _NAMES)
    question = f"是否想写“{meant}”？" if meant else ""
    message = f"没有“{name}”这种输出。{question}可以写：{'、'.join(_NAMES)}。"
    raise UnknownOutputError(message)


def require_any(wanted: Sequence[OutputForm], results: Iterable[Result]) -> None:
    """Make sure that what was asked for stands under 输出 somewhere.

    Raises:
        UnknownOutputError: none of the documents has such an output.
    """
    if not wanted or any(one.outputs or one.findings or one.failure for one in results):
        return
    names = "、".join(form.value for form in wanted)
    message = (
        f"这些数据的“输出”里都没有{names}，没有生成。"
        f"请在数据文件里加上，如：输出: [总结, {wanted[0].value}]"
    )
    raise UnknownOutputError(message)
