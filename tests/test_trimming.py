"""Pages that are written again with less depth show the same text, and hide what was hidden."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from tests.support.strategies import html_pages

import broadsheet
from broadsheet.testing.laws.oracle import rendered, squeezed
from broadsheet.trimming import is_overloaded, trim

DEEP = 3_000
MANY = 1_000_000


def depth_of(html: bytes) -> int:
    root = etree.fromstring(html, etree.HTMLParser(encoding="utf-8", huge_tree=True))
    return max(len(list(each.iterancestors())) for each in root.iter())


@given(html_pages, st.integers(1, 12))
def test_a_trimmed_page_shows_the_same(html: str, depth: int) -> None:
    assert squeezed(rendered(trim(html.encode(), depth, MANY).data.decode())) == squeezed(rendered(html))


def test_what_is_open_beyond_the_depth_is_shut_where_the_page_comes_back() -> None:
    html = "<div><i>one<p>two</p><b>three</b>four</i></div><footer>five</footer>"
    for depth in range(1, 8):
        assert rendered(trim(html.encode(), depth, MANY).data.decode()).split() == ["one", "two", "threefour", "five"]


@pytest.mark.parametrize("depth", [3, 10, 100])
@pytest.mark.parametrize("tag", ["div", "b", "section", "custom-element"])
def test_a_trimmed_page_is_no_deeper(tag: str, depth: int) -> None:
    deep = f"<body>{f'<{tag}>' * 500}deep".encode()
    assert depth_of(deep) > depth + 2
    assert depth_of(trim(deep, depth, MANY).data) <= depth + 2  # the root, and what may stand beyond the depth


@pytest.mark.parametrize(
    ("inside", "blocks", "hidden"),
    [
        ("one<b>two</b>three", ["onetwothree"], ()),
        ("one<p>two</p>three", ["one", "two", "three"], ()),
        ("one<br>two", ["one", "two"], ()),
        ("one<img src=x>two", ["onetwo"], ()),
        ("one<script>no</script><style>no</style>two", ["onetwo"], ()),
        ("one<svg><text>no</text></svg>two", ["onetwo"], ()),
        ("<p hidden>not <b>shown</b></p>one", ["one"], ("not shown",)),
        ("<p style='display:none'>not shown</p>one", ["one"], ("not shown",)),
        ("a &lt; b &amp; c", ["a < b & c"], ()),
        ("one</body></html>two", ["one", "two"], ()),
        ("<svelte:head></svelte:head>one\x1f", ["one"], ()),
    ],
)
def test_beyond_the_depth(inside: str, blocks: list[str], hidden: tuple[str, ...]) -> None:
    page = broadsheet.parse("<div>" * DEEP + inside)
    assert [block.text for block in page.blocks] == blocks
    assert page.hidden == hidden


def test_what_the_page_says_of_itself_is_kept() -> None:
    head = '<meta name="author" content="A &amp; B"><script type="application/ld+json">{"headline": "a < b"}</script>'
    page = broadsheet.parse(f"<head>{head}<body>{'<div>' * DEEP}deep")
    assert page.authors == ("A & B",)


def test_a_page_of_comments_stays_empty() -> None:
    assert trim(b"<!-- x -->", 10, MANY).data == b""


# ------------------------------------------------------------------------------------------------------ attributes


@given(html_pages, st.integers(0, 3))
def test_a_page_with_fewer_attributes_shows_the_same(html: str, attributes: int) -> None:
    assert squeezed(rendered(trim(html.encode(), DEEP, attributes).data.decode())) == squeezed(rendered(html))


def test_the_first_attributes_are_kept_and_those_that_hide() -> None:
    trimmed = trim(b"<p a=1 b=2 c=3 style='display:none' hidden>x", DEEP, 2)
    root = etree.fromstring(trimmed.data, etree.HTMLParser())
    assert root.xpath("//p")[0].keys() == ["a", "b", "hidden", "style"]
    assert trimmed.lacks_attributes
    assert not trim(b"<p a=1 b=2>x", DEEP, 2).lacks_attributes


@given(
    st.integers(0, 400),
    st.sampled_from((" ", "\n", "/")),
    st.text("ab<c", max_size=300),
    st.sampled_from(("", '="<x"', '=">"', "='x > y'", '=">>"')),
)
def test_an_element_with_too_many_attributes_is_found_wherever_it_stands(
    many: int, part: str, before: str, value: str
) -> None:
    html = f"{before}<p {part.join(f'a{n}{value}' for n in range(100 + many))}>{before}"
    assert is_overloaded(html.encode(), 50)


def test_long_texts_scripts_and_addresses_are_no_attributes() -> None:
    image = "data:image/png;base64," + "QUJD" * 50_000
    long = f"<p>{'It rained on Monday. ' * 5_000}</p><script>x = '{'a b ' * 5_000}'</script><img src='{image}'>"
    assert not is_overloaded(long.encode(), 4_000)
