"""What the YAML parser is shown instead of what was typed: same length, same places.

Four things would stop the parser, or make it read what nobody meant: ``{{ … }}`` (a flow
mapping to YAML), characters that no document may hold, and
Tabs and question marks inside words (the two parsers disagree).
Values are always decoded from the text as typed, never from the mask.
"""

import re
from collections.abc import Iterable

#: Characters that XML 1.0 forbids (§2.2), line ends that only YAML knows, invisible marks.
FORBIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\u200b\u2060\ufeff\ufffe\uffff\ud800-\udfff]"
)
_EXPRESSION = re.compile(r"\{\{(?:(?!\}\}).)*\}\}|\{\{")
_INNER_QUESTION_MARK = re.compile(r"(?<=\S)\?|\?(?=\S)")
_STAND_IN = "x"


def masked(lines: Iterable[str]) -> str:
    """Return the text for the parser, its lines ended by line feeds."""
    return "\n".join(masked_line(line) for line in lines)


def masked_line(line: str) -> str:
    """Return one line as the parser sees it."""
    if "\t" in line:
        line = line.replace("\t", " ")
    if "{{" in line:
        line = _EXPRESSION.sub(_stand_in, line)
    if "?" in line:
        line = _INNER_QUESTION_MARK.sub(_STAND_IN, line)
    return line if line.isprintable() else FORBIDDEN.sub(_STAND_IN, line)


def _stand_in(match: re.Match[str]) -> str:
    return _STAND_IN * len(match[0])
