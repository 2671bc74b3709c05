"""What the state that a page's scripts carry says of its story: the last resort."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import attrs

from broadsheet.generic.titles import TITLES
from broadsheet.jsondata import text_of, values_at
from broadsheet.rendering import collapse
from broadsheet.rules import Rule, Scope
from broadsheet.rules.base import Found, Missed

__all__ = ["InState"]

#: What the state calls the title of a story.
_TITLED = ("headline", "title")
_NO_WORD = re.compile(r"\W+")
#: So many objects are looked at; the state of a page may be the whole site's.
_MOST = 20_000
#: A shorter title is that of many things (letters).
_SHORTEST = 12


@attrs.frozen(eq=False, repr=False)
class _Stories(Rule[tuple[dict[str, Any], ...]]):
    """The objects of the page's state that speak of the page or of its story.

    Those are the outermost ones, and those that state its headline as their title: any other may be of another story.
    """

    keys: tuple[str, ...]

    def read(self, scope: Scope) -> Found[tuple[dict[str, Any], ...]] | Missed:
        if scope.story_start is None:
            return self.missed()
        titles = frozenset(_titles(scope))
        found = [each for state in scope.metadata.states_with(self.keys) for each in _objects(state, titles)]
        return Found(tuple(found), hits=len(found)) if found else self.missed()


@attrs.frozen(eq=False, repr=False)
class InState(Rule[tuple[str, ...]]):
    """The texts under the first key that the state of the page has, in what speaks of its story."""

    keys: tuple[str, ...]
    _stories: _Stories = attrs.field(init=False)

    @_stories.default
    def _shared(self) -> _Stories:
        return _Stories(tuple({path.partition(".")[0]: None for path in self.keys}))

    def read(self, scope: Scope) -> Found[tuple[str, ...]] | Missed:
        stories = scope.find(self._stories)
        for story in stories.value if isinstance(stories, Found) else ():
            for path in self.keys:
                texts = [collapse(text) for value in values_at(story, path) if (text := text_of(value))]
                if texts:
                    return Found(tuple(dict.fromkeys(texts)), hits=len(texts))
        return self.missed()

    def __str__(self) -> str:
        return f"page state: {', '.join(self.keys)}"


def _titles(scope: Scope) -> Iterator[str]:
    """What the page states and shows to be its title, in letters alone."""
    stated = [found.value for rule in TITLES if isinstance(found := rule.read(scope), Found)]
    if scope.story_start is not None and scope.story_start < len(scope.stream):
        stated.append(scope.stream.texts[scope.story_start])
    yield from (said for text in stated if len(said := _said(text)) >= _SHORTEST)


def _objects(state: Any, titles: frozenset[str]) -> Iterator[dict[str, Any]]:
    outermost = [each for each in (state if isinstance(state, list) else [state]) if isinstance(each, dict)]
    yield from outermost
    stack: list[Any] = [outermost]
    for _ in range(_MOST):
        if not stack:
            return
        value = stack.pop()
        if isinstance(value, dict):
            if any(_said(text) in titles for key in _TITLED if isinstance(text := value.get(key), str)):
                yield value
            stack += (each for each in value.values() if isinstance(each, dict | list))
        else:
            stack += (each for each in value if isinstance(each, dict | list))


def _said(text: str) -> str:
    return _NO_WORD.sub("", text).casefold()
