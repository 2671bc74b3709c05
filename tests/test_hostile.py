"""Input that means harm, or is none at all: a record or a typed error, in seconds, with nothing lost in silence."""

from __future__ import annotations

import gzip
import io
import pickle
import time
import zipfile
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import broadsheet
from broadsheet import (
    ANY,
    Adapter,
    EmptyDocument,
    FindingCode,
    Layout,
    LimitExceeded,
    Limits,
    NewsPage,
    ParseError,
    Registry,
    Report,
    css,
    lines,
    section,
)
from broadsheet.testing.laws.oracle import rendered, squeezed

MILLION = 1_000_000

#: What a page of a million elements may take on a slow, busy machine, in seconds; a fast one needs a tenth of it.
PATIENCE = 60


@contextmanager
def in_time() -> Iterator[None]:
    start = time.monotonic()
    yield
    assert time.monotonic() - start < PATIENCE


def text_of(page: NewsPage) -> str:
    return "\n".join(block.text for block in page.blocks)


def codes(report: Report) -> set[FindingCode]:
    return {finding.code for finding in report.findings}


def zipped() -> bytes:
    data = io.BytesIO()
    with zipfile.ZipFile(data, "w") as archive:
        archive.writestr("page.html", "<p>Rain at last")
    return data.getvalue()


NO_PAGES: dict[str, bytes | str] = {
    "nothing": b"",
    "no character": "",
    "white space": b" \n\t\r\n ",
    "other white space": "\u00a0\u2003\u3000\u2028",
    "a byte order mark": b"\xef\xbb\xbf",
    "a byte order mark of UTF-16": b"\xff\xfe",
    "a byte order mark and a blank": "\ufeff \n",
    "a comment": b"<!-- nothing to see -->",
    "comments": b"<!-- nothing --> <!-- to --> <!-- see -->",
    "an unclosed comment": b"<!-- <p>all of the page</p>",
    "a doctype": b"<!doctype html>",
    "an instruction": b"<?xml version='1.0'?>",
    "a PNG": b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\x08\x06\0\0\0",
    "a JPEG": b"\xff\xd8\xff\xe0\0\x10JFIF",
    "a GIF": b"GIF89a\x01\0\x01\0",
    "a PDF": b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj\n<< /Type /Catalog >>",
    "gzip": gzip.compress(b"<p>Rain at last"),
    "a ZIP": zipped(),
    "empty elements": b"<html><head></head><body><div><p></p></div></body></html>",
    "an unclosed script": b"<script>document.write('<p>Rain at last</p>')",
    "an unclosed style": b"<style>p { color: red } <p>Rain at last</p>",
}


@pytest.mark.parametrize("html", NO_PAGES.values(), ids=list(NO_PAGES))
def test_what_holds_no_page_is_an_empty_document(html: bytes | str) -> None:
    with pytest.raises(EmptyDocument):
        broadsheet.parse(html)


@pytest.mark.parametrize("html", NO_PAGES.values(), ids=list(NO_PAGES))
def test_inspect_tells_that_there_is_no_page(html: bytes | str) -> None:
    report = broadsheet.inspect(html, url="https://a.example/x")
    assert codes(report) == {FindingCode.NO_PAGE}
    assert report.page == NewsPage(url="https://a.example/x")


@pytest.mark.parametrize("text", ["", " ", "\n\n\t\r\n", "\ufeff", "\u3000\u2028"])
def test_blank_text_is_an_empty_document(text: str) -> None:
    with pytest.raises(EmptyDocument):
        broadsheet.parse_text(text)
    assert codes(broadsheet.inspect_text(text)) == {FindingCode.NO_PAGE}


# --------------------------------------------------------------------------------------------------- any bytes at all


@given(st.one_of(st.binary(max_size=400), st.text(max_size=200), st.binary(max_size=60).map(zlib.compress)))
@example(b"\x00")
@example(b"<\x00>")
@example("\x00\x00")
@example(b"\xff\xfe<\x00p\x00>\x00\xd8")
@example(b"<meta charset=utf-16><p>x")
@example("\ud800<p>\udfff")
def test_any_input_gives_a_record_or_a_typed_error(data: bytes | str) -> None:
    report = broadsheet.inspect(data)
    try:
        page = broadsheet.parse(data)
    except ParseError:
        assert FindingCode.NO_PAGE in codes(report)
    else:
        assert report.page == page


