"""Hosts with pages that are no news: such a page is read as without the adapter, and is no drift."""

from __future__ import annotations

import attrs
import pytest

import broadsheet
from broadsheet import Registry

LISTING = "<h2>Latest</h2><ul>{}</ul>".format(
    "".join(
        f"<li><a href=/{n}><h3>The harbour is told of for the time {n}</h3></a><span>{n} hours ago</span>"
        for n in range(2, 9)
    )
)
STORY = "<h1>Rain at last</h1><p>It rained on Monday, for an hour.</p><p>Nobody had an umbrella, and nobody minded.</p>"


@pytest.mark.parametrize(
    "url",
    [
        *("https://www.google.com/search?q=rope", "https://cloud.google.com/learn", "https://news.google.com/settings"),
        *("https://finance.yahoo.com/quote/MRLN", "https://finviz.com/screener.ashx"),
    ],
)
@pytest.mark.parametrize("html", [LISTING, STORY, "<h1>Sign in</h1>"])
def test_any_other_page_is_read_as_without_the_adapter(url: str, html: str) -> None:
    report = broadsheet.inspect(html, url=url)
    assert (report.layout, report.drift) == ("Other", ())
    assert attrs.evolve(report.page, site=None, layout=None) == broadsheet.parse(html, url=url, registry=Registry())
