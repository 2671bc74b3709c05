"""CSS selectors hit what their XPath hits, in its order, and in time linear in the page."""

from __future__ import annotations

import time

import pytest
from cssselect import HTMLTranslator, parse
from hypothesis import example, given
from hypothesis import strategies as st
from lxml import etree
from tests.support.reading import scope_of

from broadsheet import css
from broadsheet.rules.descent import Descent

NAMES = ("div", "p", "*", ".a", "#b", "div.a", "p:first-child", "div:not(.a)", "div:has(p)", "[id]", "p:nth-child(2)")
SELECTORS = st.lists(
    st.lists(st.sampled_from(NAMES), min_size=1, max_size=4).flatmap(
        lambda names: st.lists(st.sampled_from((" ", " > ", " + ", " ~ ")), min_size=3, max_size=3).map(
            lambda signs: "".join(sign + name for sign, name in zip(("", *signs), names, strict=False))
        )
    ),
    min_size=1,
    max_size=3,
).map(", ".join)
TREES = st.recursive(
    st.sampled_from(("x", "<p>x</p>", "<div></div>", "<div id=b></div>")),
    lambda within: st.lists(within, max_size=4).flatmap(
        lambda parts: st.sampled_from(("div", "div class=a", "div id=b class=a", "section")).map(
            lambda tag: f"<{tag}>{''.join(parts)}</{tag.split()[0]}>"
        )
    ),
    max_leaves=25,
)


@given(SELECTORS, TREES, st.integers(0, 30))
@example("div ~ div ~ p, div + p", "<div><div><p>1</p></div><p>2</p></div><div></div><p>3</p>", 2)
@example("div + div", "<div><div></div><div></div></div><div></div>", 2)
def test_a_selector_hits_what_its_xpath_hits(selector: str, tree: str, place: int) -> None:
    elements = list(etree.HTML(f"<body>{tree}</body>").iter())
    start = elements[place % len(elements)]
    expected = etree.XPath(HTMLTranslator().css_to_xpath(selector))(start)
    assert Descent.of(parse(selector))(start) == expected


PAGES = {
    "nested": "<div>" * 2_000 + "<a href=x>y</a>" * 5_000,
    "nested again and again": ("<div>" * 500 + "x" + "</div>" * 500) * 40,
    "side by side": "<div>x</div>" * 20_000,
    "in sections": ("<div>" + "<a href=x>y</a>" * 300 + "</div>") * 300,
}


@pytest.mark.parametrize(
    "selector", ["div div div div", "div a", "div ~ div ~ div", "div + div", "div a, div div", "div b div"]
)
@pytest.mark.parametrize("page", PAGES.values(), ids=list(PAGES))
def test_no_selector_takes_long_on_a_deep_or_a_long_page(page: str, selector: str) -> None:
    scope = scope_of(page)
    start = time.process_time()
    css(selector).elements(scope)
    css(selector).near(scope)
    assert time.process_time() - start < 5  # as one XPath some take minutes; a fast machine needs a twentieth
