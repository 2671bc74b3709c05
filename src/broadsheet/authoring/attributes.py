"""The words in attributes, addresses and scripts of a page: which of them are prose, and made up with it."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING
from urllib.parse import quote, unquote, urlsplit, urlunsplit

import attrs

from broadsheet.authoring.keeping import Keeper
from broadsheet.authoring.madeup import WORD

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

__all__ = ["Scrubber"]

_PROSE = frozenset("alt title placeholder aria-label aria-description summary label value content".split())  # noqa: SIM905
_ADDRESSES = frozenset(
    "href src action formaction poster cite longdesc background data-src data-href data-url data-original".split()  # noqa: SIM905
)
_ADDRESS_LISTS = frozenset(("srcset", "data-srcset", "imagesrcset"))
#: What ``<meta>`` says to machines, by name.
_FOR_MACHINES = re.compile(
    r"(?i)viewport|robots|googlebot|referrer|generator|charset|theme-color|color-scheme|format-detection|(?:content-)?language"
    r"|(?:og:|twitter:)?(?:type|card|locale(?::alternate)?|image:(?:type|width|height))|content-type|refresh|.*verification"
)
_ADDRESS = re.compile(r"(?i)(?:https?:)?//\S+\Z|/[^\s/]\S*\Z")
_STRING = re.compile(r'"(?:[^"\\]|\\.)*"(\s*:)?', re.DOTALL)
#: JSON keys whose values say to machines what they have before them.
_KEYS = frozenset(("@type", "@context", "@vocab", "inLanguage", "encodingFormat"))
_EXTENSION = re.compile(r"\.\w{1,5}\Z")
#: Words of an address up to so long tell nothing: "en", "a", "www".
_SHORT_WORD = 3


@attrs.frozen
class Scrubber:
    """Makes up the prose of a page wherever it stands; ``names`` are words that selectors need in addresses."""

    keeper: Keeper
    names: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()

    def attribute(self, element: Element, name: str, value: str) -> str:
        """The value of an attribute."""
        if name.startswith("on") or name == "srcdoc":
            return ""
        if element.tag == "meta":
            return self._meta(element, value) if name == "content" else value
        if name in _ADDRESS_LISTS:
            return ", ".join(self._with_size(part) for part in value.split(",") if part.strip())
        if name in _ADDRESSES:
            return self.address(value)
        if name in _PROSE:
            return self.keeper.text(value)
        return self._data(value) if name.startswith("data-") else value

    def _meta(self, element: Element, value: str) -> str:
        if element.get("http-equiv", "").strip().lower() == "content-type":
            return "text/html; charset=utf-8"
        names = [element.get(name, "").strip() for name in ("property", "name", "itemprop", "http-equiv")]
        return value if any(_FOR_MACHINES.fullmatch(name) for name in names) else self._stated(value)

    def _data(self, value: str) -> str:
        """A ``data-`` attribute: JSON, an address, or words of which those that the page shows are made up."""
        if value.strip()[:1] in ("{", "["):
            return self.json(value)
        if _ADDRESS.match(value.strip()):
            return self.address(value)
        if any(char.isspace() for char in value.strip()):
            return self.keeper.text(value)
        return WORD.sub(lambda match: self._word(match[0]) if match[0].casefold() in self.words else match[0], value)

    def _stated(self, value: str) -> str:
        return self.address(value) if _ADDRESS.match(value.strip()) else self.keeper.text(value)

    def _with_size(self, part: str) -> str:
        address, *size = part.split()
        return " ".join((self.address(address), *size))

    # ------------------------------------------------------------------------------------------------- addresses

    def address(self, address: str) -> str:
        """An address: its host and its form stay, the words of its path and of its values are made up."""
        try:
            parts = urlsplit(address.strip())
        except ValueError:  # http://[::1/x
            return self.keeper.made.text(address)
        if parts.scheme in ("data", "javascript"):
            return f"{parts.scheme}:"
        path, extension = parts.path, _EXTENSION.search(parts.path)
        kept = extension[0] if extension is not None else ""
        scrubbed = self._path(path.removesuffix(kept)) + kept
        query = "&".join(self._value(pair) for pair in parts.query.split("&"))
        return urlunsplit((parts.scheme, parts.netloc, scrubbed, query, self._path(parts.fragment)))

    def _value(self, pair: str) -> str:
        name, equals, value = pair.partition("=")
        return f"{name}{equals}{self._path(value)}"

    def _path(self, path: str) -> str:
        plain = unquote(path, errors="replace")
        made = WORD.sub(lambda match: self._word(match[0]), plain)
        return made if plain == path else quote(made, safe="/:@!$&'()*+,;=~")

    def _word(self, word: str) -> str:
        stays = len(word) <= _SHORT_WORD or word.casefold() in self.names
        return word if stays else self.keeper.made.word(word)

    # --------------------------------------------------------------------------------------------------- scripts

    def json(self, text: str) -> str:
        """JSON, or a script that holds it, with all strings made up that are no keys. It may be broken."""
        key = ""

        def scrubbed(match: re.Match[str]) -> str:
            nonlocal key
            if match[1] is not None:
                key = match[0].removesuffix(match[1])[1:-1]
                return match[0]
            return match[0] if key in _KEYS else json.dumps(self._string(match[0]), ensure_ascii=False)

        return _STRING.sub(scrubbed, text).replace("</", "<\\/")

    def _string(self, literal: str) -> str:
        try:
            value = json.loads(literal, strict=False)
        except ValueError:
            value = literal[1:-1]
        return self._stated(str(value))
