"""The arguments and options that several commands share."""

from pathlib import Path

import click

PATHS = click.argument(
    "paths", nargs=-1, metavar="[文件或文件夹]...", type=click.Path(path_type=Path)
)
STRICT = click.option("--strict", is_flag=True, help="有警告也算没通过（退出码 1）。")
JSON = click.option("--json", "as_json", is_flag=True, help="结果以 JSON 输出，供其他程序读取。")
