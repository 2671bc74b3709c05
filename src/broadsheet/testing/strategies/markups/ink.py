"""Ways to write one text as HTML. A browser shows each as the same words."""

from __future__ import annotations

from collections.abc import Callable
from html import escape

__all__ = ["Ink", "commented", "entities", "linked", "loose", "plain", "soft"]

Ink = Callable[[str], str]


def plain(text: str) -> str:
    """Nothing but what must be escaped.

    >>> plain("B&B")
    'B&amp;B'
    """
    return escape(text, quote=False)


def entities(text: str) -> str:
    """Each character beyond ASCII as a number, and quotes escaped.

    >>> entities("né")
    'n&#xe9;'
    """
    return "".join(c if c.isascii() else f"&#x{ord(c):x};" for c in escape(text))


def linked(text: str) -> str:
    """A word in a link and one in italics, as stories have them.

    >>> linked("rain on the roof")
    'rain <a href="/topic">on</a> the <em>roof</em>'
    """
    words = [plain(word) for word in text.split(" ")]
    if len(words) > 1:
        words[1] = f'<a href="/topic">{words[1]}</a>'
    if len(words) > 3:  # noqa: PLR2004
        words[3] = f"<em>{words[3]}</em>"
    return " ".join(words)


def loose(text: str) -> str:
    """Over several lines, indented as templates leave it.

    >>> loose("rain at last")
    '\\n    rain\\n      at\\tlast\\n  '
    """
    first, *rest = (plain(word) for word in text.split(" "))
    tail = rest[:1] + ["\t".join(rest[1:])] * (len(rest) > 1)
    return "\n    " + "\n      ".join((first, *(tail[:1]))) + "".join(f"\t{part}" for part in tail[1:]) + "\n  "


def commented(text: str) -> str:
    """In pieces, empty comments in between, as a framework leaves it that fills in text; one falls into a word.

    >>> commented("rain at last")
    'r<!-- -->ain<!-- --> <!-- -->at last'
    """
    first, space, rest = text.partition(" ")
    parts = (first[:1], first[1:], space, rest)
    return "<!-- -->".join(plain(part) for part in parts if part)


def soft(text: str) -> str:
    """With spaces that do not break, and what no reader sees in between.

    >>> soft("rain at last")
    'rain&nbsp;at<span hidden>rain</span> last'
    """
    words = [plain(word) for word in text.split(" ")]
    head, tail = words[:2], words[2:]
    return "&nbsp;".join(head) + (f"<span hidden>{words[0]}</span> {' '.join(tail)}" if tail else "")
