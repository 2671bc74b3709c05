"""A document as blocks: where lines break, what is hidden, and where an element's text stands."""

from __future__ import annotations

import html5lib
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.support.strategies import html_pages

from broadsheet import Document, LimitExceeded, Limits
from broadsheet.blocks import Stream
from broadsheet.outline import Region
from broadsheet.testing.laws.oracle import squeezed


def stream_of(html: str) -> Stream:
    return Stream.of(Document.from_html(html), Limits())


def text_at(html: str, path: str) -> tuple[Region, str]:
    stream = stream_of(html)
    assert stream.document.root is not None
    region = stream.region_of(stream.document.root.xpath(path)[0])
    return region, stream.text_of(region)


@pytest.mark.parametrize(
    ("html", "texts"),
    [
        ("<p>a</p><p>b</p>", ["a", "b"]),
        ("<p> a \n b\t</p>", ["a b"]),
        ("<p>a<br>b<br><br>c", ["a", "b", "c"]),
        ("a<p>b</p>c", ["a", "b", "c"]),
        ("<div>a<span>b</span>c</div>", ["abc"]),
        ("<div>a <div> b </div> c</div>", ["a", "b", "c"]),
        ("<p>a<script>x</script>b<style>y</style>c", ["abc"]),
        ("<p>\xa0</p><p>&nbsp;a&#x3000;b</p>", ["a b"]),
        ("<pre>a\n  b</pre>", ["a b"]),
        ("<table><caption>c<tr><th>a<td>b</table>", ["c", "a", "b"]),
        ("<dl><dt>a<dd>b</dl>", ["a", "b"]),
        ("<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>", ["漢kan"]),
        ("<p>a<img alt=b>c", ["ac"]),
        ("<button>a</button>b", ["a", "b"]),
        ("<x-card>a</x-card><x-card>b</x-card>", ["ab"]),
        ("<textarea>a</textarea>b", ["a", "b"]),
    ],
)
def test_where_a_line_ends(html: str, texts: list[str]) -> None:
    assert list(stream_of(html).texts) == texts


def test_lines_of_text_are_blocks() -> None:
    stream = Stream.of(Document.from_text(" a  b \n\n\t\n\u00a0c\u2003d\r\ne"), Limits())
    assert list(stream.texts) == ["a b", "c d", "e"]
    assert stream.outline is None
    assert stream.element_of(0) is None


@pytest.mark.parametrize(
    ("html", "seen", "hidden"),
    [
        ("<p>a<p hidden>b", ["a"], ("b",)),
        ("<p>a<p hidden=until-found>b", ["a"], ("b",)),
        ('<p>a<p style="display:none">b', ["a"], ("b",)),
        ('<p>a<p style="color:red; DISPLAY : None !important">b', ["a"], ("b",)),
        ('<p>a<p style="display:block">b', ["a", "b"], ()),
        ('<p>a<p style="--display:none-such;background:none">b', ["a", "b"], ()),
        ("<div hidden><p>a<p>b<div hidden>c</div></div>d", ["d"], ("a", "b", "c")),
        ("<p>a<script hidden>b</script>", ["a"], ()),
        ("<div hidden>a<script>b</script>c</div>d", ["d"], ("ac",)),
        ("<p>a<input type=hidden value=b>", ["a"], ()),
        ("<p>a<span aria-hidden=true>b</span>", ["ab"], ()),
        ("<p>a<span hidden>b</span>c", ["ac"], ("b",)),
        ("<body hidden><p>a", [], ("a",)),
    ],
)
def test_what_is_hidden_is_kept_apart(html: str, seen: list[str], hidden: tuple[str, ...]) -> None:
    stream = stream_of(html)
    assert list(stream.texts) == seen
    assert stream.hidden == hidden


