"""Prints the lowest versions that pyproject.toml allows, as constraints for pip.

    python tools/lowest.py cli testing > constraints.txt

turns each `name>=version` of the dependencies, and of the extras named, into `name==version`.
"""

import re
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

PYPROJECT = Path(__file__).resolve().parents[1] / "pyproject.toml"
FLOOR = re.compile(r"(?P<name>[\w.-]+)>=(?P<version>[\w.]+)")


def requirements(pyproject: Path, extras: list[str]) -> Iterator[str]:
    """The dependencies, and those of the extras, as they are written."""
    project = tomllib.loads(pyproject.read_text("utf-8"))["project"]
    yield from project["dependencies"]
    for extra in extras:
        yield from project["optional-dependencies"][extra]


def pinned(requirement: str) -> str:
    """The requirement held to its floor; one without a floor promises what nobody tested, and is refused."""
    floor = FLOOR.fullmatch(requirement)
    if floor is None:
        raise SystemExit(f"pyproject.toml: {requirement!r} is not of the form name>=version")
    return f"{floor['name']}=={floor['version']}"


def main() -> None:
    """Prints one constraint a line."""
    for requirement in requirements(PYPROJECT, sys.argv[1:]):
        print(pinned(requirement))


if __name__ == "__main__":
    main()
