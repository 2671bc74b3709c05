"""Checks the built distributions: what is in them, and that the wheel works alone.

    python tools/check_dist.py dist

Collects every complaint of a kind before it fails, so that one run tells all there is to mend.
"""

import subprocess
import sys
import tarfile
import tempfile
import tomllib
import venv
import zipfile
from collections.abc import Callable, Iterator
from email.message import Message
from email.parser import Parser
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parents[1]

SMOKE = """
import broadsheet
page = broadsheet.parse(b"<title>Tide</title><main><h1>Tide turns</h1><p>The tide turned at noon.</p></main>")
assert isinstance(page, broadsheet.NewsPage), page
"""

#: Folders that tools leave behind, the pages that `make docs` builds among them.
_LEFT = frozenset(("__pycache__", "_build", ".hypothesis", ".mypy_cache", ".pytest_cache", ".ruff_cache"))


def files(*folders: str) -> set[str]:
    """The files under these folders of the repository, without what tools leave there, by their paths from its root."""
    found = (path for folder in folders for path in (ROOT / folder).rglob("*") if path.is_file())
    return {path.relative_to(ROOT).as_posix() for path in found if not _LEFT.intersection(path.relative_to(ROOT).parts)}


def the_only(folder: Path, pattern: str) -> Path:
    """The one file of the folder that matches the pattern."""
    found = sorted(folder.glob(pattern))
    if len(found) != 1:
        raise SystemExit(f"expected one {pattern} in {folder}, found {len(found)}")
    return found[0]


def wheel_faults(wheel: Path, project: dict[str, Any]) -> Iterator[str]:
    """What is wrong with the wheel: all of src must be in it, and nothing else but its own metadata."""
    with zipfile.ZipFile(wheel) as archive:
        inside = set(archive.namelist())
        info = f"{project['name']}-{project['version']}.dist-info/"
        if f"{info}METADATA" not in inside:
            yield f"no {info}METADATA"
            return
        metadata = Parser().parsestr(archive.read(f"{info}METADATA").decode("utf-8"))

    expected = {name.removeprefix("src/") for name in files("src")}
    content = {name for name in inside if not name.startswith(info)}
    yield from (f"{name} is missing" for name in sorted(expected - content))
    yield from (f"{name} does not belong there" for name in sorted(content - expected))
    if "broadsheet/py.typed" not in inside:
        yield "no py.typed: type checkers would not read the annotations"
    if f"{info}licenses/LICENSE" not in inside:
        yield "no LICENSE"
    yield from metadata_faults(metadata, project)


def metadata_faults(metadata: Message, project: dict[str, Any]) -> Iterator[str]:
    """Where METADATA says something else than pyproject.toml."""
    same = {
        "Name": project["name"],
        "Version": project["version"],
        "Summary": project["description"],
        "Requires-Python": project["requires-python"],
        "License-Expression": project["license"],
    }
    for field, value in same.items():
        if metadata[field] != value:
            yield f"METADATA: {field} is {metadata[field]!r}, not {value!r}"
    if set(metadata.get_all("Provides-Extra", [])) != set(project["optional-dependencies"]):
        yield "METADATA: Provides-Extra does not name the extras of pyproject.toml"
    if not str(metadata.get_payload()).strip():
        yield "METADATA: no long description"


def sdist_faults(sdist: Path, project: dict[str, Any]) -> Iterator[str]:
    """What is missing from the sdist: whoever unpacks it can build, test and read."""
    top = f"{project['name']}-{project['version']}/"
    with tarfile.open(sdist) as archive:
        inside = {name.removeprefix(top) for name in archive.getnames()}
    alone = {"README.md", "CHANGELOG.md", "LICENSE", "Makefile", "pyproject.toml"}
    yield from (f"{name} is missing" for name in sorted((alone | files("src", "tests", "docs")) - inside))


def alone_faults(wheel: Path) -> Iterator[str]:
    """What fails where only the wheel and its run-time dependencies are installed."""
    with tempfile.TemporaryDirectory() as folder:
        # This pip installs into that environment, which saves giving it a pip of its own.
        venv.create(folder, with_pip=False)
        scripts = Path(folder) / ("Scripts" if sys.platform == "win32" else "bin")
        python = str(scripts / "python")
        subprocess.run([sys.executable, "-m", "pip", "--python", python, "install", "--quiet", str(wheel)], check=True)

        smoke = run(python, "-I", "-c", SMOKE)
        if smoke.returncode:
            yield f"a tiny page cannot be parsed:\n{smoke.stderr}"
        script = run(str(scripts / "broadsheet"), "--help")
        if not script.returncode:
            yield "the script runs without the cli extra: what does the extra hold, then?"
        elif "broadsheet[cli]" not in script.stderr or "Traceback" in script.stderr:
            yield f"without the cli extra the script does not say to install broadsheet[cli], but:\n{script.stderr}"


def run(*command: str) -> subprocess.CompletedProcess[str]:
    """The command's outcome, with what it printed."""
    return subprocess.run(command, check=False, capture_output=True, text=True, encoding="utf-8")


def main() -> None:
    """Runs the checks in order and stops after the first that finds a fault."""
    folder = Path(sys.argv[1] if len(sys.argv) > 1 else "dist")
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    wheel, sdist = the_only(folder, "*.whl"), the_only(folder, "*.tar.gz")
    checks: list[tuple[str, Callable[[], Iterator[str]]]] = [
        (f"{wheel.name} holds all of src and nothing else", lambda: wheel_faults(wheel, project)),
        (f"{sdist.name} holds sources, tests and documents", lambda: sdist_faults(sdist, project)),
        (f"{wheel.name} works where only it is installed", lambda: alone_faults(wheel)),
    ]
    for claim, check in checks:
        faults = list(check())
        if faults:
            raise SystemExit("\n  ".join([f"FAULT  not so: {claim}", *faults]))
        print(f"ok     {claim}")


if __name__ == "__main__":
    main()
