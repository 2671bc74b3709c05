"""Brittle edits: they change the page and promise nothing, but lose no text of it."""

from __future__ import annotations

import pytest
from hypothesis import given
from tests.support.edits import MORROW, SAMPLES, samples

from broadsheet.testing.edits import (
    EDITS,
    Edit,
    Family,
    InsertSibling,
    RemoveAttribute,
    RenameClass,
    RenameTag,
    Tag,
    WrapElement,
)
from broadsheet.testing.edits.strategies import edits
from broadsheet.testing.laws.oracle import rendered
from broadsheet.testing.samples import Sample

BRITTLE = [kind for kind in EDITS if kind.family is Family.BRITTLE]


@given(samples, edits(*(kind for kind in BRITTLE if kind not in (InsertSibling, RemoveAttribute))))
def test_they_lose_no_word(sample: Sample, edit: Edit) -> None:
    edited = edit.apply(sample)
    if edited is not None:
        assert rendered(edited.html or "").split() == rendered(sample.html or "").split()


@pytest.mark.parametrize("kind", BRITTLE, ids=lambda kind: kind.__name__)
def test_every_sort_has_a_place_on_html_and_none_on_text(kind: type[Edit]) -> None:
    assert any(kind(place=5).apply(sample) is not None for sample in SAMPLES)  # type: ignore[call-arg]  # all have one
    assert kind().apply(Sample(text="Rain")) is None


@pytest.mark.parametrize(
    ("edit", "html"),
    [
        (WrapElement(), "<div><div><p>one</p></div></div>"),
        (InsertSibling(place=1, behind=True), "<p>one</p><div>Kit</div>"),
        (InsertSibling(place=1), "<div>Kit</div><p>one</p>"),
        (RenameTag(tag=Tag.SECTION), "<section><p>one</p></section>"),
    ],
)
def test_what_they_look_like(edit: Edit, html: str) -> None:
    edited = edit.apply(Sample(html="<div><p>one</p></div>"))
    assert edited is not None
    assert html in (edited.html or "")


def test_a_class_has_another_name_everywhere() -> None:
    page = Sample(html="<p class='a b'>one</p><p class=b>two</p>")
    edited = RenameClass(place=1).apply(page)
    assert edited is not None
    assert '<p class="a kit">one</p><p class="kit">two</p>' in (edited.html or "")


def test_a_renamed_class_breaks_the_rule_that_asks_for_it() -> None:
    broken = [RenameClass(place=place).apply(MORROW) for place in range(8)]
    assert any(edited is not None and not edited.page().cards for edited in broken)


def test_an_attribute_is_gone() -> None:
    edited = RemoveAttribute(place=1).apply(Sample(html="<p id=a class=b>one"))
    assert edited is not None
    assert '<p id="a">' in (edited.html or "")
