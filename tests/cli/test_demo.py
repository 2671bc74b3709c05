"""The demo: one page in two forms, which say the same."""

from __future__ import annotations

import re
import subprocess
from collections.abc import Callable
from importlib.resources import files

import pytest

import broadsheet
from broadsheet.cli import demo

Run = Callable[..., "subprocess.CompletedProcess[bytes]"]

HTML = files("broadsheet.cli").joinpath("sample.html").read_text("utf-8")
TEXT = files("broadsheet.cli").joinpath("sample.txt").read_text("utf-8")
URL = "https://www.daily8.com/en/article/60431-lighthouse-logbooks"


def test_demo(run: Run) -> None:
    result = run("-m", "broadsheet.cli.demo", PYTHONIOENCODING="utf-8")
    shown = result.stdout.decode()
    assert result.returncode == 0
    assert result.stderr == b""
    assert shown.count("Lighthouse logbooks put ninety years of weather online\n") == 2
    assert shown.count("Cards (4)") == 2
    assert shown.count("Findings (0)") == 2
    assert shown.splitlines()[-1].startswith("Both forms agree on the headline, body (4 paragraphs) and cards (4:")


def test_the_demo_fails_where_the_forms_differ(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    samples = {"sample.html": HTML.encode(), "sample.txt": TEXT.replace("9 hours ago", "8 hours ago").encode()}
    monkeypatch.setattr(demo, "_sample", samples.__getitem__)
    with pytest.raises(SystemExit) as ended:
        demo.main()
    assert ended.value.code == 1
    assert "- card 1, age: " in capsys.readouterr().out


def test_the_text_is_the_flattened_html() -> None:
    with_alts = re.sub(r'<img [^>]*alt="([^"]*)">(\s*)(?=<h1>|<div>Harbour|<div>The|<div>Coast)', r"<p>\1</p>", HTML)
    with_alts = re.sub(r'<img [^>]*alt="([^"]*)">', r"\1", with_alts)
    blocks = [block.text for block in broadsheet.parse(with_alts, registry=broadsheet.Registry()).blocks]
    titles = {card.title for card in broadsheet.parse_text(TEXT).cards}
    lines = [line.strip().removeprefix("• ") for line in TEXT.splitlines() if line.strip()]
    once = [line for line, before in zip(lines, ["", *lines], strict=False) if line != before or line not in titles]
    assert blocks == once


def test_the_record_of_the_sample() -> None:
    page = broadsheet.parse(HTML, url=URL)
    assert (page.site, page.layout, page.language) == ("daily8", "Story", "en")
    assert page.source == "Harbour Post"
    assert page.age is not None
    assert page.age.raw == "4 hours ago"
    assert [card.category for card in page.cards] == [None, "Business", "Politics", None]
    assert [card.source for card in page.cards] == [
        "Harbour Post",
        "The Tidewater Ledger",
        "Coast Radio 4",
        "Harbour Post",
    ]
    assert all(card.url and card.url.startswith("https://www.daily8.com/en/article/") for card in page.cards)
    assert all(card.image and card.image.startswith("https://www.daily8.com/media/") for card in page.cards)
    last = page.cards[-1].age
    assert last is not None
    assert str(last.stated) == "2025-06-03"
