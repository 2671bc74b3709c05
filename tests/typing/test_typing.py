"""What a type checker makes of adapters: those of the documentation are right, and a rule of a wrong type is not."""

from __future__ import annotations

import re
import subprocess
import sys
from doctest import DocTestParser
from pathlib import Path

import pytest

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
#: The documentation that shows adapters, in examples and as whole modules.
DOCS = (ROOT / "README.md", ROOT / "docs" / "adapters.md")
GUIDES = (ROOT / "docs" / "author.md", ROOT / "docs" / "contributor.md", ROOT / "docs" / "tester.md")

#: A module that a page shows, by the name of its file.
_MODULE = re.compile(r"^```python (?P<file>\S+\.py)\n(?P<source>.*?)^```$", re.MULTILINE | re.DOTALL)
_EXPECTED = re.compile(r"# expect: ([\w-]+)")
_TOLD = re.compile(r"^(?P<file>[^:]+\.py):(?P<line>\d+): error: .*?(?:  \[(?P<code>[\w-]+)\])?$", re.MULTILINE)

#: A file, a line and the code of an error.
Told = tuple[str, int, str]


def declarations_of(page: Path) -> str:
    """The imports and the classes of a page's examples, but for those that are shown to fail."""
    examples = DocTestParser().get_examples(page.read_text("utf-8"))
    shown = (example.source for example in examples if example.exc_msg is None)
    kept = [source for source in shown if re.match(r"(import|from|class|@|[A-Z]+(, [A-Z]+)* =)", source)]
    return "\n".join(kept)


def modules_of(page: Path) -> list[str]:
    """The modules with an adapter that a page shows."""
    shown = (match["source"] for match in _MODULE.finditer(page.read_text("utf-8")))
    return [source for source in shown if "(Adapter)" in source]


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> set[Told]:
    """All that mypy says of the files, of those made of the documentation too, in one run."""
    folder = tmp_path_factory.mktemp("typing")
    for kind in ("good", "bad"):
        (folder / kind).mkdir()
        for path in (HERE / kind).glob("*.py"):
            (folder / kind / f"{kind}_{path.name}").write_text(path.read_text("utf-8"), "utf-8")
    for page in DOCS:
        (folder / "good" / f"docs_{page.stem.lower()}.py").write_text(declarations_of(page), "utf-8")
    for page in GUIDES:
        for place, source in enumerate(modules_of(page)):
            (folder / "good" / f"guide_{page.stem}_{place}.py").write_text(source, "utf-8")
    files = [str(path.relative_to(folder)) for path in sorted(folder.rglob("*.py"))]
    options = [
        "--strict",
        "--config-file=",
        f"--cache-dir={folder / 'cache'}",
        "--no-error-summary",
    ]
    run = subprocess.run(
        [sys.executable, "-m", "mypy", *options, *files], cwd=folder, capture_output=True, text=True, check=False
    )
    assert not run.stderr
    assert run.returncode in (0, 1), run.stdout  # 2: mypy itself failed
    return {(match["file"], int(match["line"]), match["code"]) for match in _TOLD.finditer(run.stdout)}


def expected() -> set[Told]:
    """What the marks in the bad files ask for."""
    return {
        (f"bad/bad_{path.name}", number, match[1])
        for path in (HERE / "bad").glob("*.py")
        for number, line in enumerate(path.read_text("utf-8").splitlines(), 1)
        for match in _EXPECTED.finditer(line)
    }


def test_right_adapters_are_accepted(told: set[Told]) -> None:
    assert {each for each in told if each[0].startswith("good")} == set()


def test_a_rule_of_a_wrong_type_is_rejected_where_it_stands_and_nothing_else_is(told: set[Told]) -> None:
    assert {each for each in told if not each[0].startswith("good")} == expected()


def test_the_documentation_shows_adapters() -> None:
    shown = [declarations_of(page) for page in DOCS]
    assert all("(Adapter)" in each for each in shown)
    assert sum(each.count("(Layout)") for each in shown) >= 4
    assert "Wrong" not in "".join(shown)
    assert len([source for page in GUIDES for source in modules_of(page)]) >= 2
