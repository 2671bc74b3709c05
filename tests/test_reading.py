"""parse() and inspect(): drift, the way back to the generic layout, and what a report tells."""

from __future__ import annotations

import json
import logging
from collections.abc import Callable
from datetime import date, datetime
from pathlib import Path

import attrs
import pytest
from tests.support.reading import URL, by_layout

import broadsheet
from broadsheet import (
    Adapter,
    BodyKind,
    FindingCode,
    Layout,
    LayoutDrift,
    NewsPage,
    PageKind,
    Registry,
    Role,
    css,
    lines,
)

FIXTURES = Path(__file__).parent / "fixtures"
PAGE = """<html lang=en><head><title>Rain - The News</title></head><body><nav>Menu</nav>
<main><h1>Rain at last</h1><p class=by>Ann</p><div class=copy><p>It rained on Monday, for an hour.</p>
<p>Nobody had an umbrella.</p></div></main>
<aside><article><h3><a href=/2>Snow</a></h3><i>Reuters</i><time>3 hours ago</time></article>
<article><h3><a href=/3>Hail</a></h3></article></aside><footer>Imprint</footer></body></html>"""


class News(Adapter):
    hosts = ("news.example",)

    class Old(Layout):
        when = css("main.old")
        headline = css("h2").text()

    class Front(Layout):
        when = css("main h1")
        headline = css("main h1").text()
        authors = css(".by").texts()
        body = css(".copy").prose()
        kicker = css(".kicker").text().optional()
        cards = css("aside article").cards(
            title=css("h3").text(),
            url=css("a").link(),
            source=css("i").text().optional(),
            age=css("time").age().optional(),
        )


REGISTRY = Registry(News)


def codes(report: broadsheet.Report) -> list[FindingCode]:
    return [finding.code for finding in report.findings]


def test_a_layout_reads_its_page() -> None:
    page = broadsheet.parse(PAGE, url=URL, registry=REGISTRY)
    assert (page.url, page.site, page.layout, page.kind) == (URL, "news", "Front", PageKind.ARTICLE)
    assert (page.headline, page.authors, page.language) == ("Rain at last", ("Ann",), "en")
    assert page.text == "It rained on Monday, for an hour.\n\nNobody had an umbrella."
    assert [(c.title, c.url, c.source, c.age.raw if c.age else None) for c in page.cards] == [
        ("Snow", "https://news.example/2", "Reuters", "3 hours ago"),
        ("Hail", "https://news.example/3", None, None),
    ]


def test_every_block_has_the_role_of_its_rule() -> None:
    page = broadsheet.parse(PAGE, url=URL, registry=REGISTRY)
    assert [(block.text, block.role, block.kind, block.card) for block in page.blocks] == [
        ("Menu", Role.BOILERPLATE, broadsheet.BoilerplateKind.NAVIGATION, None),
        ("Rain at last", Role.HEADLINE, None, None),
        ("Ann", Role.BYLINE, None, None),
        ("It rained on Monday, for an hour.", Role.BODY, BodyKind.PARAGRAPH, None),
        ("Nobody had an umbrella.", Role.BODY, BodyKind.PARAGRAPH, None),
        ("Snow", Role.CARD, None, 0),
        ("Reuters3 hours ago", Role.CARD, None, 0),
        ("Hail", Role.CARD, None, 1),
        ("Imprint", Role.BOILERPLATE, broadsheet.BoilerplateKind.FOOTER, None),
    ]


