"""How far a selector still matches: the longest part of it with hits, and the next longer one, which has none.

Asked for reports only, of selectors that hit nothing.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING

import attrs
import cssselect
from cssselect.parser import CombinedSelector
from cssselect.parser import Element as NamedElement
from lxml import etree

from broadsheet.rules.descent import Descent

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

__all__ = ["Prefix", "counted", "css_chains", "either", "how_near", "quoted", "xpath_chains"]

_SPACES = re.compile(r"\s+")
#: How much of a text is shown, in characters.
_SHOWN = 60


@attrs.frozen
class Prefix:
    """The beginning of a selector, as it is written, and how it is asked of a page."""

    text: str
    query: Callable[[], etree.XPath | Descent]


def either(*nears: str | None) -> str | None:
    """What nearly matched of ``a | b``, each thing said once.

    >>> either("`h1`: 0", None, "`h2`: 0 | `h1`: 0")
    '`h1`: 0 | `h2`: 0'
    """
    return " | ".join(dict.fromkeys(each for near in nears if near for each in near.split(" | "))) or None


def quoted(text: str) -> str:
    """A text between quotes, cut where it is long.

    >>> quoted("Tuesday-ish")
    "'Tuesday-ish'"
    """
    return repr(text if len(text) <= _SHOWN else f"{text[: _SHOWN - 1]}…")


def counted(count: int) -> str:
    """So many hits, in words.

    >>> counted(1), counted(3), counted(0)
    ('1 hit', '3 hits', '0')
    """
    return "0" if count == 0 else "1 hit" if count == 1 else f"{count:,} hits"


def how_near(chains: Sequence[Sequence[Prefix]], element: Element) -> str:
    """For each alternative of a selector, its longest beginning that hits something in an element; then the next."""
    return ", ".join(_how_near(chain, element) for chain in chains)


def _how_near(chain: Sequence[Prefix], element: Element) -> str:
    """One chain of ever longer beginnings."""
    missed = chain[0]
    for prefix in reversed(chain):
        hits = _hits(prefix, element)
        if hits:
            return f"`{prefix.text}`: {counted(hits)}" + (f"; `{missed.text}`: 0" if prefix is not chain[-1] else "")
        missed = prefix
    return f"`{missed.text}`: 0"


def _hits(prefix: Prefix, element: Element) -> int:
    try:
        found = prefix.query()(element)
    except etree.XPathError:  # a beginning that means nothing by itself, such as one that ends in an axis
        return 0
    return sum(isinstance(each, etree._Element) for each in found) if isinstance(found, list) else 0


def css_chains(selector: str) -> list[list[Prefix]]:
    """For each selector of a list, its beginnings, short ones first, itself the last.

    >>> [[prefix.text for prefix in chain] for chain in css_chains("main .copy > p.lead, h1")]
    [['main', 'main .copy', 'main .copy > p', 'main .copy > p.lead'], ['h1']]
    """
    return [list(reversed(list(_css_prefixes(each)))) for each in cssselect.parse(selector)]


def _css_prefixes(whole: cssselect.Selector) -> Iterator[Prefix]:
    """The beginnings of a selector, long ones first: without its last condition, then without its last step …"""
    tree = whole.parsed_tree
    steps: list[tuple[CombinedSelector, object]] = []
    while True:
        shown = tree
        for combined, _ in reversed(steps):
            shown = CombinedSelector(combined.selector, combined.combinator, shown)
        selector = cssselect.Selector(shown)
        if tree is whole.parsed_tree or not _says_nothing(tree):
            text = _SPACES.sub(" ", selector.canonical())
            yield Prefix(text, partial(Descent.of, (selector,)))
        if isinstance(tree, CombinedSelector):
            last = tree.subselector
            inner = getattr(last, "selector", None)
            tree = tree.selector if inner is None else CombinedSelector(tree.selector, tree.combinator, inner)
        elif hasattr(tree, "selector"):
            tree = tree.selector
        else:
            return


def _says_nothing(tree: object) -> bool:
    """Whether the last step is any element: what is left of ``.copy`` without its class."""
    last = tree.subselector if isinstance(tree, CombinedSelector) else tree
    return isinstance(last, NamedElement) and last.element is None


def xpath_chains(path: str) -> list[list[Prefix]]:
    """For each path of a union, its beginnings, short ones first, itself the last.

    >>> [[prefix.text for prefix in chain] for chain in xpath_chains("//main//p[@class='a/b'][1] | //h1")]
    [['//main', '//main//p', "//main//p[@class='a/b']", "//main//p[@class='a/b'][1]"], ['//h1']]
    """
    return [
        [Prefix(text, partial(etree.XPath, text, smart_strings=False)) for text in _beginnings(part)]
        for part in _split(path)
    ]


def _cuts(path: str) -> Iterator[tuple[int, str]]:
    """The places where a path may be cut, with the sign that stands there: outside of brackets and quotes."""
    depth, quote = 0, ""
    for place, sign in enumerate(path):
        if quote:
            quote = "" if sign == quote else quote
        elif sign in "\"'":
            quote = sign
        elif sign in "[(":
            if depth == 0 and sign == "[":
                yield place, sign
            depth += 1
        elif sign in "])":
            depth -= 1
        elif depth == 0 and sign in "/|":
            yield place, sign


def _split(path: str) -> list[str]:
    edges = [-1, *(place for place, sign in _cuts(path) if sign == "|"), len(path)]
    return [path[start + 1 : stop].strip() for start, stop in pairwise(edges)]


def _beginnings(path: str) -> list[str]:
    """The beginnings of one path, itself the last; one that is only dots and slashes says nothing."""
    cut = [path[:place].rstrip() for place, _ in _cuts(path)]
    return [*dict.fromkeys(text for text in cut if text.strip("./") and not text.endswith("/")), path]
