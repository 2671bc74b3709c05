"""What stands on a page again and again: a story that is there twice, and boxes that take the place of something."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from broadsheet.generic.body.candidates import Candidate

__all__ = ["told_once"]

#: A line that stands so often among a story is that of a box, if it leads to none of it each time, or to what is the
#: same each time; both together say so much then (characters).
_OFTEN, _BOX = 3, 100
#: A story is there more than once if so many of its paragraphs (their width) are, at least and as a share.
_PARAGRAPH, _LEAST, _MOSTLY = 80, 4, 0.6


def told_once(candidates: Sequence[Candidate], found: Sequence[int]) -> list[int]:
    """The places of a story's lines without the boxes in it, and without what a second telling of it repeats.

    A box says that a film or a chart is not shown, say. A page tells its story twice for two sizes of screen.
    """
    copies = Counter(candidates[place].text for place in found)
    if len(copies) == len(found):
        return list(found)
    once = _first_telling(candidates, found) if _is_told_again(candidates, found, copies) else found
    boxes = _boxes(candidates, once)
    return [place for place in once if candidates[place].text not in boxes]


def _boxes(candidates: Sequence[Candidate], found: Sequence[int]) -> set[str]:
    """The lines of boxes: what leads each time to none of the story, or to one and the same paragraph."""
    story, everywhere = frozenset(found), Counter(each.text for each in candidates)
    places: dict[str, list[int]] = {}
    for place in found:
        places.setdefault(candidates[place].text, []).append(place)
    boxes: set[str] = set()
    for text, own in places.items():
        if len(own) < _OFTEN:
            continue
        behind = {candidates[place + 1].text for place in own if place + 1 < len(candidates)}
        if not any(place + 1 in story for place in own):
            boxes.add(text)
        elif len(behind) == 1 and text not in behind:
            then = next(iter(behind))
            if everywhere[then] == everywhere[text] and len(text) + len(then) >= _BOX:
                boxes |= {text, then}
    return boxes


def _is_told_again(candidates: Sequence[Candidate], found: Sequence[int], copies: Counter[str]) -> bool:
    paragraphs = {candidates[place].text for place in found if candidates[place].width >= _PARAGRAPH}
    again = sum(copies[text] > 1 for text in paragraphs)
    return again >= _LEAST and again >= _MOSTLY * len(paragraphs)


def _first_telling(candidates: Sequence[Candidate], found: Sequence[int]) -> list[int]:
    seen: set[str] = set()
    kept = []
    for place in found:
        text = candidates[place].text
        if text not in seen:
            kept.append(place)
        seen.add(text)
    return kept
