"""Links that lead to stories, in groups that are marked up alike: a group is accepted or rejected as a whole."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Sequence

from broadsheet.authoring.induction.links import Story, find_links
from broadsheet.authoring.induction.repeats import Repeats
from broadsheet.authoring.induction.view import View

__all__ = ["find_stories"]

#: The score that a group needs on the average; one story alone needs more.
_ENOUGH, _ENOUGH_ALONE = 1.5, 2.0
#: So many stories are a family.
_FAMILY = 3
#: What tells nothing of the link behind it.
_NOTHING_BESIDE = ("a", "br")
#: How many elements around a link, and the link itself, tell how it is marked up.
_DEPTH = 5
#: Of a group of teasers, more than this have their headline beside them (a share).
_MOST_BEATEN = 0.7


def find_stories(view: View, repeats: Repeats, body: Collection[int] = ()) -> list[list[Story]]:
    """The stories that a page links to, by group, in document order; ``body`` is its running text."""
    groups: dict[tuple[str, ...], list[Story]] = defaultdict(list)
    families: dict[tuple[str, ...], list[Story]] = defaultdict(list)
    for story in find_links(view, repeats, frozenset(body)):
        groups[_signature(view, story)].append(story)
        families[_tags(view, story)].append(story)
    accepted = [group for group in groups.values() if _is_accepted(group, families[_tags(view, group[0])])]
    return [group for group in accepted if not _is_told_better(view, group, accepted)]


def _signature(view: View, story: Story) -> tuple[str, ...]:
    """How a link is marked up: elements and classes around it, and what stands right before it."""
    inner = view.marks[story.title].signature if story.title != story.link else ""
    before = view.nodes[story.link].getprevious()
    beside = "" if before is None or before.tag in _NOTHING_BESIDE else str(before.tag)
    return (inner, beside, *(view.marks[place].signature for place in _places(view, story)))


def _tags(view: View, story: Story) -> tuple[str, ...]:
    return tuple(view.tags[place] for place in (story.title, *_places(view, story)))


def _places(view: View, story: Story) -> list[int]:
    return [story.link, *view.around(story.link)[: _DEPTH - 1]]


def _is_accepted(group: Sequence[Story], family: Sequence[Story]) -> bool:
    """Whether links lead to stories; one alone needs more, unless it is of a family: of the same elements."""
    is_alone = len({story.address for story in group}) == 1
    has_kin = len({story.address for story in family}) >= _FAMILY and _mean(family) >= _ENOUGH
    return _mean(group) >= (_ENOUGH_ALONE if is_alone and not has_kin else _ENOUGH)


def _mean(stories: Sequence[Story]) -> float:
    return sum(story.score for story in stories) / len(stories)


def _is_told_better(view: View, group: Sequence[Story], accepted: Sequence[Sequence[Story]]) -> bool:
    """Whether stories are teasers, to which links of other groups beside them give the headline."""
    others: dict[str, list[Story]] = defaultdict(list)
    for other in accepted:
        for story in other if other is not group else ():
            others[story.address].append(story)
    beaten = sum(any(_beats(view, other, story) for other in others[story.address]) for story in group)
    return beaten > _MOST_BEATEN * len(group)


def _beats(view: View, other: Story, story: Story) -> bool:
    if other.score <= story.score or other.text == story.text:
        return False
    return any(view.holds(each, other.link) for each in view.around(story.link)[:_DEPTH])
