"""Links that lead nowhere, or where no link should: they break no page, and no card has them."""

from __future__ import annotations

import pytest

import broadsheet


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
