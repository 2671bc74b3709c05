"""Ages in other words: the record has the other age, and all else is as it was."""

from __future__ import annotations

import attrs
import pytest
from hypothesis import given
from tests.support.edits import DAILY8, MORROW, SAMPLES, samples

from broadsheet.testing.edits import AgeLanguage, Family, RecordEdit, RelabelAge, RelabelPageAge
from broadsheet.testing.edits.strategies import edits
from broadsheet.testing.samples import Sample


@given(samples, edits(Family.AGES))
def test_the_record_changes_in_step(sample: Sample, edit: RecordEdit) -> None:
    edited = edit.apply(sample)
    if edited is None:
        return
    page, after = sample.page(), edited.page()
    expected = edit.expected(sample, page)
    assert attrs.evolve(after, blocks=()) == attrs.evolve(expected, blocks=())
    if isinstance(edit, RelabelPageAge):
        assert after.blocks == expected.blocks


def test_a_card_says_its_age_in_arabic() -> None:
    edited = RelabelAge(card=1, wording=2, language=AgeLanguage.ARABIC).apply(MORROW)
    assert edited is not None
    age = edited.page().cards[1].age
    assert age is not None
    assert (age.raw, age.seconds) == ("منذ 5 ساعات", 5 * 3600)


def test_a_story_shows_a_date_in_the_form_of_its_site() -> None:
    (sample,) = [sample for sample in DAILY8 if sample.name.endswith("html-semantic")]
    edited = RelabelPageAge(dated=True).apply(sample)
    assert edited is not None
    age = edited.page().age
    assert age is not None
    assert age.raw == "04-03-2025"


def test_a_site_without_a_form_for_dates_shows_none() -> None:
    assert RelabelPageAge(dated=True).apply(MORROW) is None


def test_an_age_that_is_glued_to_a_name_stays_apart_from_it() -> None:
    (sample,) = [sample for sample in DAILY8 if sample.name.endswith("h-article-full")]
    assert RelabelPageAge(dated=True).apply(sample) is None
    edited = RelabelPageAge(wording=1).apply(sample)
    assert edited is not None
    assert "NHKan hour ago" in (edited.text or "")
    assert edited.page().source == "NHK"


@pytest.mark.parametrize("kind", [RelabelAge, RelabelPageAge], ids=lambda kind: kind.__name__)
@pytest.mark.parametrize("is_text", [True, False], ids=["text", "html"])
def test_every_sort_has_a_place_somewhere(kind: type[RecordEdit], is_text: bool) -> None:
    pages = [sample for sample in SAMPLES if (sample.html is None) == is_text]
    assert any(kind().apply(sample) is not None for sample in pages)
