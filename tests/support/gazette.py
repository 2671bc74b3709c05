"""A made-up site with an adapter and a fixture of it, written to a folder as an outsider's package would hold them."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

from broadsheet import Adapter

__all__ = ["ADAPTER", "PAGE", "TODAY", "URL", "adapter", "expected_record", "write_adapter", "write_case"]

ADAPTER = """
from broadsheet import Adapter, Layout, css


class Gazette(Adapter):
    hosts = ("gazette.example",)
    recognise = css("main.gazette")

    class Print2024(Layout):
        when = css("main.paper")
        headline = css("main h1").text()

    class Wire2026(Layout):
        when = css("main[data-story]")
        headline = css("main h1").text()
        authors = css(".by").texts().optional()
        body = css("main .copy > p").prose()
        cards = css("aside article").cards(
            title=css("h3").text(), url=css("a").link(), age=css("time").age().optional()
        )
"""

PAGE = """<!doctype html><html lang=en><body>
<nav>Sections</nav>
<main class=gazette data-story=1><h1>Rain at last</h1><div class=by>Ada Poole</div>
<div class=copy><p>It rained on Monday, for an hour, and the frogs came out.</p>
<p>More rain is expected before the weekend, the weather office said.</p></div></main>
<aside><article><a href=/snow><h3>Snow by Friday</h3></a><time>3 hours ago</time></article>
<article><a href=/fog><h3>Fog on the river</h3></a></article></aside>
<footer>About us</footer></body></html>
"""

MODULE = "gazette_site"
URL = "https://gazette.example/rain"
#: The page after a redesign of its cards.
TODAY = PAGE.replace("<article>", "<div class=teaser>").replace("</article>", "</div>")


def adapter() -> type[Adapter]:
    """The adapter, importable as ``gazette_site:Gazette`` from now on in this process."""
    if MODULE not in sys.modules:
        module = ModuleType(MODULE)
        exec(ADAPTER, module.__dict__)
        sys.modules[MODULE] = module
    found: type[Adapter] = sys.modules[MODULE].Gazette
    return found


def write_adapter(folder: Path) -> Path:
    """The adapter as a module: ``gazette_site.py``."""
    path = folder / "gazette_site.py"
    path.write_text(ADAPTER)
    return path


def write_case(folder: Path, *, page: str = PAGE, expected: Any = None, **stated: Any) -> Path:
    """A case in a folder; what is not stated is as on the page. ``expected`` is the plain data of expected.json."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "page.html").write_text(page)
    case = {
        "url": URL,
        "fetched_at": None,
        "adapter": "gazette_site:Gazette",
        "layout": "Wire2026",
        "about": "Two paragraphs and two cards.",
        **stated,
    }
    (folder / "case.json").write_text(json.dumps(case))
    if expected is not None:
        (folder / "expected.json").write_text(json.dumps(expected))
    return folder


def expected_record(**changed: Any) -> dict[str, Any]:
    """What a person says of ``PAGE``."""
    snow = {"title": "Snow by Friday", "url": "https://gazette.example/snow"}
    fog = {"title": "Fog on the river", "url": "https://gazette.example/fog"}
    empty = dict.fromkeys(("source", "source_url", "age", "summary", "image", "category", "section"))
    age = {"raw": "3 hours ago", "seconds": 10800, "stated": None}
    record = {
        "kind": "article",
        "language": "en",
        "direction": "ltr",
        "headline": "Rain at last",
        "kicker": None,
        "standfirst": None,
        "authors": ["Ada Poole"],
        "source": None,
        "published_at": None,
        "modified_at": None,
        "age": None,
        "section": None,
        "hashtags": None,
        "images": [],
        "comment_count": None,
        "body": [
            {"kind": "paragraph", "text": "It rained on Monday, for an hour, and the frogs came out."},
            {"kind": "paragraph", "text": "More rain is expected before the weekend, the weather office said."},
        ],
        "cards": [{**empty, **snow, "age": age}, {**empty, **fog}],
        "boilerplate": ["Sections", "About us"],
    }
    return {**record, **changed}