@given(st.text(st.characters(), max_size=200), st.sampled_from((None, "daily8")))
@example("\ud800\n\udfff and so on", None)
@example("Headline\x00\nBody\x00.", None)
@example("3 hours ago\n- \nTime", "daily8")
@example("logo", "daily8")
def test_any_text_gives_a_record_or_a_typed_error(text: str, site: str | None) -> None:
    report = broadsheet.inspect_text(text, site=site)
    try:
        page = broadsheet.parse_text(text, site=site)
    except ParseError:
        assert FindingCode.NO_PAGE in codes(report)
    else:
        assert report.page == page


ENCODINGS = ["utf-8", "utf-16", "utf-16-le", "windows-1252", "windows-1256", "shift_jis", "big5", "koi8-r", "gb18030"]
LABELS = st.sampled_from(
    (*ENCODINGS, "latin1", "utf-7", "utf-32", "x-user-defined", "replacement", "no such", "", "hz-gb-2312")
)


@given(text=st.text(max_size=40), label=LABELS, transport=st.none() | LABELS, really=st.sampled_from(ENCODINGS))
def test_wrong_encodings_give_a_record_or_a_typed_error(
    text: str, label: str, transport: str | None, really: str
) -> None:
    data = f"<meta charset='{label}'><p>{text}".encode(really, "ignore")
    broadsheet.inspect(data, encoding=transport)
    with suppress(EmptyDocument):
        broadsheet.parse(data, encoding=transport)


def test_lone_surrogates_are_replaced_and_nothing_behind_them_is_lost() -> None:
    report = broadsheet.inspect("<p>before \ud800 behind</p><p>\udfffend</p>")
    assert text_of(report.page) == "before \ufffd behind\n\ufffdend"
    assert FindingCode.CHARACTERS_REPLACED in codes(report)
    report = broadsheet.inspect_text("before \ud800 behind\n\udfffend")
    assert text_of(report.page) == "before \ufffd behind\n\ufffdend"
    assert FindingCode.CHARACTERS_REPLACED in codes(report)
    assert report.page.to_json().encode()


@pytest.mark.parametrize(
    "character", ["\x00", "\x01", "\x08", "\x0b", "\x0c", "\x1b", "\x7f", "\x85", "\ufffe", "\uffff"]
)
def test_control_characters_cost_no_text(character: str) -> None:
    page = broadsheet.parse(f"<h1>Ra{character}in</h1><p>It rained{character} on Monday.</p><p>The end.</p>")
    shown = text_of(page)
    assert "Ra" in shown
    assert "in" in shown
    assert "on Monday." in shown
    assert "The end." in shown
    assert "The end." in text_of(broadsheet.parse_text(f"Rain\nIt rained{character} on Monday.\nThe end."))
    assert NewsPage.from_json(page.to_json()) == page


# ----------------------------------------------------------------------------------------------------------- depth


@pytest.mark.parametrize("tag", ["div", "b", "p", "table", "span"])
def test_a_million_nested_elements_keep_their_text(tag: str) -> None:
    html = b"<h1>top</h1>" + f"<{tag}>".encode() * MILLION + b"deep"
    with in_time():
        report = broadsheet.inspect(html, limits=Limits(max_nodes=2 * MILLION))
    assert text_of(report.page).split() == ["top", "deep"]
    assert (FindingCode.DEPTH_TRIMMED in codes(report)) is (tag != "p")  # a paragraph ends where the next one begins


@pytest.mark.parametrize("tag", ["div", "b", "span", "x-unknown", "table><tr><td", "ul><li", "font", "i"])
def test_depth_that_was_trimmed_is_a_finding(tag: str) -> None:
    report = broadsheet.inspect(b"<h1>top</h1>" + f"<{tag}>".encode() * 5000 + b"deep")
    assert FindingCode.DEPTH_TRIMMED in codes(report)
    assert text_of(report.page).split() == ["top", "deep"]