def test_a_report_tells_where_each_field_came_from() -> None:
    report = broadsheet.inspect(PAGE, url=URL, registry=REGISTRY)
    assert (report.adapter, report.layout) == ("news", "Front")
    fields = {field.field: field for field in report.fields}
    headline = fields["headline"]
    assert (headline.origin, headline.rule, headline.hits) == ("Front", "css('main h1').text()", 1)
    assert headline.xpaths == ("/html/body/main/h1",)
    assert headline.blocks == (1,)
    assert fields["body"].blocks == (3, 4)
    assert fields["body"].xpaths == ("/html/body/main/div",)
    assert fields["cards"].blocks == (5, 6, 7)
    assert fields["cards"].hits == 2
    assert fields["cards"].xpaths == ("/html/body/aside/article[1]", "/html/body/aside/article[2]")
    assert fields["language"].origin == "generic"
    assert report.drift == ()
    assert report.encoding is not None


def test_a_page_that_no_layout_fits_is_read_all_the_same_and_told(caplog: pytest.LogCaptureFixture) -> None:
    html = PAGE.replace("<main>", "<div>").replace("</main>", "</div>")
    with caplog.at_level(logging.WARNING, logger="broadsheet"):
        report = broadsheet.inspect(html, url=URL, registry=REGISTRY)
    assert (report.page.site, report.page.layout) == (None, None)
    assert report.page.headline == "Rain at last"
    assert report.page.text == "It rained on Monday, for an hour.\n\nNobody had an umbrella."
    assert codes(report).count(FindingCode.LAYOUT_DRIFT) == 1
    assert "Old" in report.drift[0].message
    assert "Front" in report.drift[0].message
    [record] = caplog.records
    assert (record.name, record.levelname) == ("broadsheet", "WARNING")
    assert URL in record.getMessage()
    with pytest.raises(LayoutDrift, match="news"):
        report.raise_for_drift()


def test_a_page_that_fits_logs_nothing(caplog: pytest.LogCaptureFixture) -> None:
    broadsheet.parse(PAGE, url=URL, registry=REGISTRY)
    broadsheet.parse(PAGE, url="https://unknown.example/", registry=REGISTRY)
    assert caplog.records == []


def test_a_rule_that_finds_nothing_is_told_and_the_generic_layout_fills_in() -> None:
    class Front(Layout):
        headline = css("h2.title").text()
        body = css(".gone").prose()
        cards = css(".none").cards(title=css("h3").text())
        kicker = css(".kicker").text().optional()

    report = by_layout(Front, PAGE)
    assert report.page.headline == "Rain at last"
    assert report.page.text == "It rained on Monday, for an hour.\n\nNobody had an umbrella."
    assert report.page.cards == ()
    assert {finding.field for finding in report.drift} == {"headline", "body", "cards"}
    for finding in report.drift:
        assert f"news.Front.{finding.field}" in finding.message
        assert finding.rule
        assert finding.rule in finding.message
    assert {field.field: field.origin for field in report.fields}["headline"] == "generic"


def test_a_listing_has_cards_and_no_body() -> None:
    class Front(Layout):
        kind = PageKind.LISTING
        cards = css("aside article").cards(title=css("h3").text())

    page = by_layout(Front, PAGE).page
    assert (page.kind, page.text, page.body, page.headline) == (PageKind.LISTING, None, (), None)
    assert len(page.cards) == 2


def test_where_a_layout_states_no_kind_the_page_tells() -> None:
    class Open(Layout):
        kind = None

    class Story(Layout):
        pass

    stories = "".join(
        f"<li><a href=/{n}><h3>The {n} of harbours is told here</h3></a><span>{n} hours ago</span>" for n in range(2, 9)
    )
    listing = f"<main><h2>Latest</h2><ul>{stories}</ul></main>"
    for html, kind in ((listing, PageKind.LISTING), (PAGE, PageKind.ARTICLE)):
        plain = broadsheet.parse(html, url=URL, registry=Registry())
        read = by_layout(Open, html).page
        assert (plain.kind, read.layout) == (kind, "Open")
        assert attrs.evolve(read, site=None, layout=None) == plain
    assert by_layout(Story, listing).page.kind is PageKind.ARTICLE


