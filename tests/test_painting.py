"""Blocks in roles: split where an edge falls inside a line, and never within a word."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from tests.support.reading import by_layout

from broadsheet import BoilerplateKind, Document, Layout, Limits, Role, css, lines
from broadsheet.blocks import Stream
from broadsheet.outline import Region
from broadsheet.painting import Canvas, Paint

REST = Paint(Role.BOILERPLATE, BoilerplateKind.OTHER)


def painted(texts: list[str], *strokes: tuple[Region, Role]) -> list[tuple[str, Role]]:
    canvas = Canvas(Stream.of(Document.from_text("\n".join(texts)), Limits()))
    for region, role in strokes:
        canvas.paint(region, Paint(role))
    return [(block.text, block.role) for block in canvas.blocks(lambda block: REST)]


def test_what_is_painted_first_stays() -> None:
    assert painted(["a", "b", "c"], (Region(1, 2), Role.HEADLINE), (Region(0, 3), Role.BODY)) == [
        ("a", Role.BODY),
        ("b", Role.HEADLINE),
        ("c", Role.BODY),
    ]


def test_an_edge_inside_a_line_splits_it() -> None:
    assert painted(["By Ann Smith today"], (Region(0, 1, 3, 12), Role.BYLINE)) == [
        ("By", Role.BOILERPLATE),
        ("Ann Smith", Role.BYLINE),
        ("today", Role.BOILERPLATE),
    ]


def test_an_edge_within_a_word_moves_so_that_words_stay_whole() -> None:
    assert [text for text, _ in painted(["NHK4 days ago"], (Region(0, 1, 0, 3), Role.SOURCE))] == ["NHK4 days ago"]
    for head in range(8):
        for tail in range(head, 8):
            words = " ".join(text for text, _ in painted(["one two"], (Region(0, 1, head, tail), Role.DATE)))
            assert words == "one two"


LINES = st.lists(st.sampled_from(["a", "one two", "x y z w", "日本 経済", "one-two, three"]), min_size=1, max_size=4)
STROKES = st.lists(
    st.tuples(
        st.integers(0, 3), st.integers(0, 4), st.integers(0, 14), st.none() | st.integers(0, 14), st.sampled_from(Role)
    ),
    max_size=5,
)


@given(LINES, STROKES)
def test_whatever_is_painted_every_word_is_there_once_and_in_order(
    texts: list[str], strokes: list[tuple[int, int, int, int | None, Role]]
) -> None:
    regions = []
    for start, length, head, tail, role in strokes:
        stop = min(start + length, len(texts))
        if start < stop and head <= len(texts[start]):
            end = None if tail is None or tail > len(texts[stop - 1]) else tail
            regions.append((Region(start, stop, head, end), role))
    assert " ".join(text for text, _ in painted(texts, *regions)).split() == " ".join(texts).split()


def test_a_rule_whose_element_stands_inside_a_line_takes_its_part_of_it() -> None:
    class Front(Layout):
        authors = css(".by b").texts()
        source = css(".src").text()
        headline = lines("Rain").value("Rain")

    page = by_layout(
        Front, "<p>Rain</p><p class=by>By <b>Ann</b>, in Rome</p><p><i class=src>BBC</i> 3 hours ago</p>"
    ).page
    assert [(block.text, block.role, block.position) for block in page.blocks] == [
        ("Rain", Role.HEADLINE, 0),
        ("By", Role.BOILERPLATE, 1),
        ("Ann, in Rome", Role.BYLINE, 2),
        ("BBC", Role.SOURCE, 3),
        ("3 hours ago", Role.BOILERPLATE, 4),
    ]


def test_claimed_blocks_are_those_with_a_role_in_part_or_whole() -> None:
    canvas = Canvas(Stream.of(Document.from_text("a b\nc\nd"), Limits()))
    canvas.paint(Region(0, 1, 2), Paint(Role.DATE))
    canvas.paint(Region(2, 3), Paint(Role.BODY))
    assert canvas.claimed() == {0, 2}
