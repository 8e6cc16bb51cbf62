"""The arguments and options that several commands share."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

PATHS = click.argument(
    "paths", nargs=-1, metavar="[文件或文件夹]...", type=click.Path(path_type=Path)
)
Command = Callable[..., Any]


def output_of(what: str) -> Callable[[Command], Command]:
    """Make the option that names the folder of what a command writes."""
    return click.option(
        "-o",
        "--output",
        metavar="文件夹",
        type=click.Path(path_type=Path),
        help=f"{what}放在哪个文件夹，默认 output。",
    )


STRICT = click.option("--strict", is_flag=True, help="有警告也算没通过（退出码 1）。")
JSON = click.option("--json", "as_json", is_flag=True, help="结果以 JSON 输出，供其他程序读取。")


class WholeNumber(click.ParamType[int]):
    """A number from 1 to ``most``; without ``most`` there is no limit."""

    name = "count"

    def __init__(self, most: int | None = None) -> None:
        """Take the largest number allowed."""
        self.most = most

    def convert(
        self, value: str | int, param: click.Parameter | None, ctx: click.Context | None
    ) -> int:
        """Read the number, or say what to type."""
        text = str(value)
        number = int(text) if text.isdecimal() else 0
        if number < 1 or (self.most is not None and number > self.most):
            allowed = f" 1 到 {self.most} 之间" if self.most else "大于 0 "
            self.fail(f"请写{allowed}的整数，不能是 {value}。", param, ctx)
        return number
