"""What pages state to be their titles."""

from __future__ import annotations

import pytest

from broadsheet.blocks import Stream
from broadsheet.document import Document
from broadsheet.generic.titles import parts_of, stated_titles
from broadsheet.records import Limits
from broadsheet.rules import Scope


def titles(head: str, url: str | None = None) -> list[str]:
    document = Document.from_html(f"<head>{head}</head><p>x", url=url)
    return stated_titles(Scope(Stream.of(document, Limits())))


@pytest.mark.parametrize(
    ("head", "url", "stated"),
    [
        ("<title>Rain | The Almanac</title>", None, ["Rain | The Almanac"]),
        ("<title>Rain | The Almanac</title>", "https://almanac.example/rain", ["Rain"]),
        ("<title>Rain « almanac.example</title>", "https://almanac.example/rain", ["Rain"]),
        ("<title>Rain « the almanac.org.example blog</title>", "https://www.almanac.org.example/rain", ["Rain"]),
        ('<title>Rain | Diary</title><meta property="og:title" content="Rain">', None, ["Rain", "Rain"]),
        ("<title>Rain | </title>", None, ["Rain"]),
        ("<title>|</title>", None, ["|"]),
        (f"<title>{'Rain ' * 300}</title>", None, []),
        ("", None, []),
    ],
)
def test_what_a_page_states_in_all_places(head: str, url: str | None, stated: list[str]) -> None:
    assert titles(head, url) == stated


@pytest.mark.parametrize(
    ("title", "parts"),
    [
        ("Rain at last", []),
        ("Rain - at last | Weather", ["Rain - at last", "Rain"]),
        ("山里下雨了_天气日报", ["山里下雨了"]),
        ("Rain-soaked valley", []),
    ],
)
def test_the_beginnings_of_a_title(title: str, parts: list[str]) -> None:
    assert parts_of(title) == parts
