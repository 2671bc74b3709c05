"""Noise: no reader sees it, and the record is the same. What a reader sees is told by another parser's oracle."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from tests.support.edits import SAMPLES, samples
from tests.support.strategies import html_pages

from broadsheet import EmptyDocument
from broadsheet.decoding import decode
from broadsheet.testing.edits import (
    EDITS,
    AddClassTokens,
    Edit,
    Family,
    InsertComment,
    InsertScript,
    InsertStyle,
    InsertUnknownTag,
    MergeText,
    ReorderAttributes,
    SplitText,
    WrapText,
    load,
)
from broadsheet.testing.edits.strategies import edits
from broadsheet.testing.laws.oracle import rendered
from broadsheet.testing.samples import Sample

NOISE = [kind for kind in EDITS if kind.family is Family.NOISE]


@given(samples, edits(Family.NOISE))
def test_noise_leaves_the_record_as_it_is(sample: Sample, edit: Edit) -> None:
    edited = edit.apply(sample)
    if edited is not None:
        assert edited.page() == sample.page()


@given(samples, edits(Family.NOISE))
def test_no_reader_sees_noise(sample: Sample, edit: Edit) -> None:
    edited = edit.apply(sample)
    if edited is None:
        return
    if sample.html is None or edited.html is None:
        assert (edited.text or "").split() == (sample.text or "").split()
    else:
        assert rendered(edited.html).split() == rendered(sample.html).split()


@given(html_pages, edits(Family.NOISE))
def test_no_reader_sees_noise_on_any_page(html: str, edit: Edit) -> None:
    edited = edit.apply(Sample(html=html))
    if edited is not None and edited.html is not None:
        assert rendered(edited.html).split() == rendered(html).split()


@given(html_pages, edits(Family.NOISE))
def test_noise_leaves_any_record_as_it_is(html: str, edit: Edit) -> None:
    sample = Sample(html=html)
    edited = edit.apply(sample)
    if edited is None:
        return
    try:
        before = sample.page()
    except EmptyDocument:
        with pytest.raises(EmptyDocument):
            edited.page()
        return
    assert edited.page() == before


@pytest.mark.parametrize("kind", NOISE, ids=lambda kind: kind.__name__)
def test_every_sort_of_noise_has_a_place_somewhere(kind: type[Edit]) -> None:
    assert any(kind().apply(sample) is not None for sample in SAMPLES)


@pytest.mark.parametrize(
    ("edit", "html"),
    [
        (WrapText(), "<p><x-kit>one two</x-kit><b>three</b></p>"),
        (WrapText(place=1), "<p>one two<b><x-kit>three</x-kit></b></p>"),
        (WrapText(skip=1, words=1), "<p>one <x-kit>two</x-kit><b>three</b></p>"),
        (SplitText(at=2), "<p>on<!---->e two<b>three</b></p>"),
        (SplitText(at=2, element=True), "<p>on<x-kit></x-kit>e two<b>three</b></p>"),
        (InsertUnknownTag(place=1), "<p>one two<b>three</b><x-kit></x-kit></p>"),
        (InsertComment(place=1, wording=1), "<p>one two<b>three</b><!-- kit --></p>"),
        (InsertComment(place=1, before=True), "<p>one two<!----><b>three</b></p>"),
        (InsertScript(place=2), "<p>one two<b>three<script></script></b></p>"),
        (AddClassTokens(step=1), '<p class="kit-0">one two<b class="kit-0">three</b></p>'),
    ],
)
def test_what_noise_looks_like(edit: Edit, html: str) -> None:
    edited = edit.apply(Sample(html="<p>one two<b>three</b></p>"))
    assert edited is not None
    assert html in (edited.html or "")


def test_what_is_called_alike_stays_so_when_a_class_is_added() -> None:
    """The generic layout tells lines by what they are called: a class on every other paragraph would say something."""
    sample = Sample(html="<body class=a><p class=b>one<p class=c>two<p class=b>three<p>four")
    edited = AddClassTokens(step=1).apply(sample)
    assert edited is not None
    assert '<p class="b kit-0">one</p><p class="c">two</p><p class="b kit-0">three</p>' in (edited.html or "")


def test_attributes_turn_round() -> None:
    sample = Sample(html="<p id=a class=b title=c>one")
    turned = ReorderAttributes(turn=1).apply(sample)
    assert turned is not None
    assert '<p title="c" id="a" class="b">' in (turned.html or "")


def test_words_keep_their_weight_where_no_rule_reads_them() -> None:
    html = "<p>one <{0}>two</{0}> three</p>"
    merged = MergeText().apply(Sample(html=html.format("small")))
    assert merged is not None
    assert "<p>one two three</p>" in (merged.html or "")
    assert MergeText().apply(Sample(html=html.format("b"))) is None


def test_an_element_that_may_be_a_field_is_not_taken_away() -> None:
    assert MergeText().apply(Sample(html="<h1><span>Rain</span></h1><p>By <b class=author>Ada</b></p>")) is None


def test_a_style_that_speaks_of_a_page_is_not_read() -> None:
    edited = InsertStyle().apply(Sample(html="<h1>Rain</h1>"))
    assert edited is not None
    assert edited.page().headline == "Rain"


def _real_pages(shared: Path) -> list[Sample]:
    pages = sorted((shared / "cards").glob("*/page.html"))
    return [Sample(name=page.parent.name, html=decode(page.read_bytes()).text) for page in pages]


@pytest.mark.parametrize("kind", NOISE, ids=lambda kind: kind.__name__)
def test_noise_on_real_pages(shared: Path, kind: type[Edit]) -> None:
    edited = 0
    for sample in _real_pages(shared)[4::5]:
        (edit,) = load([{"edit": kind.kind()} | ({"place": 777} if hasattr(kind, "place") else {})])
        after = edit.apply(sample)
        if after is not None:
            edited += 1
            assert after.page() == sample.page(), sample.name
    assert edited
