"""What an element may be selected by: its name, its id, its classes, and attributes that say what it is."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING

import attrs

from broadsheet.generic.wording import is_stable, is_state, is_utility, stem_of, words_of

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

__all__ = ["HASHED", "Marks", "cost_of", "marks_of", "quoted"]

#: Attributes that say what an element is; authors of pages change them less than classes.
_TELLING = ("itemprop", "role", "property", "data-testid", "data-test", "data-component", "data-type", "data-role")
_TELLING_TAGS = frozenset(
    [
        "article",
        "main",
        "aside",
        "section",
        "time",
        "figure",
        "figcaption",
        "header",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "cite",
    ]
)
#: A part of an address that says what a link leads to.
_LEADING = re.compile(r"/(?:source|publisher|provider|outlet)s?/")
_TAG = re.compile(r"[A-Za-z][\w-]*", re.ASCII)
_LONGEST = 40
#: What a simple selector costs: the less, the longer it is likely to hold.
_COSTS = {"id": 2, "telling": 3, "class": 4, "stem": 6, "tag": 4, "utility": 9, "plain tag": 8, "hash": 25}
#: From this cost on it was generated, and changes with a release of the site.
HASHED = 20


@attrs.frozen
class Marks:
    """``simple`` selectors that hit an element, ``words`` that describe it, and its ``signature``: name and classes."""

    simple: tuple[str, ...]
    words: frozenset[str]
    signature: str


def marks_of(tag: str, node: Element) -> Marks:
    """The marks of an element; those of equal elements are one object."""
    if _TAG.fullmatch(tag) is None:  # no name that a selector could have: what is in pages is not always HTML
        tag = "*"
    attributes = node.attrib
    if not attributes:
        return _marks(tag, "", "", ())
    telling = tuple(
        (name, value)
        for name in _TELLING
        if (value := attributes.get(name)) and len(value) <= _LONGEST and is_stable(value.replace(" ", "-"))
    )
    leads_to = _LEADING.search(attributes.get("href") or "") if tag == "a" else None
    if leads_to is not None:
        telling = (*telling, ("href", leads_to[0]))
    return _marks(tag, attributes.get("id") or "", attributes.get("class") or "", telling)


@lru_cache(maxsize=65536)
def _marks(tag: str, ident: str, classes: str, telling: tuple[tuple[str, str], ...]) -> Marks:
    simple, words = [tag], {tag}
    signature = [tag]
    if ident:
        words.update(words_of(ident))
        if is_stable(ident):
            simple.append(f"#{ident}")
    for name, value in telling:
        words.update(words_of(value))
        simple.append(f'{tag}[{name}{"*" if name == "href" else ""}="{value}"]')
        if name == "href":
            signature.append(value)
    for each in dict.fromkeys(classes.split()):
        words.update(words_of(each))
        if is_state(each):
            continue
        stem = stem_of(each)
        if is_stable(each):
            simple.append(f"{tag}.{each}")
            signature.append(each)
        elif stem is not None:
            simple.append(f'{tag}[class*="{stem}"]')
            signature.append(stem)
        elif each.isascii() and each.replace("-", "").replace("_", "").isalnum() and not each[0].isdigit():
            simple.append(f"{tag}.{each}")
    return Marks(tuple(simple), frozenset(words), ".".join(signature))


@lru_cache(maxsize=65536)
def cost_of(simple: str) -> int:
    """How much speaks against a simple selector.

    >>> cost_of("#story") < cost_of("div.story") < cost_of("div") < cost_of("div.css-1x2y3z")
    True
    """
    if simple.startswith("#"):
        return _COSTS["id"]
    if "[class*=" in simple:
        return _COSTS["stem"]
    if "[" in simple:
        return _COSTS["telling"]
    tag, _, name = simple.partition(".")
    if name:
        return _COSTS["utility" if is_utility(name) else "class"] if is_stable(name) else _COSTS["hash"]
    return _COSTS["tag"] if tag in _TELLING_TAGS or "-" in tag else _COSTS["plain tag"]


def quoted(selector: str) -> str:
    """A selector as a Python string literal, in double quotes unless it holds some.

    >>> quoted("main h1"), quoted('h1[itemprop="headline"]')
    ('"main h1"', '\\'h1[itemprop="headline"]\\'')
    """
    return repr(selector) if '"' in selector else f'"{selector}"'
