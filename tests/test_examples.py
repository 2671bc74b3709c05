"""The packages of docs/examples, as their users have them: built, installed elsewhere, and tested there."""

from __future__ import annotations

import ast
import os
import shutil
import subprocess
import sys
import sysconfig
import venv
from collections.abc import Iterator
from pathlib import Path

import pytest

import broadsheet

ROOT = Path(__file__).parents[1]
EXAMPLES = sorted(path.parent for path in (ROOT / "docs/examples").glob("*/pyproject.toml"))

example = pytest.mark.parametrize("example", EXAMPLES, ids=lambda path: path.name)


def run(*command: str | Path, cwd: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    """The outcome of a command that knows nothing of this checkout, typed by a person: in CI there is none."""
    apart = ("BROADSHEET", "PYTEST", "PYTHON")
    kept = {name: value for name, value in os.environ.items() if not name.startswith(apart) and name != "CI"}
    return subprocess.run(
        list(map(str, command)), cwd=cwd, capture_output=True, text=True, check=False, env={**kept, **variables}
    )


def built(project: Path, into: Path) -> Path:
    """The wheel of a project."""
    result = run(sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", into, cwd=project)
    assert result.returncode == 0, result.stderr
    name = project.name if project != ROOT else "broadsheet"
    (wheel,) = into.glob(f"{name.replace('-', '_')}-[0-9]*.whl")
    return wheel


class Elsewhere:
    """An environment of its own, with packages in it as an installer leaves them.

    What they depend on is seen where it lies already, so that nothing is fetched; the checkout is not seen.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        venv.create(folder, with_pip=False)
        self.python = folder / ("Scripts" if sys.platform == "win32" else "bin") / "python"
        # Folders in a .pth file are looked at last, and their own .pth files, such as that of an editable install,
        # are not read: so the broadsheet that is found is the one installed here.
        (site,) = (path for path in folder.rglob("site-packages") if path.parent.parent.name != "lib64")
        others = dict.fromkeys(sysconfig.get_path(name) for name in ("purelib", "platlib"))
        (site / "dependencies.pth").write_text("\n".join(others) + "\n")

    def install(self, *projects: Path) -> None:
        wheels = [built(project, self.folder / "wheels") for project in projects]
        pip = (sys.executable, "-m", "pip", "--python", self.python, "install", "--quiet", "--no-index", "--no-deps")
        result = run(*pip, *wheels, cwd=self.folder)
        assert result.returncode == 0, result.stderr

    def passes(self, *arguments: str | Path, cwd: Path) -> str:
        """What a Python module of the environment prints; it must succeed."""
        result = run(self.python, "-m", *arguments, cwd=cwd)
        assert result.returncode == 0, result.stdout + result.stderr
        return result.stdout


@pytest.fixture
def elsewhere(tmp_path: Path) -> Elsewhere:
    """An environment with broadsheet in it."""
    environment = Elsewhere(tmp_path / "environment")
    environment.install(ROOT)
    found = run(environment.python, "-c", "import broadsheet; print(broadsheet.__file__)", cwd=tmp_path)
    assert Path(found.stdout.strip()).is_relative_to(environment.folder), found.stderr
    return environment


@example
def test_an_example_passes_its_tests_and_mypy_where_it_is_installed(
    elsewhere: Elsewhere, example: Path, tmp_path: Path
) -> None:
    elsewhere.install(example)
    work = tmp_path / "work"  # without src: what is tested is what is installed
    shutil.copytree(example / "tests", work / "tests", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(example / "pyproject.toml", work)

    assert example.name in elsewhere.passes("broadsheet.cli", "adapters", "--format", "pretty", cwd=work)
    tested = elsewhere.passes("pytest", "-v", "-p", "no:cacheprovider", cwd=work)
    for case in (work / "tests").rglob("case.json"):
        assert f"{case.parent.name}/case.json::" in tested
    assert "TestLaws" in tested

    mypy = (sys.executable, "-m", "mypy", "--strict", "--cache-dir", tmp_path / "mypy")
    typed = run(*mypy, "--python-executable", elsewhere.python, "src", "tests", cwd=example)
    assert typed.returncode == 0, typed.stdout + typed.stderr


def test_a_package_as_new_writes_it_passes_its_tests(elsewhere: Elsewhere, tmp_path: Path) -> None:
    (story,) = (ROOT / "docs/examples").glob("*/tests/fixtures/*/story-2026/page.html")
    url = "https://harbour.example/rain"
    elsewhere.passes("broadsheet.cli", "new", "harbour", "--url", url, "--html", story, "--outside", cwd=tmp_path)
    project = tmp_path / "broadsheet-harbour"
    elsewhere.install(project)
    elsewhere.passes("broadsheet.cli", "accept", "tests/fixtures/harbour/story-2026", cwd=project)
    tested = elsewhere.passes("pytest", "-v", "-p", "no:cacheprovider", "-k", "body or purity", cwd=project)
    assert "story-2026/case.json::body PASSED" in tested
    assert "TestLaws::test_purity PASSED" in tested


@example
def test_an_example_imports_only_public_names(example: Path) -> None:
    for path in example.rglob("*.py"):
        for module, name in imports(path):
            assert is_public(module, name), f"{path}: from {module} import {name}"


def is_public(module: str, name: str) -> bool:
    """Whether a name is one that broadsheet, or the testing kit, offers."""
    if module == "broadsheet":
        return not name or name in broadsheet.__all__
    private = (part.startswith("_") for part in (*module.split("."), name))
    return f"{module}.".startswith("broadsheet.testing.") and not any(private)


def imports(path: Path) -> Iterator[tuple[str, str]]:
    """What a file takes from broadsheet: the module and the name."""
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.ImportFrom) and (node.module or "").partition(".")[0] == "broadsheet":
            yield from ((node.module or "", alias.name) for alias in node.names)
        elif isinstance(node, ast.Import):
            yield from ((alias.name, "") for alias in node.names if alias.name.partition(".")[0] == "broadsheet")


@example
@pytest.mark.skipif(shutil.which("ruff", path=sysconfig.get_path("scripts")) is None, reason="ruff is in the extra dev")
def test_an_example_is_as_ruff_would_have_it(example: Path) -> None:
    ruff = Path(sysconfig.get_path("scripts")) / "ruff"
    for command in (("check",), ("format", "--check")):
        result = run(ruff, *command, "--no-cache", ".", cwd=example)
        assert result.returncode == 0, result.stdout


def test_there_is_an_example() -> None:
    assert EXAMPLES
