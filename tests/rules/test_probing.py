"""Paths that would fail on some page only: what is told before any page is read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree, html

from broadsheet.rules.probing import fault_in

PAGE = html.fromstring("<main><p class=a>x <b>y</b></p><p>z</p></main>")
PREDICATES = ["last()", "@class", "contains(., 'x')", "contains(.)", "matches(., 'x')", "$x", "x:b", "count('x') > 1"]
PREDICATES += ["b or not(c)", "text()", "'$x f( x:y'", "string-length(concat('(', .)) > 2", "count(.//b[f(1)])", "1"]

paths = st.lists(st.sampled_from(PREDICATES), max_size=3).map(lambda each: "//p" + "".join(f"[{one}]" for one in each))


@given(paths)
def test_a_path_without_a_fault_can_be_read(path: str) -> None:
    if fault_in(path) is None:
        assert isinstance(etree.XPath(path)(PAGE), list)


@given(paths)
def test_a_path_that_cannot_be_read_has_a_fault(path: str) -> None:
    try:
        etree.XPath(path)(PAGE)
    except etree.XPathError:
        assert fault_in(path) is not None


@pytest.mark.parametrize("predicate", ["last()", "text()", "'$x f( x:y'", "b or not(c)", "@xml:lang", "ancestor::b"])
def test_what_any_page_can_be_asked_is_no_fault(predicate: str) -> None:
    assert fault_in(f"//p[{predicate}]") is None


@pytest.mark.parametrize(
    ("path", "part"),
    [
        ("//p[$x]", "$x: "),
        ("//p[@id and f(concat('(', ')'))]", "f(concat('(', ')')): "),
        ("//p[x:b]", "x:b: "),
        ("//p[b and contains(.)]", "contains(.): "),
        ("//p[descendant::x:*]", "x:*: "),
    ],
)
def test_the_part_is_named(path: str, part: str) -> None:
    fault = fault_in(path)
    assert fault is not None
    assert fault[0].startswith(part)
