"""Any bytes and any text at all: a record or a typed error, and nothing lost in silence."""

from __future__ import annotations

import gzip
import io
import zipfile
import zlib

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from tests.support.hostile import codes, text_of

import broadsheet
from broadsheet import EmptyDocument, FindingCode, NewsPage, ParseError


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
