"""The command-line library speaks Chinese: its catalogue is complete, and compiled anew."""

from io import BytesIO
from pathlib import Path

import click
import pytest
from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.mofile import read_mo, write_mo
from babel.messages.pofile import read_po

#: What click can say only to a programmer, or through features that we do not use.
UNMET = {
    "Arguments take exactly one parameter declaration, got {length}: {decls}.",
    "Boolean option {decl!r} cannot use the same flag for true/false.",
    "Choice({choices})",
    "Confirm the action without prompting.",
    "Could not determine name for option with declarations {decls!r}",
    "Couldn't detect Bash version, shell completion is not supported.",
    "DeprecationWarning: The command {name!r} is deprecated.",
    "DeprecationWarning: The command {name!r} is deprecated.{extra_message}",
    "DeprecationWarning: The {param_type} {name!r} is deprecated.{extra_message}",
    "(Deprecated) {text}",
    "Error: The two entered values do not match.",
    "Error: The value you entered was invalid.",
    "Error: {e.message}",
    "Invalid start character for option ({option})",
    "Name '{name}' defined twice",
    (
        "No options defined but a name was passed ({name}). Did you mean to declare an argument"
        " instead? Did you mean to pass '--{name}'?"
    ),
    "Press any key to continue...",
    "Repeat for confirmation",
    "Shell completion is not supported for Bash versions older than 4.4.",
    "Unknown color {colour!r}",
    "Unknown standard stream '{name}'",
    "Value must be an iterable.",
    "deprecated",
    "{editor}: Editing failed",
    "{editor}: Editing failed: {e}",
    "{len_type} values are required, but {len_value} was given.",
    "{name} {filename!r} is not executable.",
    "{value!r} does not match the format {format}.",
    "{value!r} is not a valid UUID.",
    "{value!r} is not a valid boolean.",
    "{value!r} is not a valid boolean. Recognized values: {states}",
}


@pytest.fixture
def folder(repository: Path) -> Path:
    return repository / "kjreport" / "locale" / "zh_CN" / "LC_MESSAGES"


@pytest.fixture
def catalogue(folder: Path) -> Catalog:
    return read_po(BytesIO((folder / "messages.po").read_bytes()), locale="zh_CN")


def _sentences(catalogue: Catalog) -> dict[str, str]:
    return {_first(one.id): _first(one.string) for one in catalogue if one.id}


def _first(words: object) -> str:
    return str(words[0] if isinstance(words, (tuple, list)) else words)


def test_the_compiled_catalogue_is_what_the_readable_one_compiles_to(
    folder: Path, catalogue: Catalog
) -> None:
    compiled = BytesIO()
    write_mo(compiled, catalogue)
    anew = read_mo(BytesIO(compiled.getvalue()))
    shipped = read_mo(BytesIO((folder / "messages.mo").read_bytes()))
    assert _sentences(shipped) == _sentences(anew), "pybabel compile -d kjreport/locale"


def test_every_sentence_has_its_chinese(catalogue: Catalog) -> None:
    for message in catalogue:
        assert not message.fuzzy
        if message.id:
            assert any("\u4e00" <= one <= "\u9fff" for one in _first(message.string))


def test_everything_the_installed_click_can_say_to_us_is_translated(catalogue: Catalog) -> None:
    keywords = {"_": None, "ngettext": (1, 2)}
    library = Path(click.__file__).parent
    said = {_first(found[2]) for found in extract_from_dir(library, keywords=keywords)}
    assert len(said) > 40
    assert said - UNMET - _sentences(catalogue).keys() == set()


def test_a_translation_names_nothing_that_click_does_not_fill_in(catalogue: Catalog) -> None:
    for message in catalogue:
        if message.id:
            ids = message.id if isinstance(message.id, (tuple, list)) else (message.id,)
            filled = {name for words in ids for name in _names(words)}
            assert _names(_first(message.string)) <= filled, message.id


def _names(words: str) -> set[str]:
    return {piece.split("}")[0].split("!")[0] for piece in words.split("{")[1:]}
