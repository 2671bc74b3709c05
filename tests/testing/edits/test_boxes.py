"""Boxes: whatever is put around a story is boilerplate, and the rest of the record stays."""

from __future__ import annotations

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.support.edits import DAILY8, MORROW, SAMPLES, samples

from broadsheet import Adapter, Layout, NewsPage, PageKind, Role, css, xpath
from broadsheet.testing.edits import AddBox, Box, CopyBox, Edit, Family, Language, RemoveBox, replay
from broadsheet.testing.edits.strategies import edits
from broadsheet.testing.samples import Sample


def content(page: NewsPage) -> list[object]:
    """All of a record but its boilerplate."""
    blocks = [attrs.evolve(block, position=0) for block in page.blocks if block.role is not Role.BOILERPLATE]
    return [attrs.evolve(page, blocks=()), blocks]


@given(samples, st.lists(edits(Family.BOX), min_size=1, max_size=3))
def test_boxes_are_boilerplate(sample: Sample, boxes: list[Edit]) -> None:
    edited = replay(boxes, sample)
    if edited is not None:
        assert content(edited.page()) == content(sample.page())


@given(edits(Family.BOX))
def test_boxes_on_a_page_read_by_selectors(edit: Edit) -> None:
    edited = edit.apply(MORROW)
    assert edited is not None
    assert edited.html != MORROW.html
    assert content(edited.page()) == content(MORROW.page())


@pytest.mark.parametrize("language", Language)
@pytest.mark.parametrize("box", Box)
def test_a_box_is_on_the_page(box: Box, language: Language) -> None:
    edited = AddBox(box=box, language=language).apply(MORROW)
    assert edited is not None
    assert len(edited.page().boilerplate) > len(MORROW.page().boilerplate)


def test_at_the_edges_of_a_page_read_by_lines_a_box_is_a_bar_or_a_footer() -> None:
    (sample,) = [sample for sample in DAILY8 if sample.name.endswith("html-semantic")]
    first, last = (AddBox(place=place).apply(sample) for place in (0, 1))
    assert first is not None
    assert '<header><div class="kit-box' in (first.html or "")
    assert last is not None
    assert '<footer><div class="kit-box' in (last.html or "")


def test_a_copy_of_a_promo_stands_in_the_body_at_any_depth() -> None:
    for depth in range(9):
        edited = CopyBox(place=0, to=4, depth=depth).apply(MORROW)
        assert edited is not None
        assert (edited.html or "").count("Get the goat letter") == 2
        assert edited.page().text == MORROW.page().text


def test_a_box_known_by_its_parent_is_copied_beside_itself_only() -> None:
    class Near(Adapter):
        hosts = ("near.example",)

        class Front(Layout):
            headline = css("h1").text()
            body = css(".copy").prose(drop=(".copy > .promo",))

    page = "<h1>Rain</h1><div class=copy><p>It rained.</p><div class=promo>Buy</div><p>It stopped.</p></div>"
    sample = Sample(html=page, url="https://near.example/", adapter=Near)
    edited = CopyBox(depth=3).apply(sample)
    assert edited is not None
    assert (edited.html or "").count('<div class="promo">Buy</div>') == 2
    assert "<div><div><div>" not in (edited.html or "")
    assert edited.page().text == sample.page().text == "It rained.\n\nIt stopped."


def test_what_a_rule_found_is_not_removed() -> None:
    kept = ("Goats return", "Ada Quill", "harbour master", "More on Tuesday", "Salt mine", "A goat, yesterday")
    for place in range(20):
        edited = RemoveBox(place=place).apply(MORROW)
        assert edited is not None
        assert all(text in edited.page().to_json() for text in kept)


def test_the_line_that_tells_the_direction_is_not_removed() -> None:
    class Bare(Adapter):
        hosts = ("bare.example",)

        class List(Layout):
            cards = css("li").cards(title=css("a").text())

    page = "<nav>Menu</nav><ol><li>1.</li><li><a href=/a>Goat</a></li></ol><div>Foot</div>"
    sample = Sample(html=page, url="https://bare.example/", adapter=Bare)
    edited = [RemoveBox(place=place).apply(sample) for place in range(4)]
    assert {"Menu" in (each.html or "") for each in edited if each is not None} == {True}
    assert {each.page().direction for each in edited if each is not None} == {sample.page().direction}


def test_text_has_no_places_for_boxes() -> None:
    assert AddBox().apply(Sample(text="Rain\n\nIt rained.")) is None


@pytest.mark.parametrize("kind", [AddBox, CopyBox, RemoveBox], ids=lambda kind: kind.__name__)
def test_every_sort_of_box_has_a_place_somewhere(kind: type[Edit]) -> None:
    assert any(kind().apply(sample) is not None for sample in SAMPLES)


def test_the_heading_of_a_group_of_cards_is_no_box() -> None:
    class Grouped(Adapter):
        hosts = ("grouped.example",)

        class Front(Layout):
            kind = PageKind.LISTING
            cards = css("li").cards(title=css("a").text(), section=xpath("ancestor::section/h2").text())

    page = "<section><h2>Coast</h2><ul><li><a href=/a>A</a></ul></section><p>Sign up"
    sample = Sample(html=page, url="https://grouped.example/", adapter=Grouped)
    for place in range(4):
        edited = RemoveBox(place=place).apply(sample)
        assert edited is not None
        assert "Sign up" not in (edited.html or "")
        assert edited.page().cards == sample.page().cards
