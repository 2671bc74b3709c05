"""HTML that is written: a text comes back as it was, whatever is in it."""

from __future__ import annotations

import html5lib
from hypothesis import given
from hypothesis import strategies as st

from broadsheet.markup import element

#: What can stand in a file; other characters come back as a sign in their place.
FIT = st.text(st.characters(exclude_categories=["Cs", "Cc"]))


@given(FIT, FIT)
def test_a_text_and_an_attribute_come_back_as_they_were(words: str, name: str) -> None:
    tree = html5lib.parse(element("p", element("b", words), data_name=name), namespaceHTMLElements=False)
    (paragraph,) = tree.iter("p")
    assert paragraph.get("data-name") == name
    assert "".join(paragraph.itertext()) == words


@given(st.text(st.characters()))
def test_whatever_is_in_a_text_it_can_be_written(words: str) -> None:
    assert element("p", words).encode("utf-8")
