"""Declarations: what is checked when a class is made, what is inherited, and which layout a page has."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable
from typing import Any

import pytest
from tests.support.reading import scope_of

from broadsheet import (
    ANY,
    Adapter,
    AdapterError,
    Document,
    Layout,
    PageKind,
    Registry,
    css,
    jsonld,
    lines,
    meta,
    parse,
    rule,
    section,
)

H1 = css("h1").text()


def layout(**body: Any) -> type[Layout]:
    return type("Front", (Layout,), body)


def adapter(**body: Any) -> type[Adapter]:
    return type("News", (Adapter,), {"hosts": ("news.example",), **body})


WRONG_LAYOUTS: list[tuple[dict[str, Any], list[str]]] = [
    ({"headlin": H1}, ["Front", "headlin", "headline"]),
    ({"title": H1}, ["Front", "title"]),
    ({"headline": "h1"}, ["Front.headline", "'h1'", "rule"]),
    ({"headline": css("h1")}, ["Front.headline", "text", "elements", "css('h1')"]),
    ({"headline": css("h1").texts()}, ["Front.headline", "texts"]),
    ({"authors": css(".by").text()}, ["Front.authors", "texts"]),
    ({"age": css("time").date()}, ["Front.age", "date"]),
    ({"published_at": css("time").age()}, ["Front.published_at", "age"]),
    ({"body": css(".copy").text()}, ["Front.body", "prose"]),
    ({"cards": css("article")}, ["Front.cards", "cards"]),
    ({"headline": css("h1").age() | H1}, ["Front.headline", "age"]),
    ({"headline": css("h1").age().optional()}, ["Front.headline", "age"]),
    ({"kind": "listing"}, ["Front.kind", "PageKind"]),
    ({"when": "main"}, ["Front.when", "rule"]),
    ({"when": True}, ["Front.when", "rule"]),
    ({"when": css("main").optional()}, ["Front.when", "every page", "leave out .optional()"]),
    ({"headlin": None}, ["Front.headlin", "did you mean headline?"]),
    ({"headline": H1 | css("h2").date()}, ["Front.headline", "css('h2').date()", "use .text()"]),
    ({"headline": css("h1").text}, ["Front.headline", "css('h1').text", "()"]),
    ({"headline": lambda self, document: "x"}, ["Front.headline", "@rule"]),
    ({"headline": lambda self, document: "x"}, ["Front.headline", "as a method"]),
    ({"headline": ANY.named("x")}, ["Front.headline", "lines("]),
    ({"headline": lines("x")}, ["Front.headline", "add .text(part)"]),
    ({"published_at": meta("x")}, ["Front.published_at", "add .date()"]),
    ({"headline": meta("x").date()}, ["Front.headline", "leave out .date()"]),
    ({"body": section()}, ["Front.body", "add .prose()"]),
    ({"comment_count": lines("x").value("none")}, ["Front.comment_count", "number"]),
    ({"kind": "nothing"}, ["Front.kind", "PageKind.LISTING"]),
]


@pytest.mark.parametrize(("body", "words"), WRONG_LAYOUTS)
def test_a_wrong_layout_names_the_place_and_the_mend(body: dict[str, Any], words: list[str]) -> None:
    with pytest.raises(AdapterError) as caught:
        layout(**body)
    assert all(word in str(caught.value) for word in words)
    assert __name__.rpartition(".")[2] in str(caught.value) or "Front" in str(caught.value)


WRONG_ADAPTERS: list[tuple[dict[str, Any], list[str]]] = [
    ({"hosts": ()}, ["News.hosts", "host"]),
    ({"hosts": "news.example"}, ["News.hosts"]),
    ({"hosts": ["news.example"]}, ["News.hosts"]),
    ({"hosts": ("https://news.example/",)}, ["News.hosts", "https://news.example/"]),
    ({"hosts": ("News.example",)}, ["News.hosts", "News.example"]),
    ({"hosts": ("",)}, ["News.hosts"]),
    ({"hosts": (3,)}, ["News.hosts", "3"]),
    ({}, ["News", "layout"]),
    ({"A": layout(), "B": type("Back", (Layout,), {})}, ["Front", "Back", "when"]),
    ({"A": layout(when=H1), "B": layout(when=css("main"))}, ["two layouts are called Front"]),
    ({"A": layout(when=H1), "B": type("Back", (Layout,), {})}, ["News.Back", "Front", "never tried"]),
    ({"A": layout(when=H1), "B": type("Back", (Layout,), {"when": H1})}, ["News.Back", "`when` of Front"]),
    ({"A": layout(when=css("main")), "B": type("Back", (Layout,), {"when": css("main")})}, ["News.Back", "Front"]),
    ({"hosts": "news.example"}, ["News.hosts", "hosts = ('news.example',)"]),
    ({"hosts": ("news.example:8080",)}, ["News.hosts", "'news.example'"]),
    ({"hosts": ("*.news.example",)}, ["News.hosts", "'news.example'", "below it"]),
    ({"hosts": ("news.example.",)}, ["News.hosts", "'news.example'"]),
    ({"hosts": ("news..example",)}, ["News.hosts"]),
    ({"hosts": ("news.example",), "host": ()}, ["News.host", "did you mean hosts?"]),
    ({"hosts": ("news.example",), "name": "The News"}, ["News.name", "lower case"]),
    ({"hosts": ("news.example",), "name": 3}, ["News.name"]),
    ({"hosts": ("news.example",), "name": ""}, ["News.name"]),
    ({"hosts": ("news.example",), "ages": "en"}, ["News.ages", "AgeStyle"]),
    ({"hosts": ("news.example",), "recognise": "main"}, ["News.recognise", "css('main')"]),
    ({"hosts": ("news.example",), "recognise": H1.optional()}, ["News.recognise", "every page"]),
    ({"hosts": ("news.example",), "headline": H1}, ["News.headline", "class Front(Layout)"]),
    ({"hosts": ("news.example",), "layouts": 3}, ["News.layouts"]),
    ({"hosts": ("news.example",), "A": layout(), "Back": type("Back", (), {})}, ["News.Back", "class Back(Layout)"]),
]


@pytest.mark.parametrize(("body", "words"), WRONG_ADAPTERS)
def test_a_wrong_adapter_names_the_place_and_the_mend(body: dict[str, Any], words: list[str]) -> None:
    if "hosts" in body:
        body = {"Front": layout(), **body}
    with pytest.raises(AdapterError) as caught:
        adapter(**body)
    assert all(word in str(caught.value) for word in words)


RIGHT: list[Callable[[], object]] = [
    lambda: layout(headline=H1 | jsonld("headline")),
    lambda: layout(headline=H1.optional()),
    lambda: layout(when=lines("By"), kind=PageKind.LISTING),
    lambda: layout(headline=None),
    lambda: layout(_helper=3, _Inner=int),
    lambda: layout(comment_count=lines("No comments yet...").value(0)),
    lambda: layout(authors=meta("author").texts()),
    lambda: adapter(Front=layout()),
    lambda: adapter(Front=layout(), Back=type("Back", (Layout,), {"when": css("main")})),
    lambda: adapter(Front=layout(), hosts=("news.example", "m.news.example", "zeitung-süd.example")),
    lambda: adapter(Front=layout(), hosts=("localhost", "192.0.2.1")),
    lambda: layout(when=css("main").text()),
    lambda: layout(when=meta("og:title") | css("main")),
    lambda: layout(cards=css("li").cards(title=css("h3").text() | css("h4").text(), age=css("i").age().optional())),
    lambda: layout(cards=css("li").cards(title=css("h3").text(), at_least=0)),
    lambda: layout(headline=lines("By").value("By")),
    lambda: adapter(Front=layout(), helper=3, _private=4),
]


@pytest.mark.parametrize("make", RIGHT)
def test_right_declarations_are_taken(make: Callable[[], object]) -> None:
    make()


class Daybreak(Adapter):
    """A site whose look changed twice."""

    hosts = ("daybreak.example",)

    class Wire2024(Layout):
        when = css("main.y2024")
        headline = css("h1").text()
        source = css(".src").text()

    class Wire2025(Wire2024):
        when = css("main.y2025")
        headline = css("h2").text()

    class Wire2026(Wire2025):
        when = css("main.y2025.y2026")
        source = None


def test_the_name_of_an_adapter_is_that_of_its_class_unless_stated() -> None:
    assert Daybreak.name == "daybreak"
    assert adapter(Front=layout(), name="the-news").name == "the-news"


def test_layouts_stand_in_the_order_of_their_definition() -> None:
    assert Daybreak.layouts == (Daybreak.Wire2024, Daybreak.Wire2025, Daybreak.Wire2026)


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<main class=y2024>x", "Wire2024"),
        ("<main class=y2025>x", "Wire2025"),
        ("<main class='y2025 y2026'>x", "Wire2026"),
        ("<main class=y2023>x", None),
    ],
)
def test_the_layout_defined_last_is_tried_first(html: str, expected: str | None) -> None:
    found = Daybreak.layout_of(scope_of(html))
    assert (found.__name__ if found else None) == expected


def rules_of(kind: type[Layout]) -> dict[str, str]:
    return {name: str(each) for name, each in kind.rules.items()}


def test_a_redesign_inherits_what_it_does_not_change() -> None:
    assert rules_of(Daybreak.Wire2025) == {"headline": "css('h2').text()", "source": "css('.src').text()"}
    assert rules_of(Daybreak.Wire2026) == {"headline": "css('h2').text()"}
    assert rules_of(Daybreak.Wire2024)["headline"] == "css('h1').text()"


def test_a_layout_without_when_takes_what_no_other_takes() -> None:
    site = adapter(Front=layout(), Story=type("Story", (Layout,), {"when": css("article")}))
    assert site.layout_of(scope_of("<article>x")) is site.__dict__["Story"]
    assert site.layout_of(scope_of("<p>x")) is site.__dict__["Front"]


def test_when_may_be_a_method_and_false_is_no() -> None:
    class Front(Layout):
        @rule
        def when(self, document: Document) -> bool:
            return "yes" in document.source

    site = adapter(Front=Front)
    assert site.layout_of(scope_of("<p>yes")) is Front
    assert site.layout_of(scope_of("<p>no")) is None


def test_a_redesign_without_a_when_of_its_own_is_told() -> None:
    wire = layout(when=css("main"))
    with pytest.raises(AdapterError, match=r"News\.Later: has the `when` of Front, which is never tried"):
        adapter(Front=wire, Later=type("Later", (wire,), {"headline": H1}))


def test_a_layout_of_the_same_name_takes_the_place_of_the_inherited_one() -> None:
    wire = type("Wire2025", (Daybreak.Wire2025,), {"when": css("article")})
    more = type("Evening", (Daybreak,), {"hosts": ("evening.example",), "Wire2025": wire})
    assert [each.__name__ for each in more.__dict__["layouts"]] == ["Wire2024", "Wire2026", "Wire2025"]
    assert more.__dict__["layouts"][2] is wire


def test_an_adapter_may_inherit_layouts() -> None:
    more = type("Evening", (Daybreak,), {"hosts": ("evening.example",)})
    assert issubclass(more, Adapter)
    assert more.layouts == Daybreak.layouts
    assert more.name == "evening"


def test_what_sites_of_one_house_share_needs_no_host() -> None:
    class _House(Adapter):
        class Front(Layout):
            headline = H1

    class North(_House):
        hosts = ("north.example",)

    class South(_House):
        hosts = ("south.example",)

    assert North.layouts == South.layouts == (_House.Front,)
    assert vars(type("_Bare", (Adapter,), {}))["layouts"] == ()
    with pytest.raises(AdapterError, match="names no host"):
        type("West", (_House,), {})


def test_a_layout_that_is_given_twice_counts_once() -> None:
    front = layout(headline=H1)
    assert adapter(Front=front, layouts=(front,)).layouts == (front,)


def test_a_method_asks_the_layout_that_is_read_and_not_the_one_it_is_inherited_from() -> None:
    class Old(Layout):
        def _tag(self) -> str:
            return "old"

        @rule
        def when(self, document: Document) -> bool:
            return self._tag() in document.soup.main["class"]  # type: ignore[index]  # the test's page has one

        @rule
        def headline(self, document: Document) -> str:
            return self._tag()

        kicker = headline | css("h1").text()

    class New(Old):
        def _tag(self) -> str:
            return "new"

        @rule
        def when(self, document: Document) -> bool:
            return self._tag() in document.soup.main["class"]  # type: ignore[index]  # likewise

    news = adapter(Old=Old, New=New)
    for tag in ("old", "new"):
        page = parse(f"<main class={tag}><h1>Rain</h1>", site="news", registry=Registry(news))
        assert (page.layout, page.headline, page.kicker) == (tag.title(), tag, tag)


def test_a_layout_that_leaves_a_method_open_is_told() -> None:
    class Base(Layout, ABC):
        @abstractmethod
        def _tag(self) -> str: ...

    with pytest.raises(AdapterError, match="Front does not define _tag"):
        adapter(Front=type("Front", (Base,), {"headline": H1}))