def test_depth_that_is_kept_is_no_finding() -> None:
    report = broadsheet.inspect(b"<div>" * 200 + b"deep")
    assert FindingCode.DEPTH_TRIMMED not in codes(report)


@given(st.integers(300, 3000), st.sampled_from(("div", "b", "span", "table><tr><td", "ul><li")), st.booleans())
def test_deep_pages_keep_all_their_text_in_order(depth: int, tag: str, close: bool) -> None:
    opened = tag.split("><")
    closing = "".join(f"</{name}>" for name in reversed(opened))
    parts = [f"<{tag}>w{n} " for n in range(depth)] + ([f"{closing}v{n} " for n in range(depth)] if close else [])
    words = [f"w{n}" for n in range(depth)] + ([f"v{n}" for n in range(depth)] if close else [])
    page = broadsheet.parse("".join(parts))
    assert text_of(page).split() == words


@pytest.mark.parametrize("character", ["\x00", "\x01", "\x0b", "\x0c", "\x1f", "\x7f", "\ufffe"])
def test_control_characters_on_a_deep_page_break_nothing(character: str) -> None:
    html = f"<h1 title='{character}'>top{character}</h1>" + "<div>" * 3000 + f"de{character}ep<p id='{character}'>end"
    shown = text_of(broadsheet.parse(html))
    assert all(word in shown for word in ("top", "de", "ep", "end"))


def test_what_is_hidden_stays_hidden_below_the_depth_that_is_kept() -> None:
    html = "<div>" * 3000 + "a<script>no<b>text</b></script>b<p hidden>no<i>ne</i></p>c<svg><text>drawn</text></svg>d"
    assert squeezed(text_of(broadsheet.parse(html))) == "abcd" == squeezed(rendered(html))


# ------------------------------------------------------------------------------------------------------------ size


@pytest.mark.parametrize(
    "attributes",
    [
        " ".join(f"data-{n}=x" for n in range(8000)),
        'class="' + "x " * 32_000 + '"',
        " ".join(["hidden"] * 9000).replace("hidden", "x"),
        'style="' + "color: red;" * 6000 + '"',
        "onclick='" + "x" * 65_536 + "'",
    ],
    ids=["many", "long", "the same", "style", "script"],
)
def test_64_kilobytes_of_attributes_on_one_element(attributes: str) -> None:
    with in_time():
        page = broadsheet.parse(f"<h1>Rain</h1><p {attributes}>It rained.</p><p>The end.")
    assert text_of(page) == "Rain\nIt rained.\nThe end."


def test_65_536_attributes_on_one_element_are_read_in_linear_time() -> None:
    many = " ".join(f"a{n}=1" for n in range(65_536))
    for html in (f"<h1>Rain</h1><p {many}>It rained.", f"<body {many}><h1>Rain</h1><p>It rained."):
        with in_time():
            report = broadsheet.inspect(html)
        assert text_of(report.page) == "Rain\nIt rained."
        assert FindingCode.ATTRIBUTES_TRIMMED in codes(report)


