"""Mark-up that is broken, unclosed or repeated without end keeps what is on the page."""

from __future__ import annotations

import pytest
from tests.support.hostile import codes, in_time, text_of

import broadsheet
from broadsheet import FindingCode
from broadsheet.testing.laws.oracle import squeezed

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
