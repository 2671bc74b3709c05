"""What is wrong with an XPath, told before any page is read.

An engine looks at a predicate only where something stands before it: a path with ``matches(…)`` in it fails on the
first page that has what it is about. So each part that may fail is tried by itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lxml import etree

__all__ = ["fault_in"]

_NAME = r"[^\W\d][\w.-]*"
_QUOTED = re.compile(r"'[^']*'|\"[^\"]*\"")
_CALL = re.compile(rf"({_NAME}:)?({_NAME})\s*\(")
#: What stands before a bracket and is no function: a kind of node, or an operator.
_NO_FUNCTIONS = frozenset(("and", "comment", "div", "mod", "node", "or", "processing-instruction", "text"))
_VARIABLE = re.compile(rf"\$\s*{_NAME}")
_PREFIXED = re.compile(rf"(?<![\w.-]){_NAME}:(?:{_NAME}|\*)(?!\s*\()")
_LEAF = re.compile(r"(?:^|[/:])\s*(text\(\s*\)|@\s*(?:[\w.:-]+|\*))\s*(?:\[[^\[\]]*\]\s*)*$")


def fault_in(path: str) -> tuple[str, str | None] | None:
    """Why a path selects no elements on any page, and the mend if one is known; None where all is well.

    >>> fault_in("//p[matches(., 'x')]"), fault_in("//p[contains(., 'x')]")
    (("matches(., 'x'): Unregistered function", None), None)
    >>> fault_in("//a/@href")
    ('it ends at no element', "leave out @href, and write .attr('href') behind xpath(…)")
    """
    element = etree.Element("html")
    try:
        found = etree.XPath(path)(element)
    except (etree.XPathError, ValueError) as error:  # ValueError: signs that no XML can hold
        return str(error), None
    for shown, probe in _parts(path):
        try:
            etree.XPath(probe)(element)
        except etree.XPathError as error:
            return f"{shown}: {error}", None
    leaf = _LEAF.search(_bare(path))
    if leaf is not None:
        step = leaf[1]
        ending = f".attr({step[1:].strip()!r})" if step.startswith("@") else ".text()"
        return "it ends at no element", f"leave out {step}, and write {ending} behind xpath(…)"
    return None if isinstance(found, list) else ("it gives no elements", "xpath('//main//h1')")


def _parts(path: str) -> Iterator[tuple[str, str]]:
    """What may fail in a path, as it is written, and as a path by itself."""
    bare = _bare(path)
    for call in _CALL.finditer(bare):
        if call[1] is not None or call[2] not in _NO_FUNCTIONS:
            shown = path[call.start() : _closing(bare, call.end())]
            yield shown, f"self::*[boolean({shown})]"  # in a predicate, for last() means nothing outside of one
    for variable in _VARIABLE.finditer(bare):
        yield variable[0], f"boolean({variable[0]})"
    for name in _PREFIXED.finditer(bare):
        yield name[0], f"//{name[0]}"


def _bare(path: str) -> str:
    """The path with nothing between its quotes, each sign at its place."""
    return _QUOTED.sub(lambda quoted: f"'{' ' * (len(quoted[0]) - 2)}'", path)


def _closing(bare: str, start: int) -> int:
    """The place behind the bracket that closes what was opened before ``start``."""
    depth, place = 1, start
    while depth and place < len(bare):
        depth += {"(": 1, ")": -1}.get(bare[place], 0)
        place += 1
    return place
