"""Nothing of a page is lost, nothing is there twice, and words stay words."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.support import laws
from tests.support.strategies import html_pages, mangled_pages, mangled_texts, texts, trees

FIXTURES = sorted((Path(__file__).parents[1] / "fixtures").glob("*/*/page.html"))
SITES = st.sampled_from((None, "daily8"))


@pytest.mark.parametrize("path", FIXTURES, ids=lambda path: path.parent.name)
def test_every_fixture_keeps_its_text_and_its_words(path: Path) -> None:
    laws.conserves_text(path.read_bytes())
    laws.keeps_words(path.read_bytes())


@given(html_pages, SITES)
def test_blocks_joined_are_the_visible_text(html: str, site: str | None) -> None:
    laws.conserves_text(html, site)


@given(mangled_pages, SITES)
def test_blocks_of_a_mangled_page_joined_are_its_visible_text(html: bytes, site: str | None) -> None:
    laws.conserves_text(html, site)


@given(html_pages, SITES)
def test_words_are_neither_split_nor_joined(html: str, site: str | None) -> None:
    laws.keeps_words(html, site)


@given(mangled_pages, SITES)
def test_words_of_a_mangled_page_are_neither_split_nor_joined(html: bytes, site: str | None) -> None:
    laws.keeps_words(html, site)


@given(st.lists(texts, max_size=12).map("\n".join), SITES)
def test_flattened_text_keeps_every_word(text: str, site: str | None) -> None:
    laws.conserves_text_of_dump(text, site)


@given(mangled_texts, SITES)
def test_mangled_flattened_text_keeps_every_word(text: str, site: str | None) -> None:
    laws.conserves_text_of_dump(text, site)


@given(trees)
def test_a_fragment_in_bytes_reads_like_one_in_characters(html: str) -> None:
    declared = b"\xef\xbb\xbf" + html.encode()
    assert laws.read(declared) == laws.read(html)


@pytest.mark.parametrize(
    ("html", "words"),
    [
        ("wo<b>rd</b>", ["word"]),
        ("<p>wo<!-- x -->rd", ["word"]),
        ("<p>wo<script>x</script>rd", ["word"]),
        ("<p>wo<span hidden>x</span>rd", ["word"]),
        ("<div>wo<div hidden>x</div>rd", ["word"]),
        ("<table><tr><td>a</td><td>b</td></tr></table>", ["a", "b"]),
        ("a<br>b", ["a", "b"]),
        ("a<wbr>b", ["ab"]),
        ("<ul><li>a<li>b</ul>", ["a", "b"]),
        ("<select><option>a<option>b</select>", ["a", "b"]),
        ("<div>a</div>b", ["a", "b"]),
        ("a<div>b</div>", ["a", "b"]),
        ("a&nbsp;b", ["a", "b"]),
        ("a&#8203;b", ["a\u200bb"]),
    ],
)
def test_where_words_end(html: str, words: list[str]) -> None:
    page = laws.read(html)
    assert page is not None
    assert [word for block in page.blocks for word in block.text.split()] == words
