"""What a browser shows of HTML before any script or stylesheet ran, as far as text goes.

By the HTML standard's `rendering section <https://html.spec.whatwg.org/multipage/rendering.html>`_: which elements
show nothing of their content, which begin and end a line, and how white space collapses.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from html import unescape

__all__ = ["LINES", "UNSEEN", "collapse", "is_hidden", "unescaped"]

#: Elements whose content is not shown: not rendered at all, drawn as a picture, or a fallback for media.
UNSEEN = frozenset(
    "head title script style template noscript noembed noframes datalist rp "  # noqa: SIM905  (reads as a list)
    "svg iframe audio video object canvas".split()
)

#: Elements that begin and end a line of text.
LINES = frozenset(
    "address article aside blockquote body br button caption center dd details "  # noqa: SIM905  (reads as a list)
    "dialog dir div dl dt fieldset figcaption figure footer form frameset h1 h2 h3 h4 h5 h6 header hgroup hr html "
    "legend li listing main menu nav ol optgroup option p plaintext pre search section select summary table tbody "
    "td textarea tfoot th thead tr ul xmp".split()
)

_DISPLAY_NONE = re.compile(r"(?i)(?:^|;)\s*display\s*:\s*none\b")

#: All white space but the plain space: a line of text that is tidy has none of it.
_ODD_ASCII = tuple("\t\n\v\f\r\x1c\x1d\x1e\x1f")
_ODD = (*_ODD_ASCII, *"\x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a")
_ODD += tuple("\u2028\u2029\u202f\u205f\u3000")
_SHORT = 256
#: A character reference that ends as it should; in "?a=1&copy=2" browsers see the sign of copyright, where it is text.
_REFERENCE = re.compile(r"&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});")


def is_hidden(attributes: Mapping[str, str]) -> bool:
    """Whether an element's own attributes take it off the page: ``hidden``, or an inline ``display: none``."""
    style = attributes.get("style")
    return "hidden" in attributes or (style is not None and _DISPLAY_NONE.search(style) is not None)


def collapse(text: str) -> str:
    """The text with each run of white space as one space, and none at its ends: ``" ".join(text.split())``.

    Most text on a page is tidy already, and taking a long text apart costs more than the whole parse, so it is
    looked at first: for short text by a method that knows all of Unicode, for long text by searches for one
    character each, which run at the speed of memory.
    """
    if len(text) < _SHORT:
        tidy = text.isprintable() and "  " not in text
    else:
        odd = _ODD_ASCII if text.isascii() else _ODD
        tidy = "  " not in text and not any(space in text for space in odd)
    return text.strip(" ") if tidy else " ".join(text.split())


def unescaped(text: str) -> str:
    """The text without the character references that are left where it was escaped once too often, as templates do to
    what they state beside the text. Only what ends in a semicolon is one, so that addresses keep their parameters.

    >>> unescaped("Regen f&uuml;r alle"), unescaped("/rain?size=2&copy=1")
    ('Regen für alle', '/rain?size=2&copy=1')
    """
    return _REFERENCE.sub(lambda reference: unescape(reference[0]), text) if "&" in text else text
