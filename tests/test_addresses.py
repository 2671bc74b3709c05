"""Web addresses as browsers read them."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml.etree import HTML

from broadsheet import Document
from broadsheet.addresses import base_of, joined

URL = "https://a.example/p/q"


@pytest.mark.parametrize(
    ("address", "whole"),
    [
        ("https://b.example/a\nb\t", "https://b.example/ab"),
        ("ht\ntps://b.example/x", "https://b.example/x"),
        ("/\t/b.example/x", "https://b.example/x"),
        ("\x01 https://b.example/a\x01", "https://b.example/a"),
        ("https://b.example/a\x01b c\x7f", "https://b.example/a%01b%20c%7F"),
        ("https://b.example/a\u2028b", "https://b.example/a%E2%80%A8b"),
        ("https://b.example\\@evil.example/x", "https://b.example/@evil.example/x"),
        ("\\\\b.example/x", "https://b.example/x"),
        ("/\\b.example\\x?a\\b", "https://b.example/x?a\\b"),
        ("rain/雨", "https://a.example/p/rain/雨"),
        ("https://b\x01.example/x", None),
        ("https://b .example/x", None),
        ("http://[::1/x", None),
        ("java\nscript:alert(1)", None),
        ("\x01javascript:alert(1)", None),
        ("\u3000javascript:alert(1)", None),
        ("javascript\t:alert(1)", None),
        ("view-source:https://b.example/", None),
        ("blob:https://b.example/x", None),
    ],
)
def test_an_address_is_what_a_browser_would_ask_for(address: str, whole: str | None) -> None:
    assert joined(URL, address) == whole
    assert Document.from_html("<p>x", url=URL).resolve(address) == whole


@pytest.mark.parametrize(
    ("head", "base"),
    [
        ("<base href=/one/><base href=/two/>", "https://a.example/one/"),
        ("<base target=x><base href=/two/>", "https://a.example/two/"),
        ("<base href=''><base href=/two/>", URL),
        ("<base href=' \n/o\nne/ '>", "https://a.example/one/"),
        ("<base href='one\\'>", "https://a.example/p/one/"),
        ("<base href='//b.example'>", "https://b.example"),
        ("<base href='javascript:alert(1)//'>", URL),
        ("<base href='java\nscript:alert(1)//'>", URL),
        ("<base href='data:text/html,x'>", URL),
        ("<base href='http://[::1/'>", URL),
        ("<base href='https://'>", "https://a.example/p/q"),
        ("<base href='http://'>", URL),
        ("<svg><base href=/one/></svg><base href=/two/>", "https://a.example/two/"),
        ("<math><base href=/one/></math>", URL),
        ("<template><p><base href=/one/></template>", URL),
        ("<p>Rain<base href=/one/></p>", "https://a.example/one/"),
    ],
)
def test_the_first_base_that_is_one_decides(head: str, base: str) -> None:
    assert base_of(HTML(f"{head}<p>x"), URL) == base


def test_a_page_without_an_address_has_the_one_that_it_states() -> None:
    assert base_of(HTML("<base href=https://b.example/><p>x"), None) == "https://b.example/"
    assert base_of(HTML("<base href=javascript:x><p>x"), None) is None


ODD = st.text(st.sampled_from("\x00\x01\t\n\r \x7f\x85\xa0\u2028\\/@:?#[]%<>ahtps.雨"), max_size=12)


@given(
    st.sampled_from(("", "https:", "https://", "https://b.example", "/", "//b.example/", "javascript:", "data:,")), ODD
)
def test_whatever_is_kept_is_whole_and_can_be_printed(lead: str, rest: str) -> None:
    for url in (URL, None):
        for found in (joined(url, lead + rest), Document.from_html("<p>x", url=url).resolve(lead + rest)):
            if found is not None:
                assert urlsplit(found).scheme in ("http", "https")
                assert urlsplit(found).netloc
                assert found.isprintable()
                assert " " not in found
