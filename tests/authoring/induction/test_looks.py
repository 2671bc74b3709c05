"""Pages made alike are one look, and something tells each look from the others."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from broadsheet import PageKind, css
from broadsheet.authoring.induction.looks import looks_of, propose_when
from broadsheet.authoring.induction.view import View
from broadsheet.authoring.proposal import SavedPage


def view(name: str, *classes: str) -> View:
    html = "".join(f"<div class={each}>rain</div>" for each in classes)
    return View.of(SavedPage(name, html.encode()))


ALIKE = ("page-top", "page-main", "page-side", "page-end")


def test_pages_are_of_one_look_when_they_share_their_marks() -> None:
    views = [view("a", *ALIKE, "ad"), view("b", *ALIKE), view("c", "sheet", "column", "page-end")]
    looks = looks_of(views, lambda _: PageKind.ARTICLE)
    assert [[each.name for each in look.views] for look in looks] == [["a", "b"], ["c"]]


def test_pages_of_two_kinds_are_of_two_looks() -> None:
    views = [view("a", *ALIKE), view("b", *ALIKE)]
    kinds = {views[0]: PageKind.ARTICLE, views[1]: PageKind.LISTING}
    assert len(looks_of(views, kinds.__getitem__)) == 2


@given(st.sets(st.sampled_from("abcdef"), min_size=1), st.sets(st.sampled_from("abcdef"), min_size=1))
def test_when_is_true_of_its_own_pages_alone(first: set[str], second: set[str]) -> None:
    one, other = view("one", *(f"kind-{each}" for each in first)), view("other", *(f"kind-{each}" for each in second))
    look = looks_of([one], lambda _: PageKind.ARTICLE)[0]
    when = propose_when(look, [other], {})
    assert (when is None) == (first <= second)
    if when is not None:
        selector = eval(when.code, {"css": css})
        assert selector.elements(one.scope)
        assert not selector.elements(other.scope)


def test_when_rests_on_a_name_that_a_person_chose_where_there_is_one() -> None:
    one, other = view("one", "css-1x2y3z", "page-top"), view("other", "css-9z8y7x")
    look = looks_of([one], lambda _: PageKind.ARTICLE)[0]
    when = propose_when(look, [other], {one: one.index["div.css-1x2y3z"][0]})
    assert when is not None
    assert when.code == 'css("div.page-top")'
    assert len(when.evidence) == 1


def test_when_says_that_it_rests_on_a_generated_name() -> None:
    one, other = view("one", "css-1x2y3z"), view("other", "css-9z8y7x")
    look = looks_of([one], lambda _: PageKind.ARTICLE)[0]
    when = propose_when(look, [other], {one: one.index["div.css-1x2y3z"][0]})
    assert when is not None
    assert when.code == 'css("div.css-1x2y3z")'
    assert "generated name" in when.evidence[-1]
