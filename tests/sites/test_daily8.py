"""Daily8: every field of every fixture, both forms of one page, and the real layouts where they are at hand."""

from __future__ import annotations

import json
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

import broadsheet
from broadsheet import NewsPage

CASES = sorted(path.parent for path in (Path(__file__).parents[1] / "fixtures/daily8").glob("*/case.json"))
FIELDS = (
    *("kind", "language", "headline", "source", "age", "body", "hashtags", "comment_count", "boilerplate"),
    *("cards.title", "cards.source", "cards.age", "cards.category", "cards.summary", "cards.url", "cards.image"),
)
SHARED_FIELDS = ("headline", "body", "cards.title", "cards.source", "cards.age", "cards.category", "cards.summary")


def read(case: Path) -> NewsPage:
    stated = json.loads((case / "case.json").read_text())
    fetched_at = datetime.fromisoformat(stated["fetched_at"]) if stated["fetched_at"] else None
    if (case / "page.txt").exists():
        text = (case / "page.txt").read_text()
        return broadsheet.parse_text(text, url=stated["url"], fetched_at=fetched_at, site=stated["site"])
    html = (case / "page.html").read_bytes()
    return broadsheet.parse(html, url=stated["url"], fetched_at=fetched_at, site=stated["site"])


def value(page: NewsPage, field: str) -> Any:
    """A field of a record in the plain form of the fixtures."""
    if field.startswith("cards."):
        values = [getattr(card, field.removeprefix("cards.")) for card in page.cards]
        return [each.raw if isinstance(each, broadsheet.Age) else each for each in values]
    if field in ("body", "boilerplate"):
        return [block.text for block in getattr(page, field)]
    found = getattr(page, field)
    if field == "age":
        return found.raw if found is not None else None
    return list(found) if isinstance(found, tuple) else found


def expected(case: Path, field: str) -> Any:
    gold = json.loads((case / "expected.json").read_text())
    return [card[field.removeprefix("cards.")] for card in gold["cards"]] if "." in field else gold[field]


@pytest.mark.parametrize("field", FIELDS)
@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_fixture(case: Path, field: str) -> None:
    assert value(read(case), field) == expected(case, field)


@pytest.mark.parametrize("case", [case for case in CASES if (case / "twin.txt").exists()], ids=lambda case: case.name)
@pytest.mark.parametrize("field", SHARED_FIELDS)
def test_html_and_its_text_agree(case: Path, field: str) -> None:
    twin = broadsheet.parse_text((case / "twin.txt").read_text(), site="daily8")
    assert value(twin, field) == value(read(case), field)
