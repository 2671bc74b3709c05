"""What a chosen selector hits is what it was chosen for: lxml is asked, and not the search."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from broadsheet import css
from broadsheet.authoring.induction.selecting import beyond, select
from broadsheet.authoring.induction.view import View
from broadsheet.authoring.proposal import SavedPage

MARKS = st.sampled_from(["", "class=card", "class='card lead'", "class=css-1x2y3z", "id=story", "role=main"])
TAGS = st.sampled_from(["div", "p", "section", "article", "span", "li"])


@st.composite
def pages(draw: st.DrawFn) -> str:
    """Elements in elements, each with some text."""
    parts: list[str] = []
    stack: list[str] = []
    for _ in range(draw(st.integers(1, 25))):
        close: bool = draw(st.booleans())
        if stack and close:
            parts.append(f"</{stack.pop()}>")
        tag = draw(TAGS)
        parts.append(f"<{tag} {draw(MARKS)}>rain")
        stack.append(tag)
    return "".join(parts) + "".join(f"</{tag}>" for tag in reversed(stack))


def view_of(html: str) -> View:
    return View.of(SavedPage("page", f"<body>{html}</body>".encode()))


def hits(view: View, selector: str) -> set[int]:
    return {view.stream.index_of(element) for element in css(selector).elements(view.scope)}


@given(pages(), st.data())
def test_a_selector_hits_its_targets_and_as_much_else_as_it_says(html: str, data: st.DataObject) -> None:
    view = view_of(html)
    places = st.sampled_from(range(2, len(view.nodes)))
    targets = data.draw(st.sets(places, min_size=1, max_size=4))
    inner = data.draw(st.sets(st.sampled_from(["p", "div.card", "span"]), max_size=1))
    allowed = {each for each in range(len(view.nodes)) if all(_holds(view, each, mark) for mark in inner)} & targets
    chosen = select({view: targets}, faults=beyond({view: targets}), inner=inner if allowed == targets else ())
    if chosen is None:
        assert not set.intersection(*(set(view.marks[each].simple) for each in targets))
        return
    assert targets <= hits(view, chosen.css)
    assert len(hits(view, chosen.css) - targets) == chosen.extra


def _holds(view: View, element: int, mark: str) -> bool:
    return any(mark in view.marks[each].simple for each in view.within(element)[1:])


@given(pages(), st.data())
def test_within_an_element_a_selector_is_relative_to_it(html: str, data: st.DataObject) -> None:
    view = view_of(html)
    top = data.draw(st.sampled_from(range(2, len(view.nodes))))
    target = data.draw(st.sampled_from(list(view.within(top))))
    chosen = select({view: [target]}, faults=beyond({view: [target]}), within={view: [top]})
    assert chosen is not None
    inside = css(chosen.css).elements(view.scope.within(view.region(top), view.nodes[top]))
    places = {view.stream.index_of(element) for element in inside}
    assert target in places
    assert len(places - {target}) == chosen.extra


def test_what_stands_beside_the_element_that_it_is_looked_for_in_tells_nothing() -> None:
    view = view_of("<p>rain</p><div>rain" + "<div>rain</div>" * 3 + "</div>")
    top = view.index["div"][0]
    chosen = select({view: [top]}, faults=beyond({view: [top]}), within={view: [top]})
    assert chosen is not None
    assert (chosen.css, chosen.extra) == ("div", 3)


def test_what_is_likely_to_hold_is_preferred() -> None:
    view = view_of("<div class='css-9x8y7z story-text'>a</div><div class='css-9x8y7z'>b</div>")
    chosen = select({view: view.index["div.story-text"]}, faults=beyond({view: view.index["div.story-text"]}))
    assert chosen is not None
    assert chosen.css == "div.story-text"


def test_a_generated_class_is_better_than_many_wrong_hits() -> None:
    view = view_of("<div class='css-9x8y7z'>a</div>" + "<div>b</div>" * 3)
    wanted = {view: view.index["div.css-9x8y7z"]}
    chosen = select(wanted, faults=beyond(wanted))
    assert chosen is not None
    assert chosen.is_exact
    assert "css-9x8y7z" in chosen.css


def test_elements_without_a_common_mark_have_no_selector() -> None:
    view = view_of("<div>a</div><p>b</p>")
    assert select({view: [*view.index["div"], *view.index["p"]]}, faults=beyond({})) is None
