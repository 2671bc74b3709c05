"""What a method of an adapter gives gets into the record as plain values of the right type, or is a finding."""

from __future__ import annotations

from typing import Any

import pytest

import broadsheet
from broadsheet import Adapter, Card, Document, Layout, NewsPage, Registry, Report, css, rule

HTML = "<h1>Rain</h1><div><p>It rained.</p><p>Then  it stopped.</p></div><p>Read us daily.</p>"


def inspected(**methods: Any) -> Report:
    """The page, read by a layout with these methods."""
    layout = type("Made", (Layout,), {name: rule(method) for name, method in methods.items()})
    adapter = type("Site", (Adapter,), {"hosts": ("site.example",), "Made": layout})
    return broadsheet.inspect(HTML, site="site", registry=Registry(adapter))


def page_of(**methods: Any) -> NewsPage:
    report = inspected(**methods)
    assert not report.drift
    return report.page


def test_texts_of_the_body_become_its_blocks() -> None:
    page = page_of(body=lambda self, document: ["It rained.", "Then it\nstopped."])
    assert [block.text for block in page.body] == ["It rained.", "Then it stopped."]


def test_cards_may_be_given_as_records() -> None:
    page = page_of(cards=lambda self, document: [Card("Snow", "https://site.example/snow")])
    assert page.cards == (Card("Snow", "https://site.example/snow"),)


def test_strings_of_beautifulsoup_become_plain() -> None:
    page = page_of(headline=lambda self, document: document.soup.h1.string)
    assert type(page.headline) is str
    assert NewsPage.from_dict(page.to_dict()) == page


@pytest.mark.parametrize(
    ("field", "value"),
    [("headline", 7), ("authors", "A. Writer"), ("comment_count", "3"), ("comment_count", True), ("cards", "x")],
)
def test_another_type_is_a_finding(field: str, value: Any) -> None:
    (finding,) = inspected(**{field: lambda self, document: value}).drift
    assert finding.field == field
    assert f"it gave a {type(value).__name__}" in finding.message or "authors" in field


def test_an_error_in_a_method_is_a_finding(caplog: pytest.LogCaptureFixture) -> None:
    def headline(self: object, document: Document) -> str:
        return str(document.soup.h6.string)  # type: ignore[union-attr]  # there is none: that is the point

    (finding,) = inspected(headline=headline).drift
    assert "AttributeError" in finding.message
    assert caplog.records[0].exc_info is not None


def test_a_method_may_call_its_layout_and_stand_in_a_choice() -> None:
    class Site(Adapter):
        hosts = ("site.example",)

        class Made(Layout):
            @rule
            def _second(self, document: Document) -> str:
                return type(self).__name__

            headline = css("h6").text() | _second

    page = broadsheet.parse(HTML, site="site", registry=Registry(Site))
    assert page.headline == "Made"
