"""Where text stands in a tree, and where something may be put in."""

from __future__ import annotations

from collections.abc import Callable, Container, Iterator, Sequence
from typing import TYPE_CHECKING, TypeVar

import attrs
from lxml import etree

from broadsheet.rendering import LINES, UNSEEN, is_hidden
from broadsheet.testing.edits.markup import VERBATIM, VOID

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

__all__ = ["UNKNOWN", "Spot", "chosen", "containers", "is_line", "seen_elements", "seen_spots"]

T = TypeVar("T")

#: An element that no browser and no selector knows: it stands within a line and says nothing of its content.
UNKNOWN = "x-kit"

#: Elements that hold text and no elements, or only elements of their own.
_CLOSED = frozenset(
    "html head table thead tbody tfoot tr colgroup select optgroup option textarea title frameset".split()  # noqa: SIM905
)


@attrs.frozen(eq=False)
class Spot:
    """A text node: the text at the beginning of an element, or with ``behind`` the text right behind it."""

    element: Element
    behind: bool = False

    @property
    def text(self) -> str:
        """The text; "" where there is none."""
        return (self.element.tail if self.behind else self.element.text) or ""

    def put(self, text: str) -> None:
        """Puts another text in its place."""
        if self.behind:
            self.element.tail = text or None
        else:
            self.element.text = text or None

    @property
    def holder(self) -> Element:
        """The element that the text stands in directly."""
        parent = self.element.getparent() if self.behind else self.element
        assert parent is not None, "no text is behind a root"
        return parent

    @property
    def is_open(self) -> bool:
        """Whether an element may stand where the text does."""
        return self.holder.tag not in _CLOSED and self.holder.tag not in VERBATIM

    def part(self, start: int, stop: int, node: Element) -> None:
        """Puts a node in the place of a part of the text; what follows the part is behind the node."""
        text = self.text
        node.tail = text[stop:] or None
        self.put(text[:start])
        if self.behind:
            self.holder.insert(self.holder.index(self.element) + 1, node)
        else:
            self.element.insert(0, node)


def chosen(places: Sequence[T], place: int) -> T | None:
    """The n-th of some places, round again from the last; None where there are none."""
    return places[place % len(places)] if places else None


def seen_elements(root: Element, allow: Callable[[Element], bool] = lambda element: True) -> list[Element]:
    """The elements that show something or could, in order: those that are allowed."""
    return [node for event, node in _walk(root) if event == "start" and _is_seen(node) and allow(node)]


def seen_spots(root: Element, revealed: Container[Element] = ()) -> Iterator[Spot]:
    """The texts that a reader sees, in order; white space between elements is none.

    Of ``revealed`` elements the page was read as if it showed them, though it hides them.
    """
    for event, node in _walk(root, revealed):
        if event == "start" and (_is_seen(node) or node in revealed) and node.text and not node.text.isspace():
            yield Spot(node)
        if event == "end" and node is not root and node.tail and not node.tail.isspace():
            yield Spot(node, behind=True)


def containers(root: Element) -> list[Element]:
    """The seen elements of the body that hold something, and may hold one thing more at their end."""

    def allow(element: Element) -> bool:
        if element.tag in _CLOSED or element.tag in VERBATIM or element.tag in VOID:
            return False
        return len(element) > 0 or bool(element.text and not element.text.isspace())

    return seen_elements(root, allow)


def is_line(element: Element) -> bool:
    """Whether an element begins and ends a line."""
    return element.tag in LINES


def _is_seen(element: Element) -> bool:
    return element.tag not in UNSEEN and not is_hidden(dict(element.attrib))


def _walk(root: Element, revealed: Container[Element] = ()) -> Iterator[tuple[str, Element]]:
    """The starts and ends of elements; what is inside an unseen one is left out."""
    walker = etree.iterwalk(root, events=("start", "end"))
    for event, node in walker:
        if event == "start" and not (_is_seen(node) or node in revealed):
            walker.skip_subtree()
        yield event, node
