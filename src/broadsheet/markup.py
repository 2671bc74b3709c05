"""HTML that is written, not read: elements of which every text is escaped."""

from __future__ import annotations

import re
from html import escape

__all__ = ["Html", "element", "text"]

#: What no HTML file can hold, or what a browser would not show: control characters and halves of a character.
_UNFIT = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
_VOID = frozenset(("br", "input", "meta"))


class Html(str):
    """Text that is HTML already: what ``element`` gives. Any other text is escaped where it is put into an element."""

    __slots__ = ()


def text(value: str) -> Html:
    """A text as HTML shows it: escaped, with a sign in the place of what cannot stand in a file.

    >>> text("<b>rain</b> & wind")
    '&lt;b&gt;rain&lt;/b&gt; &amp; wind'
    """
    return value if isinstance(value, Html) else Html(escape(_UNFIT.sub("\N{REPLACEMENT CHARACTER}", value)))


def element(name: str, /, *content: str | None, **attributes: str | int | None) -> Html:
    """An element; ``data_role`` is the attribute ``data-role``, ``class_`` is ``class``, and None leaves one out.

    >>> element("p", "Wind & ", element("b", "rain"), class_="text", lang=None)
    '<p class="text">Wind &amp; <b>rain</b></p>'
    """
    written = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{text(str(value))}"'
        for key, value in attributes.items()
        if value is not None
    )
    if name in _VOID:
        return Html(f"<{name}{written}>")
    return Html(f"<{name}{written}>{''.join(text(part) for part in content if part is not None)}</{name}>")
