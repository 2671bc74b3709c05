"""Reads a page of the documentation as a script: the files that it shows, the commands that it names, their output."""

from __future__ import annotations

import doctest
import os
import pty
import re
import subprocess
import sysconfig
import venv
from collections.abc import Iterator, Mapping
from pathlib import Path

import attrs

__all__ = ["Command", "Fence", "File", "environment_in", "fences_of", "play", "script_of"]

_FENCE = re.compile(r"^```(?P<language>\S+)(?: (?P<path>\S+))?\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL)
_CHECKER = doctest.OutputChecker()
_FLAGS = doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE
_COLOUR = re.compile(r"\x1b\[[\d;]*m")


@attrs.frozen
class Fence:
    """A block of code: its language, the path behind that, and what stands in it."""

    language: str
    path: str | None
    text: str


@attrs.frozen
class File:
    """A block of code with a path behind its language: the file that a reader would save."""

    path: str
    text: str


@attrs.frozen
class Command:
    """A line behind ``$`` in a console block, and the lines below it. ``exit N`` below it says how it ends."""

    line: str
    output: str
    code: int = 0


def fences_of(text: str) -> list[Fence]:
    """The blocks of code of a page, in their order. A fence that is never closed is an error."""
    found = [Fence(**fence.groupdict()) for fence in _FENCE.finditer(text)]
    assert 2 * len(found) == len(re.findall(r"^ *```", text, re.MULTILINE))
    return found


def script_of(text: str) -> Iterator[File | Command]:
    """What a page shows, in its order. Python at a prompt is left to doctest."""
    for fence in fences_of(text):
        if fence.path and not fence.language.startswith("{"):
            yield File(fence.path, fence.text)
        elif fence.language == "console":
            yield from _commands(fence.text)


def _commands(text: str) -> Iterator[Command]:
    for part in re.split(r"^\$ ", text, flags=re.MULTILINE)[1:]:
        line, _, output = part.partition("\n")
        while line.endswith("\\"):
            more, _, output = output.partition("\n")
            line = f"{line[:-1]}{more}"
        code = re.search(r"^exit (\d+)\n", output, flags=re.MULTILINE)
        if code is not None:
            output = output.replace(code[0], "")
        yield Command(line.partition("   #")[0].strip(), output, int(code[1]) if code is not None else 0)


def environment_in(folder: Path) -> Path:
    """The commands of an environment of its own, that has all that this one has: what a page installs stays in it.

    Its ``pip`` fetches nothing.
    """
    venv.create(folder, with_pip=False)
    (site,) = (path for path in folder.rglob("site-packages") if path.parent.parent.name != "lib64")
    others = dict.fromkeys(sysconfig.get_path(name) for name in ("purelib", "platlib"))
    (site / "others.pth").write_text("".join(f"import site; site.addsitedir({path!r})\n" for path in others))
    commands = folder / "bin"
    for name, starts in _STARTS.items():
        path = commands / name
        path.write_text(f"#!/bin/sh\n{starts}\n")
        path.chmod(0o755)
    return commands


_STARTS = {
    "broadsheet": 'exec python -m broadsheet.cli "$@"',
    "pytest": 'exec python -m pytest "$@"',
    "pip": 'what=$1; shift; exec python -m pip "$what" --quiet --no-index --no-build-isolation "$@"',
}


def play(step: File | Command, folder: Path, environment: Mapping[str, str]) -> None:
    """Writes the file, or runs the command and holds what it prints against what the page shows.

    A command without output on the page may print what it likes.
    """
    if isinstance(step, File):
        path = folder / step.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(step.text, "utf-8")
        return
    code, output = _typed(step.line, folder, environment)
    told = f"$ {step.line}\n{output}"
    assert code == step.code, f"ended with {code}, not {step.code}\n{told}"
    if step.output.strip():
        assert _CHECKER.check_output(step.output, output, _FLAGS), f"expected:\n{step.output}\n{told}"


def _typed(line: str, folder: Path, environment: Mapping[str, str]) -> tuple[int, str]:
    """How a command ends, and what a person sees who types it in a terminal, colours aside."""
    screen, terminal = pty.openpty()
    with subprocess.Popen(
        ["bash", "-c", line],
        cwd=folder,
        env={**os.environ, **environment},
        stdin=subprocess.DEVNULL,
        stdout=terminal,
        stderr=terminal,
    ) as process:
        os.close(terminal)
        output = b"".join(_pieces(screen))
    os.close(screen)
    return process.returncode, _COLOUR.sub("", output.decode("utf-8").replace("\r\n", "\n"))


def _pieces(screen: int) -> Iterator[bytes]:
    """What is written to a terminal until nobody can write to it any more, which Linux calls an error."""
    while True:
        try:
            piece = os.read(screen, 65536)
        except OSError:
            return
        if not piece:
            return
        yield piece
