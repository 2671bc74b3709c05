"""One input: its tree or its lines, its addresses, its soup."""

from __future__ import annotations

from urllib.parse import urljoin, urlsplit

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from lxml import etree

import broadsheet
from broadsheet import Document, EmptyDocument, LimitExceeded, Limits
from broadsheet.testing.laws.oracle import rendered, squeezed

URL = "https://news.example/en/world/story.html?page=2#top"


def at(url: str | None, base: str | None = None) -> Document:
    head = f'<base href="{base}">' if base is not None else ""
    return Document.from_html(f"{head}<p>Rain", url=url)


@pytest.mark.parametrize(
    ("address", "absolute"),
    [
        ("/x", "https://news.example/x"),
        ("x", "https://news.example/en/world/x"),
        ("../x", "https://news.example/en/x"),
        ("/a/../x", "https://news.example/x"),
        ("/./x", "https://news.example/x"),
        ("//cdn.example/x", "https://cdn.example/x"),
        ("?page=3", "https://news.example/en/world/story.html?page=3"),
        ("  /x\n", "https://news.example/x"),
        ("HTTP://a.example/x", "HTTP://a.example/x"),
        ("https://a.example", "https://a.example"),
        ("/x?a=1&b=2#c", "https://news.example/x?a=1&b=2#c"),
        ("/صفحة", "https://news.example/صفحة"),
        ("javascript:void(0)", None),
        ("mailto:a@a.example", None),
        ("data:image/png;base64,x", None),
        ("http://[::1/x", None),
        ("", None),
        ("  ", None),
        (None, None),
    ],
)
def test_addresses_become_absolute(address: str | None, absolute: str | None) -> None:
    assert at(URL).resolve(address) == absolute


@given(st.from_regex(r"[/.?#;a-z0-9:@%&=~ ]{0,12}", fullmatch=True))
@example("/0?")
@example("/0;#a")
def test_addresses_are_joined_as_the_standard_library_joins_them(address: str) -> None:
    try:
        joined = urljoin(URL, address.strip()).replace(" ", "%20")
        parts = urlsplit(joined)
        expected = joined if address.strip() and parts.scheme in ("http", "https") and parts.netloc else None
    except ValueError:
        expected = None
    assert at(URL).resolve(address) == expected


@pytest.mark.parametrize(
    ("url", "base", "address", "absolute"),
    [
        (URL, "/de/", "x", "https://news.example/de/x"),
        (URL, "https://cdn.example/a/", "x", "https://cdn.example/a/x"),
        (URL, "https://cdn.example/a/", "/x", "https://cdn.example/x"),
        (URL, "  /de/ ", "x", "https://news.example/de/x"),
        (URL, "http://[::1/", "/x", "https://news.example/x"),
        (URL, "", "/x", "https://news.example/x"),
        (None, "https://a.example/en/", "x", "https://a.example/en/x"),
        (None, "/en/", "x", None),
        (None, None, "/x", None),
        (None, None, "https://a.example/x", "https://a.example/x"),
        ("not an address", None, "/x", None),
        ("http://[::1/x", None, "/x", None),
        ("file:///page.html", None, "/x", None),
    ],
)
def test_the_base_of_the_page_counts(url: str | None, base: str | None, address: str, absolute: str | None) -> None:
    assert at(url, base).resolve(address) == absolute


def test_the_first_base_with_an_address_counts() -> None:
    document = Document.from_html("<base target=_top><base href=/a/><base href=/b/><p>x", url="https://a.example/")
    assert document.resolve("x") == "https://a.example/a/x"


def test_html_has_a_tree_and_text_has_lines() -> None:
    html = Document.from_html("<p>Rain")
    text = Document.from_text("Rain\r\nat\rlast\n")
    assert (html.is_text, html.lines) == (False, None)
    assert (text.is_text, text.root) == (True, None)
    assert text.lines == ("Rain", "at", "last", "")


def test_a_tree_has_no_comments_and_no_instructions() -> None:
    root = Document.from_html("<p>a<!-- b --><?c d?>e").root
    assert root is not None
    assert etree.tostring(root) == b"<html><body><p>ae</p></body></html>"


def test_the_soup_is_the_same_page_built_once() -> None:
    document = Document.from_html(b"<meta charset=latin1><p class=x>caf\xe9")
    assert document.soup is document.soup
    paragraph = document.soup.select_one("p.x")
    assert paragraph is not None
    assert paragraph.get_text() == "café"


def test_the_soup_of_an_xhtml_page_warns_of_nothing() -> None:
    page = '<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml"><body><p>Rain</p></body></html>'
    assert Document.from_html(page).soup.get_text().strip().endswith("Rain")


@pytest.mark.parametrize(
    "tail", ["what follows", "<p>what follows</p>", "<div>what <b>follows</b></div></body></html>"]
)
def test_what_follows_the_end_of_the_page_is_in_its_tree(tail: str) -> None:
    root = Document.from_html(f"<html><body><p>Rain</p></body></html>{tail}").root
    assert root is not None
    assert "".join(root.itertext()).split() == ["Rain", "what", "follows"] or "what follows" in "".join(root.itertext())


@pytest.mark.parametrize(
    ("html", "shown"),
    [
        ("<title>T</title><main><h1>Rain</h1><p>It rained.</p></main><p>The end.", "Rain|It rained.|The end."),
        ("<title>T</title><section>one</section> two <script>no</script> three <div>four</div>five",
         "one|two three|four|five"),
        ("<head hidden><meta name=a><x-card>one</x-card></head><body class=b>two", "onetwo"),
        ("<head><title>T</title><noscript><p>no</p></noscript><link rel=a></head>one", "one"),
    ],
)  # fmt: skip
def test_what_ends_a_head_is_seen(html: str, shown: str) -> None:
    assert "|".join(block.text for block in broadsheet.parse(html).blocks) == shown
    assert squeezed(rendered(html)) == squeezed(shown.replace("|", ""))


def test_limits_are_checked_where_the_document_is_made() -> None:
    with pytest.raises(LimitExceeded):
        Document.from_html("<p>Rain", limits=Limits(max_bytes=3))
    with pytest.raises(LimitExceeded):
        Document.from_text("Rain", limits=Limits(max_bytes=3))
    with pytest.raises(EmptyDocument):
        Document.from_html("<!-- -->")
