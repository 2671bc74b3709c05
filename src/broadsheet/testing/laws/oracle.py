"""What a reader sees of HTML, told a second time and in another way: by BeautifulSoup, with lists of its own.

It shares no code with the library but the parser underneath. What the library calls visible is held against it.
"""

from __future__ import annotations

import warnings
from collections.abc import Iterator

from bs4 import BeautifulSoup
from bs4.element import NavigableString, PageElement, PreformattedString, Tag

__all__ = ["rendered", "squeezed"]

#: Elements of whose content nothing is shown.
NOT_SHOWN = {
    *("head", "title", "script", "style", "template"),  # never rendered
    *("noscript", "noembed", "noframes"),  # for browsers that can less
    *("svg", "iframe", "audio", "video", "object", "canvas"),  # drawn, or a fallback
    *("datalist", "rp"),
}

#: Any other element ends the head.
MAY_STAND_IN_HEAD = {
    *("title", "meta", "base", "link", "script", "style", "template", "noscript", "noframes"),
    *("basefont", "bgsound", "command", "isindex", "object"),
}

#: Elements that begin a new line and end it.
ON_LINES_OF_THEIR_OWN = {
    *("html", "body", "frameset"),
    *("address", "article", "aside", "footer", "header", "hgroup", "main", "nav", "search", "section"),
    *("h1", "h2", "h3", "h4", "h5", "h6"),
    *("blockquote", "center", "details", "dialog", "div", "figcaption", "figure", "p", "summary"),
    *("listing", "plaintext", "pre", "xmp"),
    *("dd", "dir", "dl", "dt", "li", "menu", "ol", "ul"),
    *("caption", "table", "tbody", "td", "tfoot", "th", "thead", "tr"),
    *("button", "fieldset", "form", "legend", "optgroup", "option", "select", "textarea"),
    *("br", "hr"),
}


def rendered(html: str) -> str:
    """The visible text of a page, with a line break wherever a line begins or ends."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", UserWarning)  # that the page looks like XML, or like a file name
        warnings.filterwarnings("ignore", "The 'strip_cdata'", DeprecationWarning)  # bs4 before 4.13 asks lxml for it
        soup = BeautifulSoup(html, "lxml")
    return "".join(_pieces(soup))


def squeezed(text: str) -> str:
    """The text without any white space."""
    return "".join(text.split())


def _pieces(soup: BeautifulSoup) -> Iterator[str]:
    stack: list[PageElement | str] = list(reversed(soup.contents))
    begun = False  # whether the body has begun within the head
    while stack:
        node = stack.pop()
        if isinstance(node, Tag):
            if node.name == "head":
                behind = _behind_head(node)
                begun = bool(behind)
                stack.extend(reversed(behind))
                continue
            if node.name in NOT_SHOWN or _is_hidden(node):
                continue  # what is not shown breaks no line either: it makes no box at all
            edge = "\n" if node.name in ON_LINES_OF_THEIR_OWN and not (node.name == "body" and begun) else ""
            yield edge
            stack.append(edge)
            stack.extend(reversed(node.contents))
        elif isinstance(node, NavigableString):
            if not isinstance(node, PreformattedString):  # comments, the doctype, processing instructions
                yield str(node)
        elif isinstance(node, str):
            yield node


def _behind_head(head: Tag) -> list[PageElement]:
    """What stands in a head and is none of it: from the first element on that may not stand there."""
    children = list(head.children)
    places = (n for n, each in enumerate(children) if isinstance(each, Tag) and each.name not in MAY_STAND_IN_HEAD)
    return children[next(places, len(children)) :]


def _is_hidden(tag: Tag) -> bool:
    if tag.has_attr("hidden"):
        return True
    declarations = str(tag.get("style") or "").lower().split(";")
    pairs = (declaration.partition(":") for declaration in declarations)
    return any(name.strip() == "display" and value.partition("!")[0].strip() == "none" for name, _, value in pairs)
