"""The body of a page that no rule was written for."""

from __future__ import annotations

from collections.abc import Collection

from broadsheet.generic.body.story import find_story
from broadsheet.rules import Scope
from broadsheet.rules.prose import Prose

__all__ = ["BODY_RULE", "find_body"]

#: What a report says of how the body was found.
BODY_RULE = "the blocks that read and stand like a story's text"


def find_body(scope: Scope, claimed: Collection[int], headline: int = -1) -> Prose | None:
    """The blocks of the body of a page of HTML, without those that are claimed; None where none reads like a paragraph.

    ``headline`` is the block that the headline stands in.
    """
    assert scope.stream.outline is not None, "text is read by its lines"
    found = find_story(scope, scope.stream.outline, claimed, headline)
    return Prose.of(scope.stream, found) if found else None
