"""What a page says of itself, as broken as pages say it."""

from __future__ import annotations

import pytest

import broadsheet
from broadsheet import Document, FindingCode, Limits
from broadsheet.blocks import Stream
from broadsheet.metadata import Metadata


def _stream(document: Document) -> Stream:
    return Stream.of(document, Limits())


def metadata(*scripts: str, kind: str = "application/ld+json") -> Metadata:
    html = "".join(f'<script type="{kind}">{script}</script>' for script in scripts)
    return Metadata(_stream(Document.from_html(f"{html}<p>x")))


def headlines(page: Metadata) -> list[object]:
    return [each.get("headline") for each in page.linked_data if "headline" in each]


@pytest.mark.parametrize(
    "script",
    [
        '{"headline": "Rain"}',
        '  \n{"headline": "Rain"}\n;',
        '<!-- {"headline": "Rain"} -->',
        '{"headline": "Rain",}',
        '[{"headline": "Rain"},]',
        '{"headline": "Rain", "text": "a\tb\nc"}',
        '[[{"headline": "Rain"}]]',
        '{"@graph": [{"@type": "Organization"}, {"headline": "Rain"}]}',
        '{"@graph": {"@graph": [{"headline": "Rain"}]}}',
        '//<![CDATA[\n{"headline": "Rain"}\n//]]>',
        '/* <![CDATA[ */{"headline": "Rain"}/* ]]> */',
    ],
)
def test_linked_data_as_pages_write_it(script: str) -> None:
    page = metadata(script)
    assert headlines(page) == ["Rain"]
    assert page.findings == []


def test_each_script_stands_for_itself() -> None:
    page = metadata('{"headline": "One"}', '{"headline": "broken', '{"headline": "Two"}')
    assert headlines(page) == ["One", "Two"]
    assert [finding.code for finding in page.findings] == [FindingCode.BROKEN_METADATA]
    assert len(page.findings[0].message) <= 300


def test_the_story_comes_first_then_what_is_near_it_then_the_order_of_the_page() -> None:
    page = metadata(
        '{"@type": "Person", "headline": "person"}',
        '{"@type": "WebPage", "headline": "page"}',
        '{"@graph": [{"@type": ["Thing", "Article"], "headline": "article"}, '
        '{"@type": "NewsArticle", "headline": "news"}]}',
        '{"headline": "other"}',
    )
    assert headlines(page) == ["news", "article", "page", "person", "other"]


@pytest.mark.parametrize(
    "script", ["", "null", "3", '"x"', "[]", "[null, 3]", "{}", '{"@type": {"a": 1}}', '{"@type": [["x"]]}']
)
def test_json_that_is_no_object_is_no_harm(script: str) -> None:
    assert headlines(metadata(script)) == []
    broadsheet.parse(f'<script type="application/ld+json">{script}</script><p>x')


@pytest.mark.parametrize(
    "script", ["[" * 100_000, '{"a":' * 100_000, "{" * 100_000, "[" * 900 + "]" * 900, "9" * 100_000]
)
def test_deep_and_long_json_is_a_finding_at_most(script: str) -> None:
    for kind in ("application/ld+json", "application/json"):
        page = metadata(script, kind=kind)
        assert page.linked_data is not None
        assert page.states is not None
    report = broadsheet.inspect(f'<script type="application/ld+json">{script}</script><p>Rain at last.')
    assert [block.text for block in report.page.blocks] == ["Rain at last."]


def test_broken_metadata_is_a_finding_of_the_report() -> None:
    report = broadsheet.inspect('<script type="application/ld+json">{"headline": </script><h1>Rain</h1>')
    assert FindingCode.BROKEN_METADATA in {finding.code for finding in report.findings}


def test_the_title_of_the_document() -> None:
    assert Metadata(_stream(Document.from_html("<title>\n Rain  at last</title><p>x"))).title == "Rain at last"
    assert Metadata(_stream(Document.from_html("<title></title><p>x"))).title is None
    assert Metadata(_stream(Document.from_text("x"))).title is None


def test_what_was_escaped_twice_is_unescaped_and_addresses_keep_their_parameters() -> None:
    head = (
        "<title>Regen f&amp;uuml;r alle</title><meta property=og:title content='Regen f&amp;uuml;r alle'>"
        "<meta property=og:image content='https://almanac.example/rain.jpg?size=2&copy=1'>"
    )
    page = Metadata(_stream(Document.from_html(head)))
    assert (page.title, page.metas["og:title"]) == ("Regen für alle", ["Regen für alle"])
    assert page.metas["og:image"] == ["https://almanac.example/rain.jpg?size=2&copy=1"]
    script = '<script type="application/ld+json">{"@type": "Article", "image": "/rain.jpg?size=2&section=1"}</script>'
    assert broadsheet.parse(script, url="https://almanac.example/").images[0].url.endswith("?size=2&section=1")
