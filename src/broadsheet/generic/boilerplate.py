"""What a block is that belongs to no field: by the elements around it and what they are called, else by its words."""

from __future__ import annotations

from functools import lru_cache

from broadsheet.blocks import Stream
from broadsheet.generic.body.names import LONGEST, bits_of, called
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
#: What names begin with that a framework gives, to the element that it puts the page in first of all.
_MADE = "__"
#: So much of what an element is called is shown, in characters.
_WIDEST_NAME = 80


class BoilerplateKinds:
    """The kinds of a page's blocks, each worked out when it is asked for."""

    def __init__(self, stream: Stream) -> None:
        self._stream = stream
        #: of elements, the nearest one from there outwards that tells a kind, and the kind
        self._tellers: dict[int, tuple[int, BoilerplateKind | None]] = {-1: (-1, None)}

    def of(self, block: int) -> BoilerplateKind:
        """The kind of a block: the nearest element that tells does."""
        outline = self._stream.outline
        if outline is not None:
            _, kind = self._teller(outline, outline.holders[outline.first_runs[block]])
            if kind is not None:
                return kind
        return _BY_PHRASE.get(phrase_of(self._stream.texts[block]), BoilerplateKind.OTHER)

    def told_by(self, block: int) -> str:
        """What tells the kind of a block, in words."""
        outline = self._stream.outline
        if outline is not None:
            told, _ = self._teller(outline, outline.holders[outline.first_runs[block]])
            if told >= 0:
                return f"it stands in {_shown(outline, told)}"
        is_phrase = phrase_of(self._stream.texts[block]) in _BY_PHRASE
        return "its words" if is_phrase else "it belongs to no field, and nothing tells more"

    def _teller(self, outline: Outline, element: int) -> tuple[int, BoilerplateKind | None]:
        """The nearest element from here outwards that tells a kind, with the kind; -1 and None where none does."""
        known, way = self._tellers, []
        while element not in known:
            way.append(element)
            kind = _own_kind(outline, element)
            if kind is not None:
                known[element] = element, kind
                break
            element = outline.parents[element]
        told = known[element]
        for each in way:
            known[each] = told
        return told


def _shown(outline: Outline, element: int) -> str:
    """An element as its beginning is written, with the name that tells what it is."""
    tag, get = outline.tags[element], outline.nodes[element].get
    if tag in _BY_ELEMENT:
        return f"<{tag}>"
    name = "class" if _kind_called((get("class") or "")[:LONGEST]) is not None else "id"
    words = (get(name) or "").split()
    value = next((word for word in words if _kind_called(word[:LONGEST]) is not None), " ".join(words))
    shown = value if len(value) <= _WIDEST_NAME else f"{value[: _WIDEST_NAME - 1]}…"
    return f'<{tag} {name}="{shown}">'


def _own_kind(outline: Outline, element: int) -> BoilerplateKind | None:
    tag = outline.tags[element]
    if tag in _BY_ELEMENT or tag in _PAGE:
        return _BY_ELEMENT.get(tag)
    get = outline.nodes[element].get
    return _kind_called((get("class") or "")[:LONGEST]) or _kind_called((get("id") or "")[:LONGEST])


@lru_cache(maxsize=16384)
def _kind_called(name: str) -> BoilerplateKind | None:
    names = called(name) if name and not name.startswith(_MADE) else 0
    return next((kind for bits, kind in _BY_NAME if names & bits), None) if names else None
