"""A dress: how each part of a page is written in one markup."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from html import escape

import attrs

from broadsheet.testing.pieces import GROUPS, Group, Part, Piece
from broadsheet.testing.strategies.markups.heads import Head
from broadsheet.testing.strategies.markups.ink import Ink, plain
from broadsheet.testing.truths import PageTruth

__all__ = ["Dress", "Markup", "flattened"]

#: what a markup without words of its own for a part does with it
_PLAIN_TEXT, _PLAIN_GROUP = "<p>{}</p>", "{}"
_PROSE = frozenset({Part.STANDFIRST, Part.PARAGRAPH, Part.LIST_ITEM, Part.QUOTE, Part.CAPTION})


@attrs.frozen(kw_only=True)
class Markup:
    """One way to show a truth.

    ``write`` gives the page from what is shown, in order, and from the truth, whose facts the head of the page may
    state. ``hides`` names the parts that no reader sees here; the fields of those that the metadata ``states`` are
    in the page all the same. ``is_text`` says that it is no HTML but the flattened text that crawlers leave.
    """

    name: str
    about: str
    write: Callable[[Group, PageTruth], str] = attrs.field(repr=False)
    hides: frozenset[Part] = frozenset()
    states: frozenset[Part] = frozenset()
    is_text: bool = False


@attrs.frozen(kw_only=True)
class Dress:
    """HTML for each part of a page.

    In ``tags``, ``{}`` stands for what is inside; ``{link}``, ``{moment}``, ``{image}`` and ``{kind}`` for what the
    part has of them. ``{image}`` is the whole element; where a group has an image and no place for it, it comes
    first. ``gap`` stands between neighbours. ``ink`` writes the text, ``story_ink`` that of the story's passages, which
    may hold links. ``relative`` cuts addresses to their paths. ``frame`` is the page around it all.

    >>> from broadsheet import Role
    >>> Dress(tags={Part.HEADLINE: "<h1>{}</h1>"}).write(Piece(Part.HEADLINE, "Rain", Role.HEADLINE))
    '<h1>Rain</h1>'
    """

    tags: Mapping[Part, str]
    gap: str = "\n"
    ink: Ink = plain
    story_ink: Ink | None = None
    relative: bool = False
    image: str = '<img src="{}" alt="">'
    head: Head = attrs.Factory(Head)
    frame: str = "<body>{}</body></html>"

    def page(self, scene: Group, truth: PageTruth) -> str:
        """The whole page."""
        return self.head.write(truth) + self.frame.replace("{}", self.write(scene))

    def _tag(self, part: Part) -> str:
        """How a part is written: the label of a group of cards as any label, where it has no way of its own."""
        if part is Part.CARDS_LABEL and part not in self.tags:
            part = Part.LABEL
        return self.tags.get(part, _PLAIN_GROUP if part in GROUPS else _PLAIN_TEXT)

    def write(self, node: Piece | Group) -> str:
        """One part with all that is in it."""
        if isinstance(node, Piece):
            tag = self._tag(node.part)
            if node.moment is None and "{moment}" in tag:
                tag = tag.replace(' datetime="{moment}"', "").replace(' content="{moment}"', "")
            filled = tag.replace("{moment}", node.moment or "").replace("{link}", self._address(node.link))
            ink = self.story_ink if self.story_ink and node.part in _PROSE else self.ink
            return filled.replace("{}", ink(node.text))
        tag = self._tag(node.part)
        if node.image and "{image}" not in tag:
            tag = "{image}" + tag
        image = self.image.replace("{}", self._address(node.image)) if node.image else ""
        filled = tag.replace("{link}", self._address(node.link)).replace("{kind}", node.kind or "more")
        return filled.replace("{image}", image).replace("{}", self.gap.join(map(self.write, node.children)))

    def _address(self, url: str | None) -> str:
        if url is not None and self.relative and "//" in url:
            url = "/" + url.split("/", 3)[-1]
        return escape(url or "")


def flattened(gap: str) -> Callable[[Group, PageTruth], str]:
    """The page as a crawler leaves it: a line a text, with ``gap`` between them.

    >>> from broadsheet import Role
    >>> title = Piece(Part.HEADLINE, "Rain", Role.HEADLINE)
    >>> flattened("; ")(Group(Part.PAGE, (title, title)), None)
    'Rain; Rain'
    """
    return lambda scene, _: gap.join(piece.text for piece in scene.pieces())
