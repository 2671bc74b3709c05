"""What a person sees of a report: where each field came from, and what nearly matched."""

from __future__ import annotations

from datetime import date

import attrs
import pytest

from broadsheet import FieldReport, Image, NewsPage, Report, inspect
from broadsheet.cli.report_view import report_view
from broadsheet.cli.screen import show

PAGE = NewsPage(headline="Rain at last", published_at=date(2025, 6, 12), images=(Image("https://a.example/i"),))


def shown(report: Report, capfdbinary: pytest.CaptureFixture[bytes]) -> str:
    show(report_view(report))
    return capfdbinary.readouterr().out.decode()


def test_generic_fields(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    text = shown(inspect("<h1>Rain at last</h1><p>It rained on Monday, for an hour."), capfdbinary)
    assert "headline  Rain at last" in text
    assert "generic · 1 hit · block 0 · /html/body/h1" in text
    assert "css('h1').text()" in text
    assert "1 block: It rained on Monday, for an hour." in text


def test_a_field_that_was_missed_says_what_was_near(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    missed = FieldReport(field="source", origin="Wire2026", rule="css('.by').text()", near="[one] element without text")
    text = shown(Report(page=PAGE, fields=(missed,)), capfdbinary)
    assert "source  not on the page" in text
    assert "Wire2026 · 0 hits" in text
    assert "nearly: [one] element without text" in text


def test_many_places_are_counted(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    field = FieldReport(
        field="headline", origin="generic", rule="r" * 500, hits=9, blocks=(0, 1, 2, 7), xpaths=tuple("abcdefghi")
    )
    text = shown(Report(page=PAGE, fields=(field,)), capfdbinary)
    assert "9 hits · blocks 0–2, 7 · a, b, c and 6 more" in text
    assert text.count("r") < 300


def test_values_of_every_sort(capfdbinary: pytest.CaptureFixture[bytes]) -> None:
    names = ("published_at", "images", "cards", "comments", "comment_count")
    fields = tuple(FieldReport(field=name, origin="generic", rule="rule") for name in names)
    text = shown(attrs.evolve(Report(page=PAGE), fields=fields), capfdbinary)
    assert "published_at   2025-06-12" in text
    assert "images         https://a.example/i" in text
    assert "cards          not on the page" in text
