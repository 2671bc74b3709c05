"""What rules read, and where."""

from __future__ import annotations

from tests.support.edits import DAILY8, MORROW, SAMPLES

from broadsheet import Role
from broadsheet.testing.edits import EDITS
from broadsheet.testing.edits.readings import Reading
from broadsheet.testing.samples import Sample


def test_every_block_of_a_field_was_read() -> None:
    for sample in SAMPLES:
        reading = Reading.of(sample)
        assert reading is not None
        record = reading.record
        if len(record.blocks) == len(reading.stream):
            found = {block.position for block in record.blocks if block.role is not Role.BOILERPLATE}
            assert found <= reading.read


def test_every_text_node_has_its_spot() -> None:
    for sample in SAMPLES:
        reading = Reading.of(sample)
        assert reading is not None
        if reading.stream.outline is not None:
            assert all(reading.stream.outline.runs[run] == spot.text for run, spot in reading.spots.items())
            assert reading.spots


def test_text_that_is_hidden_and_read_all_the_same_has_its_spots() -> None:
    """A page of scripts keeps its story in a hidden element, in which other things are hidden for good."""
    said = "<p>The ferry left at dawn, and by noon all seats of the late boats had been sold, the operator said.</p>"
    page = Sample(html=f"<h1>Fog</h1><p>Loading</p><div hidden><p>Ann Poole</p>{said * 4}<b hidden>{said}</b></div>")
    reading = Reading.of(page)
    assert reading is not None
    assert reading.stream.outline is not None
    assert [spot.text for spot in reading.spots.values()] == list(reading.stream.outline.runs)
    assert [element.tag for element in reading.revealed] == ["div"]
    for kind in EDITS:
        kind().apply(page)


def test_selectors_are_told_from_lines() -> None:
    by_selectors = Reading.of(MORROW)
    by_lines = Reading.of(DAILY8[0])
    assert by_selectors is not None
    assert by_lines is not None
    assert not by_selectors.anchors
    assert by_selectors.elements
    assert by_lines.anchors
    assert {element.get("class") for element in by_selectors.dropped} == {"promo wide", None}


def test_what_is_no_page_is_not_read() -> None:
    assert Reading.of(Sample(html=" ")) is None
