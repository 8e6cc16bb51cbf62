import importlib.util
from pathlib import Path

from kjreport.checks.registry import layout_checks


def test_the_manual_of_the_rules_is_what_the_rules_say(repository: Path) -> None:
    path = repository / "docs" / "generate_rules.py"
    specification = importlib.util.spec_from_file_location("generate_rules", path)
    assert specification is not None
    assert specification.loader is not None
    generator = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(generator)
    for name, text in generator.generated().items():
        written = (repository / name).read_text(encoding="utf-8")
        assert written == text, "python docs/generate_rules.py"
        assert all(f"### {check.code} {check.title}" in text for check in layout_checks())
