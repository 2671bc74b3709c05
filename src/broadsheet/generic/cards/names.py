"""What an element is called by its class, its id and the like, as far as that says something: "title", "source"."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from broadsheet.generic import vocabulary
from broadsheet.generic.wording import words_of

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

__all__ = [
    "AGE",
    "AUTHOR",
    "AWAY",
    "CATEGORY",
    "COMMENTS",
    "CREDIT",
    "LEAD",
    "LONGEST",
    "SOURCE",
    "TITLE",
    "TOWARDS",
    "UNSHOWN",
    "AllNames",
    "Names",
    "called",
]

#: What names may say, a bit each: an element may be called by several.
TITLE, TOWARDS, AWAY, SOURCE, AGE, LEAD, CATEGORY, AUTHOR, COMMENTS, UNSHOWN, CREDIT = (
    1 << place for place in range(11)
)

_WORDS = (
    (TITLE, vocabulary.TITLE),
    (TOWARDS, vocabulary.TOWARDS),
    (AWAY, vocabulary.AWAY),
    (SOURCE, vocabulary.SOURCE),
    (AGE, vocabulary.AGE),
    (LEAD, vocabulary.LEAD),
    (CATEGORY, vocabulary.RUBRIC),
    (AUTHOR, vocabulary.AUTHOR),
    (COMMENTS, vocabulary.COMMENTS),
    (UNSHOWN, vocabulary.UNSHOWN),
    (CREDIT, vocabulary.CREDIT),
)
_MEANINGS: dict[str, int] = {}
for _bit, _named in _WORDS:
    for _word in _named:
        _MEANINGS[_word] = _MEANINGS.get(_word, 0) | _bit

_NAMING = frozenset(("class", "id", "itemprop", "data-testid", "rel"))
#: What is behind so many characters says nothing; to be cut before ``called`` is asked, which remembers what it was.
LONGEST = 300


class _Called(dict[int, int]):
    """What elements are called, as bits, by their place in document order; each is read when first asked for."""

    __slots__ = ("_nodes",)

    def __init__(self, nodes: Sequence[Element]) -> None:
        super().__init__()
        self._nodes = nodes


class Names(_Called):
    """What the class of an element says of it; without one, its id."""

    __slots__ = ()

    def __missing__(self, element: int) -> int:
        node = self._nodes[element]
        name = node.get("class") or node.get("id")
        bits = self[element] = called(name[:LONGEST]) if name else 0
        return bits


class AllNames(_Called):
    """What all attributes that name an element say of it: those too that only few elements have."""

    __slots__ = ()

    def __missing__(self, element: int) -> int:
        bits = 0
        for attribute, name in self._nodes[element].items():  # to ask for each that there could be costs twice as much
            if attribute in _NAMING and name:
                bits |= called(name[:LONGEST])
        self[element] = bits
        return bits


@lru_cache(maxsize=16384)
def called(name: str) -> int:
    """What a class attribute, or any other name, says.

    >>> called("card__title js-link") & TITLE > 0, called("css-1x2y3z")
    (True, 0)
    """
    found = 0
    for word in words_of(name):
        found |= _MEANINGS.get(word, 0)
    return found
