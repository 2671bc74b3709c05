"""Where text stands in a tree: what a reader sees, in order, and nothing else."""

from __future__ import annotations

from hypothesis import given
from lxml import etree
from tests.support.strategies import html_pages

from broadsheet.testing.edits.pages import EditedPage
from broadsheet.testing.edits.spots import Spot, chosen, containers, is_line, seen_elements, seen_spots
from broadsheet.testing.laws.oracle import rendered, squeezed
from broadsheet.testing.samples import Sample


@given(html_pages)
def test_the_spots_hold_the_visible_text(html: str) -> None:
    page = EditedPage.of(Sample(html=html))
    if page is not None:
        assert squeezed("".join(spot.text for spot in seen_spots(page.root))) == squeezed(rendered(html))


def test_a_part_of_a_text_becomes_a_node() -> None:
    root = etree.fromstring("<p>one<b/>two three</p>")
    Spot(root[0], behind=True).part(0, 3, etree.Element("i"))
    assert etree.tostring(root) == b"<p>one<b/><i/> three</p>"
    Spot(root).part(1, 2, etree.Element("u"))
    assert etree.tostring(root) == b"<p>o<u/>e<b/><i/> three</p>"


def test_places_are_counted_round() -> None:
    assert [chosen("abc", place) for place in (0, 2, 3, 7)] == ["a", "c", "a", "b"]
    assert chosen("", 3) is None


def test_nothing_unseen_is_chosen() -> None:
    root = etree.fromstring(
        "<body><p>a</p><p hidden=''>b</p><script>c</script><div style='display:none'><p>d</p></div></body>"
    )
    assert [element.text for element in seen_elements(root)] == [None, "a"]
    assert [element.tag for element in containers(root)] == ["body", "p"]
    assert is_line(root[0])
    assert not is_line(etree.Element("b"))