@pytest.mark.parametrize(
    ("html", "path", "region", "text"),
    [
        ("<p>a</p><p>b</p><p>c</p>", "//p[2]", Region(1, 2), "b"),
        ("<p>a <b>b</b> c</p>", "//b", Region(0, 1, 2, 3), "b"),
        ("<p>a<b>b</b>c</p>", "//b", Region(0, 1, 1, 2), "b"),
        ("<p><b>a</b> c</p>", "//b", Region(0, 1, 0, 1), "a"),
        ("<p>a <b>b</b></p>", "//b", Region(0, 1, 2), "b"),
        ("<p>a <b> b </b> c</p>", "//b", Region(0, 1, 2, 3), "b"),
        ("<p> \n a  <b>\n b  b</b>\n</p>", "//b", Region(0, 1, 2), "b b"),
        ("<div><p>a</p><p>b</p></div><p>c</p>", "//div", Region(0, 2), "a b"),
        ("<div>x<a>y<br>z</a>w</div>", "//a", Region(0, 2, 1, 1), "y z"),
        ("<p>a</p><img><p>b</p>", "//img", Region(0, 0), ""),
        ("<p>a<b></b>c</p>", "//b", Region(0, 0), ""),
        ("<p>a<b> </b>c</p>", "//b", Region(0, 0), ""),
        ("<p>a<script>b</script>c</p>", "//script", Region(0, 0), ""),
        ("<p>a<span hidden><b>b</b></span>c</p>", "//b", Region(0, 0), ""),
        ("<p>a</p>tail", "//p", Region(0, 1), "a"),
        ("<p>a</p>", "/html", Region(0, 1), "a"),
    ],
)
def test_where_the_text_of_an_element_stands(html: str, path: str, region: Region, text: str) -> None:
    assert text_at(html, path) == (region, text)


@given(html_pages)
def test_the_text_of_an_element_is_its_visible_text(html: str) -> None:
    """By the elements' own children: what stands in two siblings stands in their parent, once and in order."""
    try:
        stream = stream_of("<p>x" + html)
    except LimitExceeded:
        return
    root, outline = stream.document.root, stream.outline
    assert root is not None
    assert outline is not None
    assert squeezed(stream.text_of(stream.region_of(root))) == squeezed("".join(stream.texts))
    for element in root.iter():
        index = stream.index_of(element)
        inside = [run for run in range(len(outline.runs)) if outline.holds(index, run)]
        own = "".join(outline.runs[run] for run in inside)
        assert squeezed(stream.text_of(stream.region_of(element))) == squeezed(own)


@given(html_pages)
def test_the_outline_is_the_tree(html: str) -> None:
    stream = stream_of("<p>x" + html)
    outline = stream.outline
    assert outline is not None
    assert len(outline.nodes) == len(outline.tags) == len(outline.parents) == len(outline.ends)
    assert [stream.index_of(node) for node in outline.nodes] == list(range(len(outline.nodes)))
    for index in range(1, len(outline.nodes)):
        parent = outline.parents[index]
        assert parent < index < outline.ends[index] <= outline.ends[parent]
    assert list(outline.clocks) == sorted(outline.clocks)
    assert all(squeezed("".join(outline.runs)).count(squeezed(text)) for text in stream.texts)


TIDY = st.recursive(
    st.sampled_from(["rain", "tram", "harbour ", " mayor"]),
    lambda inner: st.builds(
        lambda tag, parts: f"<{tag}>{''.join(parts)}</{tag}>",
        st.sampled_from(["div", "section", "span", "b", "em", "article"]),
        st.lists(inner, min_size=1, max_size=3),
    ),
    max_leaves=10,
)


@given(TIDY)
def test_tidy_pages_read_as_html5_says(html: str) -> None:
    """On pages without errors, an HTML5 parser that shares no code with libxml2 sees the same text."""
    page = html5lib.parse(f"<!doctype html><title>x</title><body><div>{html}</div>", namespaceHTMLElements=False)
    body = page.find("body")
    assert body is not None
    assert squeezed("".join(stream_of(f"<body><div>{html}</div>").texts)) == squeezed("".join(body.itertext()))
