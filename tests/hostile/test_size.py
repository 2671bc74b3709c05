"""Pages of many megabytes, of many attributes and of many cards are read in linear time."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from tests.support.hostile import MILLION, codes, in_time, text_of

import broadsheet
from broadsheet import FindingCode


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


@pytest.mark.parametrize("value", ["1", "'>'", '">"', '""'])
def test_65_536_attributes_on_one_element_are_read_in_linear_time(value: str) -> None:
    many = " ".join(f"a{n}={value}" for n in range(65_536))
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
