"""What is wrong with a selector, told before any page is read.

An engine looks at a predicate only where something stands before it: a path with ``matches(…)`` in it fails on the
first page that has what it is about. So each part that may fail is tried by itself.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from cssselect import HTMLTranslator, SelectorError
from lxml import etree

__all__ = ["NO_NAMESPACES", "css_mend", "fault_in"]

NO_NAMESPACES = "a page of HTML has no namespaces: write the name alone"
_FUNCTIONS = "XPath 1.0 has no others than contains(), starts-with() …"

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
    (("matches(., 'x'): Unregistered function", 'XPath 1.0 has no others than contains(), starts-with() …'), None)
    >>> fault_in("//a/@href")
    ('it ends at no element', "leave out @href, and write .attr('href') behind xpath(…)")
    """
    element = etree.Element("html")
    if not _is_path(path):
        beginning = _valid_beginning(path, _is_path)
        return "it is no path", f"xpath({beginning!r}) is one" if beginning else "xpath('//main//h1')"
    for shown, probe, mend in _parts(path):
        try:
            etree.XPath(probe)(element)
        except etree.XPathError as error:
            return f"{shown}: {error}", _FUNCTIONS if "Unregistered" in str(error) else mend
    try:
        found = etree.XPath(path)(element)
    except etree.XPathError as error:
        return str(error), None
    leaf = _LEAF.search(_bare(path))
    if leaf is not None:
        step = leaf[1]
        ending = f".attr({step[1:].strip()!r})" if step.startswith("@") else ".text()"
        return "it ends at no element", f"leave out {step}, and write {ending} behind xpath(…)"
    return None if isinstance(found, list) else ("it gives no elements", "xpath('//main//h1')")


def css_mend(selector: str) -> str:
    """What would be right instead of a CSS selector that is not valid.

    >>> css_mend("main h1["), css_mend("h1::text")
    ("css('main h1') is valid", 'write .text() or .attr(name) behind css(…)')
    """
    if "::" in selector:
        return "write .text() or .attr(name) behind css(…)"
    beginning = _valid_beginning(selector, _is_css)
    return f"css({beginning!r}) is valid" if beginning else "css('main h1')"


def _valid_beginning(selector: str, is_valid: Callable[[str], bool]) -> str | None:
    """The longest beginning of a selector that is valid by itself; None where there is none."""
    beginnings = (selector[:end].strip() for end in range(len(selector), 0, -1))
    return next((each for each in beginnings if each and is_valid(each)), None)


def _is_css(selector: str) -> bool:
    try:
        HTMLTranslator().css_to_xpath(selector)
    except SelectorError:
        return False
    return True


def _is_path(path: str) -> bool:
    try:
        etree.XPath(path)
    except (etree.XPathSyntaxError, ValueError):  # ValueError: signs that no XML can hold
        return False
    return True


def _parts(path: str) -> Iterator[tuple[str, str, str | None]]:
    """What may fail in a path, as it is written and as a path by itself, with the mend."""
    bare = _bare(path)
    for call in _CALL.finditer(bare):
        if call[1] is not None or call[2] not in _NO_FUNCTIONS:
            shown = path[call.start() : _closing(bare, call.end())]
            yield shown, f"self::*[boolean({shown})]", None  # in a predicate, for last() means nothing outside of one
    for variable in _VARIABLE.finditer(bare):
        yield variable[0], f"boolean({variable[0]})", f"write the value itself instead of {variable[0]}"
    for name in _PREFIXED.finditer(bare):
        yield name[0], f"//{name[0]}", NO_NAMESPACES


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
