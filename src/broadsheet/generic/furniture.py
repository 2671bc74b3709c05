"""What stands with a story and is none of its text, and is no field by itself: lines of bylines and dates, captions."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from broadsheet.generic.body.candidates import width
from broadsheet.generic.body.names import bits_of, names_of
from broadsheet.generic.body.phrases import ends_in_credit
from broadsheet.outline import Outline
from broadsheet.records import Role
from broadsheet.rules import Scope
from broadsheet.rules.prose import Prose

__all__ = ["find_furniture"]

_AUTHOR, _TIME, _CAPTION = map(bits_of, ("author", "time", "caption"))
_PICTURES = frozenset(("figure", "figcaption"))
#: So many blocks before the headline and behind the story a caption may stand, and a story with a headline begins so
#: many behind it.
_BESIDE, _BEHIND = 2, 25
#: A byline and a date have so much to say at most (their width).
_LONGEST = 120
#: So many elements around a text tell what it is: itself, its line, what that stands in.
_NEAR = 3


def find_furniture(scope: Scope, story: Prose, headline: int, claimed: Collection[int]) -> dict[int, Role]:
    """The roles of blocks by the story; ``headline`` is the block that its headline stands in, -1 for none."""
    outline = scope.stream.outline
    if outline is None:
        return {}
    first, last = story.blocks[0], story.blocks[-1]
    body = frozenset(story.blocks)
    found = {}
    for block in range(_start(first, headline), last + _BESIDE + 1):
        if block in body or block in claimed or block >= len(scope.stream):
            continue
        names, is_picture = _near(outline, block)
        if is_picture or (names & _CAPTION) or ends_in_credit(scope.stream.texts[block]):
            found[block] = Role.CAPTION
        elif headline < block < first:
            role = _opening_role(scope, block, names)
            if role is not None:
                found[block] = role
    return found


def _start(first: int, headline: int) -> int:
    if 0 <= headline < first <= headline + _BEHIND:
        return max(0, headline - _BESIDE)
    return first


def _opening_role(scope: Scope, block: int, names: int) -> Role | None:
    """What a block is that stands between the headline and the story's text, by what it is called."""
    text = scope.stream.texts[block]
    if width(text) > _LONGEST:
        return None
    if names & _TIME and any(map(str.isdigit, text)):
        return Role.DATE
    return Role.BYLINE if names & _AUTHOR else None


def _near(outline: Outline, block: int) -> tuple[int, bool]:
    """What the elements right around a block are called, and whether it stands in a picture."""
    names, is_picture = 0, False
    for element in _around(outline, block):
        names |= names_of(outline.nodes[element])
        is_picture = is_picture or outline.tags[element] in _PICTURES
    return names, is_picture


def _around(outline: Outline, block: int) -> Iterator[int]:
    element = outline.home(block)
    for _ in range(_NEAR):
        if element < 0:
            return
        yield element
        element = outline.parents[element]