def test_lines_of_a_layout_read_text_and_html_alike() -> None:
    class Front(Layout):
        headline = lines("Rain at last").value("Rain at last")

    assert by_layout(Front, PAGE).page.headline == by_layout(Front, text="Rain at last\nIt rained.").page.headline


def test_the_moment_of_fetching_changes_nothing_of_the_record() -> None:
    pages = {
        broadsheet.parse(PAGE, url=URL, registry=REGISTRY, fetched_at=when) for when in (None, datetime(2025, 6, 12))
    }
    assert len(pages) == 1


def test_one_story_shown_twice_is_one_card() -> None:
    class Front(Layout):
        cards = css("article").cards(title=css("h3").text(), url=css("a").link(), source=css("i").text().optional())

    one = "<h3><a href=/1>One</a></h3>"
    html = f"<h1>x</h1><article>{one}</article><article>{one}<i>BBC</i></article>"
    page = by_layout(Front, html).page
    assert [(card.title, card.source, card.position) for card in page.cards] == [("One", "BBC", 0)]
    assert [block.card for block in page.blocks if block.role is Role.CARD] == [0, 0, 0]


def test_facts_that_the_page_states_fill_what_is_open() -> None:
    html = """<html lang=ar dir=rtl><meta property="article:published_time" content="2025-06-12">
    <meta property="og:site_name" content="The News"><meta property=og:image content=/p.jpg>
    <meta name=author content=Ann><meta property=article:section content=World>
    <h1>Rain</h1><p>It rained, and it rained."""
    page = broadsheet.parse(html, url=URL)
    assert page.published_at == date(2025, 6, 12)
    assert (page.source, page.authors, page.section) == ("The News", ("Ann",), "World")
    assert [image.url for image in page.images] == ["https://news.example/p.jpg"]
    assert (page.language, page.direction) == ("ar", broadsheet.Direction.RTL)


def test_a_page_without_text_but_with_a_title_is_a_record() -> None:
    report = broadsheet.inspect("<title>Rain</title><div id=app></div>")
    assert report.page.headline == "Rain"
    assert report.page.blocks == ()
    assert FindingCode.NO_TEXT in codes(report)
    assert FindingCode.NO_BODY in codes(report)


VERBS: list[Callable[..., object]] = [
    broadsheet.parse,
    broadsheet.inspect,
    broadsheet.parse_text,
    broadsheet.inspect_text,
]


@pytest.mark.parametrize("verb", VERBS)
@pytest.mark.parametrize("word", ["fetched_at", "url", "site", "registry", "limits"])
def test_the_verbs_take_names_only(verb: Callable[..., object], word: str) -> None:
    assert verb("<p>Rain.", **{word: None}) is not None
    with pytest.raises(TypeError):
        verb("<p>Rain.", None)


class Kelder(Adapter):
    """All that a reader of one site may want to say of it: where its cards stand."""

    hosts = ("kelder-courier.example",)

    class Story(Layout):
        cards = css(".up-next article").cards(title=css("h2").text(), url=css("h2 a").link())


def test_an_adapter_of_one_rule_gives_a_full_record() -> None:
    case = FIXTURES / "generic" / "next-story"
    expected = NewsPage.from_dict(
        {
            name: value
            for name, value in json.loads((case / "expected.json").read_text("utf-8")).items()
            if name not in ("body", "boilerplate", "cards")
        }
    )
    page = broadsheet.parse(
        (case / "page.html").read_bytes(),
        url="https://www.kelder-courier.example/2026/03/02/night-boat-skerry",
        registry=Registry(Kelder),
    )
    assert (page.site, page.layout) == ("kelder", "Story")
    for field in ("kind", "language", "headline", "authors", "source", "published_at", "modified_at", "section"):
        assert getattr(page, field) == getattr(expected, field), field
    assert [card.title for card in page.cards] == ["Lighthouse keeper gets the clockwork back"]
    assert len(page.body) == len(json.loads((case / "expected.json").read_text("utf-8"))["body"])
