"""What stands with a story and is none of its text: kicker, standfirst, byline, date and captions."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from broadsheet.generic.body.candidates import ENDS, width
from broadsheet.generic.body.names import bits_of, names_of
from broadsheet.generic.body.phrases import ends_in_credit
from broadsheet.outline import Outline
from broadsheet.records import BodyKind, Role
from broadsheet.rules import Scope
from broadsheet.rules.prose import Prose

__all__ = ["find_furniture", "listing_furniture"]

_LEAD, _AUTHOR, _TIME, _META, _CAPTION = map(bits_of, ("lead", "author", "time", "meta", "caption"))
_PICTURES = frozenset(("figure", "figcaption"))
#: A kicker stands so many blocks before the headline at the most, and a story with a headline begins so many behind it.
_BEFORE, _BEHIND = 2, 25
#: A standfirst has so much to say at least, a kicker and a date as much at most, and a byline (their width).
_LEAST_STANDFIRST, _MOST_KICKER, _MOST_BYLINE = 40, 40, 120
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
    for block in range(_start(first, headline), last + _BEFORE + 1):
        if block in body or block in claimed or block >= len(scope.stream):
            continue
        names, is_picture = _near(outline, block)
        if is_picture or (names & _CAPTION) or ends_in_credit(scope.stream.texts[block]):
            found[block] = Role.CAPTION
        elif block < first:
            role = _opening_role(scope, block, names, headline)
            if role is not None:
                found[block] = role
    return found


def listing_furniture(prose: Prose | None) -> dict[int, Role]:
    """The roles of blocks on a page that lists stories: what it says of itself is its standfirst, and no story."""
    if prose is None:
        return {}
    told = zip(prose.blocks, prose.roles, prose.kinds, strict=True)
    return {block: Role.STANDFIRST for block, role, kind in told if role is Role.BODY and kind is not BodyKind.HEADING}


def _start(first: int, headline: int) -> int:
    if 0 <= headline < first <= headline + _BEHIND:
        return max(0, headline - _BEFORE)
    return first


def _opening_role(scope: Scope, block: int, names: int, headline: int) -> Role | None:
    """What a block is that stands in front of the story's text, by what it is called, or as a sentence."""
    size = width(scope.stream.texts[block])
    if block < headline:
        return Role.KICKER if names & _META and size <= _MOST_KICKER else None
    if size >= _LEAST_STANDFIRST and (names & _LEAD or scope.stream.texts[block].endswith(ENDS)):
        return Role.STANDFIRST
    if names & _TIME and size <= _MOST_BYLINE and any(map(str.isdigit, scope.stream.texts[block])):
        return Role.DATE
    return Role.BYLINE if names & _AUTHOR and size <= _MOST_BYLINE else None


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
