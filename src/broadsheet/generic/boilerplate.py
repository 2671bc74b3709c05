"""What a block is that belongs to no field: by the elements around it and what they are called, else by its words."""

from __future__ import annotations

from functools import lru_cache

from broadsheet.blocks import Stream
from broadsheet.generic.body.names import bits_of, called
from broadsheet.generic.body.phrases import LETTER, ONWARD, RIGHTS, phrase_of
from broadsheet.outline import Outline
from broadsheet.records import BoilerplateKind

__all__ = ["BoilerplateKinds"]

_BY_ELEMENT = {
    "nav": BoilerplateKind.NAVIGATION,
    "footer": BoilerplateKind.FOOTER,
    "header": BoilerplateKind.HEADER,
}
#: What elements are called; of several names of one element the first that is here tells what it is.
_BY_NAME = tuple(
    (bits_of(meaning), kind)
    for meaning, kind in (
        ("consent", BoilerplateKind.CONSENT),
        ("letter", BoilerplateKind.NEWSLETTER),
        ("ad", BoilerplateKind.AD),
        ("share", BoilerplateKind.SHARE),
        ("comment", BoilerplateKind.COMMENTS_PROMPT),
        ("legal", BoilerplateKind.LEGAL),
        ("promo", BoilerplateKind.PROMO),
        ("bar", BoilerplateKind.NAVIGATION),
    )
)
_BY_PHRASE = {
    ONWARD: BoilerplateKind.PROMO,
    RIGHTS: BoilerplateKind.LEGAL,
    LETTER: BoilerplateKind.NEWSLETTER,
}
#: The page itself may be called by anything that stands on it.
_PAGE = frozenset(("html", "body"))


class BoilerplateKinds:
    """The kinds of a page's blocks, each worked out when it is asked for."""

    def __init__(self, stream: Stream) -> None:
        self._stream = stream
        self._known: dict[int, BoilerplateKind | None] = {-1: None}

    def of(self, block: int) -> BoilerplateKind:
        """The kind of a block: the nearest element that tells does."""
        outline = self._stream.outline
        if outline is not None:
            told = self._around(outline, outline.holders[outline.first_runs[block]])
            if told is not None:
                return told
        return _BY_PHRASE.get(phrase_of(self._stream.texts[block]), BoilerplateKind.OTHER)

    def _around(self, outline: Outline, element: int) -> BoilerplateKind | None:
        known, way = self._known, []
        told: BoilerplateKind | None = None
        while told is None:
            if element in known:
                told = known[element]
                break
            way.append(element)
            told = _own_kind(outline, element)
            element = outline.parents[element]
        known.update(dict.fromkeys(way, told))
        return told


def _own_kind(outline: Outline, element: int) -> BoilerplateKind | None:
    tag = outline.tags[element]
    if tag in _BY_ELEMENT or tag in _PAGE:
        return _BY_ELEMENT.get(tag)
    get = outline.nodes[element].get
    return _kind_called(get("class")) or _kind_called(get("id"))


@lru_cache(maxsize=16384)
def _kind_called(name: str | None) -> BoilerplateKind | None:
    names = called(name) if name else 0
    return next((kind for bits, kind in _BY_NAME if names & bits), None) if names else None
