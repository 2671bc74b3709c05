"""Where a declaration stands in its author's source, so that an error can point at it.

Nothing here runs unless a declaration is wrong: sources are read, and stacks walked, to tell a fault.
"""

from __future__ import annotations

import ast
import difflib
import linecache
import os
import sys
from collections.abc import Iterable
from pathlib import Path
from types import CodeType, FrameType

import attrs

from broadsheet.errors import AdapterError, Fault

__all__ = ["ClassSource", "Place", "author_frame", "here", "is_class_body", "is_text", "nearest", "wrong"]

_HOUSE = str(Path(__file__).parent) + os.sep
#: The bundled sites are written as anyone's: what stands there is an author's.
_SITES = str(Path(__file__).parent / "sites") + os.sep
_ATTRS = str(Path(attrs.evolve.__code__.co_filename).parent) + os.sep


@attrs.frozen
class Place:
    """A place in an author's source: the class and the field, and the file and the line, where there is a file."""

    name: str | None = None
    file: str | None = None
    line: int | None = None

    def fault(self, problem: str, mend: str | None = None) -> Fault:
        """What is wrong at this place, and what would be right."""
        return Fault(problem, mend, self.name, self.file, self.line if self.file is not None else None)


def wrong(problem: str, mend: str | None = None) -> AdapterError:
    """The error for what the author's code does at this moment, such as a call with an invalid selector."""
    return AdapterError(here().fault(problem, mend))


def here() -> Place:
    """The place in the author's code that runs at this moment: in a class body, also by way of its own functions."""
    frame = author_frame()
    if frame is None:
        return Place()
    caller: FrameType | None = frame
    while caller is not None and caller.f_code.co_filename == frame.f_code.co_filename:
        if is_class_body(caller) or caller.f_code.co_name == "<module>":
            owner, field = _class_name(caller), _assigned(caller.f_code, caller.f_lineno)
            return Place(".".join(filter(None, (owner, field))) or None, _file(caller), caller.f_lineno)
        caller = caller.f_back
    return Place(None, _file(frame), frame.f_lineno)  # what a function gives a name is no field of anything


def author_frame() -> FrameType | None:
    """The innermost frame of the stack that is not the library's own."""
    frame: FrameType | None = sys._getframe(1)
    while frame is not None and _is_ours(frame.f_code.co_filename):
        frame = frame.f_back
    return frame


def is_class_body(frame: FrameType) -> bool:
    """Whether what runs there is the body of a class."""
    return "__qualname__" in frame.f_locals and "__module__" in frame.f_locals


def is_text(value: object) -> bool:
    """Whether a value is a text: an author need not use a type checker."""
    return isinstance(value, str)


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word that was most likely meant; None where none is near.

    >>> nearest("headlin", ["headline", "kicker"])
    'headline'
    """
    return next(iter(difflib.get_close_matches(word, list(known), n=1)), None)


class ClassSource:
    """Where a class stands that is being made, and each of its fields."""

    def __init__(self, cls: type) -> None:
        self._name = cls.__qualname__.rpartition("<locals>.")[2]
        frame = author_frame()
        self._file = _file(frame) if frame is not None else None
        if self._file is None:
            self._name = f"{cls.__module__}.{self._name}"
        self._line = frame.f_lineno if frame is not None else None
        node = _class_at(frame, cls.__name__) if frame is not None else None
        self._lines = {name: stated.lineno for stated in node.body for name in _names(stated)} if node else {}

    def place(self, field: str | None = None) -> Place:
        """The place of a field; of the class itself, or of a field that it inherits, the line of the class."""
        if field is None:
            return Place(self._name, self._file, self._line)
        return Place(f"{self._name}.{field}", self._file, self._lines.get(field, self._line))


def _is_ours(file: str) -> bool:
    """Whether code of a file is the library's; attrs, which makes its records, counts as such."""
    return file.startswith(("<attrs generated ", _ATTRS)) or (file.startswith(_HOUSE) and not file.startswith(_SITES))


def _file(frame: FrameType) -> str | None:
    """The file of a frame; None for what was typed, or made by ``exec``."""
    file = frame.f_code.co_filename
    return None if file.startswith("<") else file


def _class_name(frame: FrameType) -> str | None:
    return frame.f_code.co_qualname.rpartition("<locals>.")[2] if is_class_body(frame) else None


def _tree(file: str) -> ast.Module | None:
    """The source of a file; None where there is none, or not any more what was run."""
    try:
        return ast.parse("".join(linecache.getlines(file)))
    except (SyntaxError, ValueError):
        return None


def _class_at(frame: FrameType, name: str) -> ast.ClassDef | None:
    """The class of this name that is being made where a frame is."""
    tree = _tree(frame.f_code.co_filename)
    found = [
        node
        for node in (ast.walk(tree) if tree is not None else ())
        if isinstance(node, ast.ClassDef) and node.name == name and _spans(node, frame.f_lineno)
    ]
    return max(found, key=lambda node: node.lineno, default=None)


def _assigned(code: CodeType, line: int) -> str | None:
    """The name that the statement at a line gives a value: the innermost, where classes and functions nest."""
    tree = _tree(code.co_filename)
    stated = [node for node in (ast.walk(tree) if tree is not None else ()) if _spans(node, line) and _names(node)]
    innermost = max(stated, key=_start, default=None)
    if innermost is None or isinstance(innermost, ast.ClassDef):
        return None
    return next(iter(_names(innermost)))


def _names(node: ast.AST) -> list[str]:
    """The names that a statement defines."""
    match node:
        case ast.Assign(targets=targets):
            return [target.id for target in targets if isinstance(target, ast.Name)]
        case ast.AnnAssign(target=ast.Name(id=name)):
            return [name]
        case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name) | ast.ClassDef(name=name):
            return [name]
    return []


def _start(node: ast.AST) -> int:
    """The first line of a statement, that of its first decorator included."""
    decorators = getattr(node, "decorator_list", ())
    lines: list[int] = [getattr(node, "lineno", 0), *(each.lineno for each in decorators)]
    return min(lines)


def _spans(node: ast.AST, line: int) -> bool:
    return _start(node) <= line <= (getattr(node, "end_lineno", None) or 0)
