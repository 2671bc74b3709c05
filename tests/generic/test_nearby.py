"""What stands beside the start of a story, and what an attribute marks anywhere."""

from __future__ import annotations

from broadsheet import Document, Limits
from broadsheet.blocks import Stream
from broadsheet.generic.nearby import Marked, Nearby, called, lines_beside, tagged
from broadsheet.rules import Rule, Scope
from broadsheet.rules.base import Found

LINE = "<p>It rained on Monday, for an hour.</p>"
PAGE = f"""<body><div class="top">Menu</div><main><h1>Rain</h1>
<div class="story-byline"><span><b rel="nofollow author">Ann</b></span></div><time>Monday</time>{LINE * 60}
<div class="byline" rel="author">Tom</div></main>"""


def scope_of(html: str, start: int | None) -> Scope:
    scope = Scope(Stream.of(Document.from_html(html), Limits()))
    if start is not None:
        scope.begin(start)
    return scope


def texts(rule: Rule[object], start: int | None = 1) -> list[str]:
    found = rule.read(scope_of(PAGE, start))
    assert not isinstance(found, Found) or isinstance(found.value, tuple)
    elements = found.value if isinstance(found, Found) and isinstance(found.value, tuple) else ()
    return ["".join(element.itertext()) for element in elements]


def test_only_what_stands_beside_the_start_is_asked() -> None:
    assert texts(called("byline")) == ["Ann"]
    assert texts(called("byline"), 62) == ["Tom"]
    assert texts(tagged("time")) == ["Monday"]
    assert texts(Nearby(lambda element: element.tag == "main", "main")) == []


def test_a_page_of_other_stories_has_no_start() -> None:
    assert list(lines_beside(scope_of(PAGE, None))) == []
    assert texts(called("byline"), None) == []


def test_what_is_marked_is_found_wherever_it_stands() -> None:
    assert texts(Marked("rel", "author")) == ["Ann", "Tom"]
    assert texts(Marked("rel", "auth")) == []
    assert str(Marked("rel", "author")) == "css('[rel~=author]')"
