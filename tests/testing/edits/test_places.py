"""Free places: none where a rule reads, and some wherever none does."""

from __future__ import annotations

from tests.support.edits import DAILY8, MORROW

from broadsheet import Adapter, Layout, css
from broadsheet.testing.edits.places import Place, free_places, keeps_start, outside_story
from broadsheet.testing.edits.readings import Reading
from broadsheet.testing.samples import Sample


def places(sample: Sample) -> list[Place]:
    reading = Reading.of(sample)
    assert reading is not None
    return free_places(reading)


def test_no_place_is_in_what_a_selector_reads_but_in_what_it_leaves_out() -> None:
    around = [{each.get("class") for each in (place.parent, *place.parent.iterancestors())} for place in places(MORROW)]
    assert not any("tease" in classes for classes in around)
    assert not any("copy" in classes and "promo wide" not in classes for classes in around if "promo wide" in classes)
    assert any("promo wide" in classes for classes in around)
    assert any("share" in classes for classes in around)


def test_no_place_is_within_a_line() -> None:
    class Plain(Adapter):
        hosts = ("plain.example",)

        class Front(Layout):
            headline = css("h1").text()

    html = "<h1>Rain</h1><div>one <div hidden>two</div> three<section>four</section></div>"
    found = [place for place in places(Sample(html=html, adapter=Plain)) if place.parent.tag == "div"]
    assert [(place.index, place.block) for place in found] == [(1, 2), (2, 3)]


def test_a_page_read_by_lines_has_places_at_its_edges_only() -> None:
    for sample in DAILY8:
        if sample.html is not None:
            assert {place.bars for place in places(sample)} <= {("header", "nav"), ("footer",)}


def test_no_cards_are_put_into_a_link() -> None:
    html = "<h1>Rain</h1><p>It rained on Monday.</p><div><a href=/x><div><p>A harbour</p><p>in June</p></div></a></div>"
    reading = Reading.of(Sample(html=html))
    assert reading is not None
    assert {place.parent.tag for place in outside_story(reading)} == {"body", "div"}
    assert not any(above.tag == "a" for place in outside_story(reading) for above in place.parent.iterancestors())


def test_text_has_no_places() -> None:
    assert places(Sample(text="Rain")) == []


def test_a_headline_stays_in_the_half_of_the_page_where_it_is() -> None:
    (sample,) = [sample for sample in DAILY8 if sample.name.endswith("html-semantic")]
    reading = Reading.of(sample)
    assert reading is not None
    assert keeps_start(reading, 0, 3)
    assert not keeps_start(reading, 0, 1000)
    assert keeps_start(reading, len(reading.stream), 1000)
