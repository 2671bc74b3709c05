"""Web addresses as browsers read them: what the URL and HTML standards say of those that are made to mislead.

Sources: `URL Standard <https://url.spec.whatwg.org/#url-parsing>`_, and what the
`HTML Standard <https://html.spec.whatwg.org/multipage/semantics.html#the-base-element>`_ says of ``<base>``.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import quote, urljoin, urlsplit

from lxml import etree

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

__all__ = ["LONGEST", "base_of", "joined"]

#: An address of more characters is none: servers take eight kilobytes, and Python's library remembers what it parted.
LONGEST = 8_192

#: A ``<base>`` in these is none: it is part of a drawing or a formula, or of no document at all.
_APART = ("svg", "math", "template")
#: What may stand before and behind an address, and what may stand anywhere in it, and is no part of it.
_AROUND = "".join(map(chr, range(0x21)))
_WITHIN = str.maketrans("", "", "\t\n\r")
#: What no host has.
_OF_NO_HOST = re.compile(r"[\0-\x20\x7f-\xa0\u2028\u2029<>^|\\]")


def base_of(root: Element, url: str | None) -> str | None:
    """The address that the relative links of a page at ``url`` start from.

    The first ``<base>`` with an address decides, wherever it stands, unless that is none, or a script or data: then
    the page's own does.

    >>> from lxml.etree import HTML
    >>> base_of(HTML("<base href=/en/>"), "https://a.example/x"), base_of(HTML("<base href=data:,>"), "https://a.example/x")
    ('https://a.example/en/', 'https://a.example/x')
    """
    declared = _declared(root)
    if not declared or len(declared) > LONGEST:
        return url
    try:
        base = urljoin(url or "", declared)
        parts = urlsplit(base)
    except ValueError:  # http://[::1/
        return url
    is_none = parts.scheme in ("data", "javascript") or (parts.scheme in ("http", "https") and not parts.netloc)
    return url if is_none else base


def joined(base: str | None, address: str) -> str | None:
    """The absolute form of an address, as a browser would ask for it; None for what is no http(s) address.

    Tabs and line ends are no part of it, what else cannot be printed is escaped, and a backslash is a slash.

    >>> joined("https://a.example/x", " /\\\\b.example/rain at\\nlast")
    'https://b.example/rain%20atlast'
    """
    try:
        whole = urljoin(base or "", _read(address))
        parts = urlsplit(whole)
    except ValueError:  # http://[::1/x
        return None
    if parts.scheme not in ("http", "https") or not parts.netloc or _OF_NO_HOST.search(parts.netloc):
        return None
    whole = whole.replace(" ", "%20")
    return whole if whole.isprintable() else "".join(map(_shown, whole))


def _shown(character: str) -> str:
    return character if character.isprintable() else quote(character, errors="replace")


def _declared(root: Element) -> str:
    """What the first ``<base>`` with an address says."""
    if next(root.iter("base"), None) is None:
        return ""
    walk = etree.iterwalk(root, events=("start",), tag=("base", *_APART))
    for _, element in walk:
        if element.tag in _APART:
            walk.skip_subtree()
        elif (stated := element.get("href")) is not None:
            return _read(stated)
    return ""


def _read(address: str) -> str:
    """An address without what is no part of it; before its query, what parts it are slashes."""
    shown = address.strip(_AROUND).strip().translate(_WITHIN)
    if "\\" not in shown:
        return shown
    end = next((at for at, each in enumerate(shown) if each in "?#"), len(shown))
    return shown[:end].replace("\\", "/") + shown[end:]
