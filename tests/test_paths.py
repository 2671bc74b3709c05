"""Paths to elements: as libxml2 writes them, in time that grows with the page."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from broadsheet.paths import Paths

TREES = st.recursive(
    st.sampled_from(["text", "<br>", "<!-- no element -->", "<p>a</p>"]),
    lambda inner: st.builds(
        lambda tag, parts: f"<{tag}>{''.join(parts)}</{tag}>", st.sampled_from(["div", "ul", "b"]), st.lists(inner)
    ),
    max_leaves=30,
)


def tree(html: str) -> etree._Element:
    return etree.fromstring(f"<html><body>{html}</body></html>", etree.HTMLParser(huge_tree=True))


@given(TREES)
def test_a_path_is_the_one_that_libxml2_writes(html: str) -> None:
    root, paths = tree(html), Paths()
    getpath = root.getroottree().getpath
    for element in root.iter("*"):
        assert paths.of(element) == getpath(element)


def test_a_path_finds_its_element_where_a_name_has_a_colon() -> None:
    root = tree("<o:p>a</o:p><p>b</p><o:p>c</o:p>")
    for element in root.iter("*"):
        path = Paths().of(element)
        assert path is not None
        assert root.xpath(path) == [element]


def test_what_is_too_long_to_read_is_not_told() -> None:
    root = tree("<div>" * 1000)
    assert Paths().of(list(root.iter())[-1]) is None


@pytest.mark.parametrize("count", [50_000])
def test_a_long_row_of_elements_is_counted_once(count: int) -> None:
    root, paths = tree("<p>a</p>" * count), Paths()
    assert [paths.of(element) for element in root[0]][-1] == f"/html/body/p[{count}]"