@pytest.mark.parametrize(
    "unit", ["word ", "x", "\n", "&amp;", "雨", "\xa0"], ids=["words", "one word", "lines", "&", "CJK", "nbsp"]
)
def test_ten_megabytes_of_text_in_one_node(unit: str) -> None:
    text = unit * (10 * 2**20 // len(unit.encode()))
    with in_time():
        page = broadsheet.parse(f"<h1>Rain</h1><p>first {text} last</p>")
    assert page.headline == "Rain"
    assert page.blocks[-1].text.startswith("first")
    assert page.blocks[-1].text.endswith("last")


JSON_LD = '<script type="application/ld+json">'
BIG: dict[str, Callable[[], str]] = {
    "a text node of 50 MB": lambda: "<p>It rained. " + "x" * 50_000_000,
    "a million entities": lambda: "<p>It rained. " + "&#x1F327;" * MILLION,
    "a million wrong entities": lambda: "<p>It rained. " + "&notanentity" * MILLION,
    "an unclosed comment of 20 MB": lambda: "<p>It rained.<!--" + "-" * 20_000_000,
    "an unclosed script of 20 MB": lambda: "<p>It rained.<script>" + "<" * 20_000_000,
    "ten million brackets": lambda: "<p>It rained." + "<" * 10_000_000,
    "ten million NULs": lambda: "<p>It rained." + "\0" * 10_000_000,
    "nine million control characters": lambda: "<p>It rained." + "".join(map(chr, range(1, 32))) * 300_000,
    "a title of 20 MB": lambda: "<title>" + "a | " * 5_000_000 + "</title><p>It rained.",
    "an author of 20 MB": lambda: "<meta name=author content='" + "Ann Poole, " * 2_000_000 + "'><p>It rained.",
    "JSON-LD nested a million deep": lambda: f"<p>It rained.{JSON_LD}" + '{"a":' * MILLION,
    "10,000 scripts of JSON-LD": lambda: "<p>It rained." + f'{JSON_LD}{{"headline": "Rain"}}</script>' * 10_000,
    "10,000 broken scripts of JSON-LD": lambda: "<p>It rained." + f'{JSON_LD}{{"headline": ,,</script>' * 10_000,
    "100,000 objects that refer to each other": lambda: (
        f"<p>It rained.{JSON_LD}["
        + ",".join(f'{{"@id":"#{n}","author":{{"@id":"#{n + 1}"}}}}' for n in range(100_000))
        + "]</script>"
    ),
    "100,000 authors": lambda: "<h1>Rain</h1><p>It rained.</p>" + '<a rel="author" href="/a">Ann Poole</a> ' * 100_000,
    "100,000 hidden elements": lambda: "<h1>Rain</h1><p>It rained." + "<p hidden>Unseen</p>" * 100_000,
    "50,000 links": lambda: (
        "<p>It rained." + '<p><a href="/n/12">The harbour bridge is closed for a month</a>' * 50_000
    ),
}


@pytest.mark.parametrize("page", BIG.values(), ids=list(BIG))
def test_pages_of_many_megabytes_are_read_in_linear_time(page: Callable[[], str]) -> None:
    html = page().encode()
    with in_time():
        read = broadsheet.parse(html, url="https://news.example/2026/rain")
    assert "It rained." in text_of(read)[:200]


def test_ten_megabytes_of_lines() -> None:
    with in_time():
        page = broadsheet.parse_text("It rained on Monday, for an hour.\n" * 300_000, site="daily8")
    assert len(page.blocks) == 300_000


MORE_MARKERS = ("Hashtags", "#tag", "- x", "logo")


@pytest.mark.parametrize(
    "line",
    [
        *("3 hours ago", "Related Articles", "Try Our AI Features", "Explore what Daily8 AI can do for you:"),
        *MORE_MARKERS,
    ],
)
def test_a_dump_of_the_same_marker_again_and_again_is_read_in_linear_time(line: str) -> None:
    with in_time():
        report = broadsheet.inspect_text(f"{line}\n" * 50_000, site="daily8")
    assert len(report.page.blocks) == 50_000


def test_a_page_of_many_cards_is_read_in_linear_time() -> None:
    head = "Rain\nTry Our AI Features\nExplore what Daily8 AI can do for you:\nRelated Articles\n"
    cards = "".join(f"Reuters\n3 hours ago\n- Reuters\nTitle {n}\nSummary {n}.\n" for n in range(8_000))
    with in_time():
        page = broadsheet.parse_text(head + cards, site="daily8")
    assert len(page.cards) == 8_000
    html = "".join(f"<p>{line}</p>" for line in (head + cards).splitlines())
    with in_time():
        page = broadsheet.parse(html, site="daily8")
    assert len(page.cards) == 8_000


HOSTILE: dict[str, bytes | str] = {
    "unclosed comment": "<p>Rain.</p><!-- <p>never shown",
    "unclosed script": "<p>Rain.</p><script>'<p>never shown</p>'",
    "unclosed attribute": "<p>Rain.</p><p title='never shown><p>nor this",
    "unclosed textarea": "<p>Rain.</p><textarea><p>shown as it is",
    "unclosed title": "<title>Rain.<p>Not text",
    "many comments": "<p>Rain.</p>" + "<!---->" * 100_000,
    "many comment openings": "<p>Rain.</p>" + "<!--" * 100_000,
    "many brackets": "<p>Rain.</p>" + "<" * 100_000,
    "many entities": "<p>Rain.</p>" + "&#x1F327;" * 50_000,
    "bad entities": "<p>Rain.</p>&#xD800;&#0;&#x110000;&#99999999999;&;&#;&#x;",
    "many unclosed links": "<p>Rain.</p>" + "<a href=x>" * 50_000,
    "many forms": "<p>Rain.</p>" + "<form>" * 50_000,
    "many tables": "<p>Rain.</p>" + "<table>" * 2_000,
    "many end tags": "<p>Rain.</p>" + "</div>" * 100_000,
    "deep JSON": "<p>Rain.</p><script type=application/ld+json>" + "[" * 200_000,
    "deep JSON state": "<p>Rain.</p><script>window.x = " + "[" * 200_000,
    "many assignments": "<p>Rain.</p><script>" + "var a = {" * 50_000,
    "deep graph": "<p>Rain.</p><script type=application/ld+json>" + '{"@graph":' * 900 + "[]" + "}" * 900 + "</script>",
    "many metas": "<p>Rain.</p>" + "<meta name=author content=x>" * 50_000,
    "a huge number": f'<p>Rain.</p><script type=application/ld+json>{{"datePublished": {"9" * 5000}}}</script>',
    "bad dates": "<p>Rain.</p><meta property=article:published_time content='99999-99-99T99:99:99+99:99'>",
    "bad base": "<base href='http://[::1/'><p>Rain.</p><a href=x>y</a>",
    "bad language": f"<html lang='{'x-' * 9000}'><p>Rain.</p>",
    "plaintext": "<p>Rain.</p><plaintext><p>as it is",
    "bad names": "<p>Rain.</p><p:x:y a:b='c' :d=e><1><a\x00b><div\ufffd>",
}


@pytest.mark.parametrize("html", HOSTILE.values(), ids=list(HOSTILE))
def test_hostile_pages_keep_what_is_on_them(html: bytes | str) -> None:
    with in_time():
        report = broadsheet.inspect(html)
    assert FindingCode.NO_PAGE not in codes(report)
    assert squeezed(text_of(report.page)).startswith("Rain.") or report.page.headline


# ------------------------------------------------------------------------------------------------------------- links


@pytest.mark.parametrize(
    "address",
    [
        "http://[::1/x",
        "https://[/",
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "\x01javascript:alert(1)",
        "java\nscript:alert(1)",
        "data:text/html,<p>x",
        "mailto:a@a.example",
        "tel:1",
        "file:///x",
        "ftp://a.example/x",
        "about:blank",
        "http://",
        "https:///x",
        "//",
        "#",
        "",
        "   ",
        "http://a.example:99999999/x",
        "\ud800",
        "http://\u2100.example/",
    ],
)
def test_no_link_breaks_a_page_and_only_web_addresses_are_kept(address: str) -> None:
    shown = address.replace("&", "&amp;").replace('"', "&quot;")
    cards = "<p>Reuters</p><p>3 hours ago</p><p>Reuters</p>"
    cards += f'<h3><a href="{shown}">Title</a></h3><img src="{shown}">'
    labels = ("Try Our AI Features", "Explore what Daily8 AI can do for you:", "Related Articles")
    html = f"<h1>Rain</h1>{''.join(f'<p>{label}</p>' for label in labels)}{cards}"
    for url in ("https://www.daily8.com/en/article/1", None, "not an address", "http://[::1/x"):
        page = broadsheet.parse(html, url=url, site="daily8")
        card = page.cards[0]
        assert card.title == "Title"
        for found in (card.url, card.image):
            assert found is None or found.startswith(("http://", "https://"))
        assert not any("alert" in (found or "") for found in (card.url, card.image))


# ------------------------------------------------------------------------------------------------------------ limits


class DeclaredCards(Adapter):
    hosts = ("almanac.example",)

    class Page(Layout):
        cards = css("main p").cards(title=css("i").text())


TITLE = ANY.named("title")


class DeclaredLines(Adapter):
    hosts = ("almanac.example",)

    class Page(Layout):
        cards = section(after=lines("Rain")).cards(lines(TITLE), rest=ANY.named("summary"))


TITLES = ("Harbour bridge to close for a month", "Two ferries collide in fog", "Rain at last for the valley")
CARDS = "".join(f'<div><a href="/news/{n}2345">{title}</a></div>' for n, title in enumerate(TITLES))
CARD_LINES = "\n".join(line for title in TITLES for line in (title, "The Herald · 3 hours ago"))
LIMITS: list[tuple[Limits, Callable[..., Any], bytes | str, tuple[str, int, int]]] = [
    (Limits(max_bytes=10), broadsheet.parse, b"<p>Rain at last", ("max_bytes", 10, 15)),
    (Limits(max_bytes=10), broadsheet.parse, "<p>Rain at last", ("max_bytes", 10, 15)),
    (Limits(max_bytes=10), broadsheet.parse_text, "Rain at last", ("max_bytes", 10, 12)),
    (Limits(max_nodes=3), broadsheet.parse, "<p>a<p>b<p>c", ("max_nodes", 3, 5)),
    (Limits(max_blocks=2), broadsheet.parse, "<p>a<p>b<p>c", ("max_blocks", 2, 3)),
    (Limits(max_blocks=2), broadsheet.parse_text, "a\n\nb\nc", ("max_blocks", 2, 3)),
    (Limits(max_text=9), broadsheet.parse, "<p>Rain <b>at</b>  last", ("max_text", 9, 12)),
    (Limits(max_text=9), broadsheet.parse_text, "Rain\nat last", ("max_text", 9, 11)),
    (Limits(max_cards=2), broadsheet.parse, CARDS, ("max_cards", 2, 3)),
    (Limits(max_cards=2), broadsheet.parse_text, CARD_LINES, ("max_cards", 2, 3)),
]


@pytest.mark.parametrize(("limits", "parse", "data", "fields"), LIMITS)
def test_each_limit_is_a_typed_error_that_travels(
    limits: Limits, parse: Callable[..., Any], data: bytes | str, fields: tuple[str, int, int]
) -> None:
    with pytest.raises(LimitExceeded) as caught:
        parse(data, limits=limits)
    for error in (caught.value, pickle.loads(pickle.dumps(caught.value))):
        assert type(error) is LimitExceeded
        assert (error.limit, error.allowed, error.found) == fields
        assert str(error) == str(caught.value)
        assert fields[0] in str(error)
    inspect: Callable[..., Report] = broadsheet.inspect if parse is broadsheet.parse else broadsheet.inspect_text
    report = inspect(data, limits=limits)
    assert codes(report) == {FindingCode.NO_PAGE}
    assert str(caught.value) in report.findings[0].message


def test_too_many_elements_are_refused_before_they_are_parsed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("broadsheet.document._tree", None)  # a call would fail
    with pytest.raises(LimitExceeded, match="max_nodes allows 1,000, the page has 5,000: 4,000 too many"):
        broadsheet.parse("<p>x" * 5_000, limits=Limits(max_nodes=1_000))


@pytest.mark.parametrize("site", [DeclaredCards, DeclaredLines])
def test_cards_that_a_layout_declares_have_a_limit_too(site: type[Adapter]) -> None:
    html = "<h1>Rain</h1><main>" + "".join(f"<p><i>{title}</i></p>" for title in TITLES) + "</main>"
    registry = Registry(site)
    with pytest.raises(LimitExceeded, match="max_cards allows 2, the page has 3: 1 too many"):
        broadsheet.parse(html, registry=registry, site=site.name, limits=Limits(max_cards=2))
    assert len(broadsheet.parse(html, registry=registry, site=site.name, limits=Limits(max_cards=3)).cards) == 3


def test_what_is_just_allowed_is_read() -> None:
    page = broadsheet.parse("<p>a<p>b", limits=Limits(max_bytes=8, max_nodes=4, max_blocks=2))
    assert len(page.blocks) == 2


@given(st.integers(1, 60))
def test_a_smaller_depth_loses_no_text(depth: int) -> None:
    html = "".join(f"<div>w{n} " for n in range(2500))
    page = broadsheet.parse(html, limits=Limits(max_depth=depth))
    assert text_of(page).split() == [f"w{n}" for n in range(2500)]
