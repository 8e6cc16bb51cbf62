"""The command line: arguments to one command, and whatever happens an exit code.

Exit codes: 0 nothing at or above the threshold; 1 findings; 2 the job cannot be done;
70 a mistake of our own. A command is imported when it is named or listed, a job when it runs,
so that both start quickly.
"""

import gettext
import importlib
import io
import os
import sys
from collections.abc import Sequence
from pathlib import Path

import click

from kjreport import __version__
from kjreport.commands.report import own_mistake
from kjreport.console import CANNOT, OPTIONS_WORD, PROGRAM
from kjreport.errors import KjReportError

#: The commands in the order of the help, each with the module of ``kjreport.commands``.
COMMANDS = {
    "build": "build",
    "check": "check",
    "import": "import_",
    "ledger": "ledger",
    "new": "new",
    "compare": "compare",
    "collect": "collect",
    "template": "template",
}
_LOCALE = Path(__file__).parent / "locale"


class _BuildByDefault(click.Group):
    """Without the name of a command, the arguments are those of build."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        del ctx
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        del ctx
        if cmd_name not in COMMANDS:
            return None
        module = importlib.import_module(f"kjreport.commands.{COMMANDS[cmd_name]}")
        command: click.Command = module.command
        return command

    def parse_args(self, ctx: click.Context, args: list[str]) -> list[str]:
        own = {*COMMANDS, *ctx.help_option_names, "--version"}
        if not args or args[0] not in own:
            if args and _is_meant_as_command(args[0]):
                ctx.fail(self._unknown(args[0]))
            args = ["build", *args]
        return super().parse_args(ctx, args)

    def _unknown(self, word: str) -> str:
        from kjreport.text.nearest import nearest  # noqa: PLC0415

        meant = nearest(word, COMMANDS)
        advice = f"是否想写 {meant}？" if meant else "请检查是否写错，或者换个文件夹再运行。"
        return f"没有“{word}”这个文件、文件夹或命令。{advice}"


def _is_meant_as_command(word: str) -> bool:
    """Tell a misspelt command from a path: a bare word that nothing on disk is called."""
    return word.isascii() and word.isalpha() and not Path(word).exists()


@click.group(
    cls=_BuildByDefault,
    context_settings={"help_option_names": ["-h", "--help"]},
    options_metavar=OPTIONS_WORD,
    subcommand_metavar="[命令] [参数]...",
    help="把一年的数据（YAML）排成公文格式的 Word 草稿。",
    epilog="\b\n例如：\n"
    f"  {PROGRAM}\n      生成 data/ 里的全部草稿，放在 output/\n"
    f"  {PROGRAM} data/云河市科学技术局/2025\n      只生成这个文件夹里的\n"
    f"  {PROGRAM} check\n      只检查，不生成\n"
    f"  {PROGRAM} build --help\n      看某个命令的说明\n\n"
    "\b\n不写命令就是 build。",
)
@click.version_option(__version__, message="kjreport，版本 %(version)s", help="显示版本号。")
def _commands() -> None:
    """Hold the commands together."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command and return its exit code; nobody sees a traceback."""
    _speak_chinese()
    try:
        return int(_commands.main(args=arguments, standalone_mode=False, prog_name=PROGRAM) or 0)
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except click.Abort:
        click.echo("已中止。已经生成的草稿都是完整的。", err=True)
        return CANNOT
    except KjReportError as error:
        click.echo(str(error), err=True)
        return error.exit_code
    except Exception:  # noqa: BLE001  # the last catcher: a clerk gets a sentence
        import traceback  # noqa: PLC0415

        return own_mistake(traceback.format_exc())


def _speak_chinese() -> None:
    """Make the command-line library speak Chinese, and no output character fatal."""
    os.environ["LANGUAGE"] = "zh_CN"
    gettext.bindtextdomain("messages", str(_LOCALE))
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="replace")
