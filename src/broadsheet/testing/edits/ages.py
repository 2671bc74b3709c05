"""Another wording for an age that the page shows: another age in the record, and nothing else.

The wordings are of those that every site's style reads, or with ``dated`` a date as the site writes one.
"""

from __future__ import annotations

from typing import ClassVar

import attrs

from broadsheet import Age, AgeStyle, Block, Card, NewsPage, Role
from broadsheet.outline import Region
from broadsheet.rendering import collapse
from broadsheet.testing.edits.edit import Family, RecordEdit
from broadsheet.testing.edits.readings import Reading
from broadsheet.testing.edits.spots import chosen
from broadsheet.testing.edits.stretches import region_texts, shows
from broadsheet.testing.edits.wordings import AGES, AgeLanguage
from broadsheet.testing.samples import Sample

__all__ = ["RelabelAge", "RelabelPageAge"]

_DATES = ((2025, 3, 4), (2024, 12, 31), (2025, 1, 10))


@attrs.frozen
class RelabelAge(RecordEdit):
    """Gives the ``card``-th of the cards that show an age another ``wording`` for it."""

    family: ClassVar[Family] = Family.AGES

    card: int = 0
    wording: int = 0
    language: AgeLanguage = AgeLanguage.ENGLISH
    dated: bool = False

    def apply(self, sample: Sample) -> Sample | None:
        """The page with another age on a card."""
        reading = Reading.of(sample)
        card = self._card(reading.cards) if reading is not None else None
        region = reading.region_of(card) if reading is not None and card is not None else None
        if reading is None or reading.days_are_shared or card is None or region is None:
            return None  # where a card shows a time alone, its day may be read off the card above
        age, words = reading.cards[card].age, _wording(sample, self.wording, self.language, self.dated)
        return _relabelled(reading, region, age, words) if age is not None and words is not None else None

    def expected(self, sample: Sample, page: NewsPage) -> NewsPage:
        """The record with the card's age as the site's style reads the wording."""
        card = self._card(page.cards)
        words = _wording(sample, self.wording, self.language, self.dated)
        assert card is not None
        assert words is not None
        changed = attrs.evolve(page.cards[card], age=_style(sample).read(words))
        return attrs.evolve(page, cards=(*page.cards[:card], changed, *page.cards[card + 1 :]))

    def _card(self, cards: tuple[Card, ...]) -> int | None:
        aged = [place for place, card in enumerate(cards) if card.age is not None]
        return chosen(aged, self.card)


@attrs.frozen
class RelabelPageAge(RecordEdit):
    """Gives the age of the story itself another ``wording``."""

    family: ClassVar[Family] = Family.AGES

    wording: int = 0
    language: AgeLanguage = AgeLanguage.ENGLISH
    dated: bool = False

    def apply(self, sample: Sample) -> Sample | None:
        """The page with another age; None where something else is read off the same line too."""
        reading = Reading.of(sample)
        words = _wording(sample, self.wording, self.language, self.dated)
        found = next((each.found for each in reading.fields if each.field == "age"), None) if reading else None
        if reading is None or found is None or words is None or len(found.regions) != 1:
            return None
        region = found.regions[0]
        if sum(_shows(block, found.value) for block in reading.record.blocks) != 1:
            return None
        if any(each.field in _DATED and region in each.found.regions for each in reading.fields):
            return None
        return _relabelled(reading, Region(region.start, region.stop), found.value, words)

    def expected(self, sample: Sample, page: NewsPage) -> NewsPage:
        """The record with the age as the site's style reads the wording."""
        words = _wording(sample, self.wording, self.language, self.dated)
        assert words is not None
        assert page.age is not None
        blocks = [
            attrs.evolve(each, text=each.text.removesuffix(page.age.raw) + words) if _shows(each, page.age) else each
            for each in page.blocks
        ]
        return attrs.evolve(page, age=_style(sample).read(words), blocks=tuple(blocks))


#: Fields that may be read off the line which shows an age.
_DATED = ("published_at", "modified_at")


def _shows(block: Block, age: Age) -> bool:
    return block.role in (Role.DATE, Role.SOURCE) and block.text.endswith(age.raw)


def _style(sample: Sample) -> AgeStyle:
    return sample.adapter.ages if sample.adapter is not None else AgeStyle()


def _wording(sample: Sample, wording: int, language: AgeLanguage, dated: bool) -> str | None:
    """The words themselves; None where the site's style does not read them."""
    style = _style(sample)
    if dated:
        year, month, day = _DATES[wording % len(_DATES)]
        parts = {"YYYY": f"{year}", "MM": f"{month:02}", "DD": f"{day:02}"}
        words = style.date_form or ""
        for name, value in parts.items():
            words = words.replace(name, value)
    else:
        words = AGES[language][wording % len(AGES[language])]
    return words if style.read(words) is not None else None


def _relabelled(reading: Reading, region: Region, age: Age, words: str) -> Sample | None:
    """The page with the words in the one place of a region that shows the age."""
    style, texts = _style(reading.sample), reading.stream.texts
    shown = [block for block in range(region.start, region.stop) if texts[block].endswith(age.raw)]
    if len(shown) != 1 or not _stays_apart(texts[shown[0]].removesuffix(age.raw), words, style):
        return None
    block = shown[0]
    if reading.stream.document.lines is not None:
        return _in_text(reading, block, age.raw, words)
    outline, page = reading.stream.outline, reading.page
    assert outline is not None
    assert page is not None
    instead = {
        run: outline.runs[run].rstrip().removesuffix(age.raw) + words
        for run in reading.runs_of(block)
        if collapse(outline.runs[run]).endswith(age.raw) and outline.runs[run].rstrip().endswith(age.raw)
    }
    if len(instead) != 1:
        return None
    expected = [*texts[:block], *region_texts(reading, Region(block, block + 1), instead), *texts[block + 1 :]]
    for run, text in instead.items():
        reading.spots[run].put(text)
    edited = page.written()
    return edited if edited is not None and shows(edited, expected) else None


def _in_text(reading: Reading, block: int, raw: str, words: str) -> Sample | None:
    lines = list(reading.stream.document.lines or ())
    place = [place for place, line in enumerate(lines) if collapse(line)][block]
    line = lines[place].rstrip()
    if not line.endswith(raw):
        return None
    lines[place] = line.removesuffix(raw) + words
    return attrs.evolve(reading.sample, text="\n".join(lines))


def _stays_apart(before: str, words: str, style: AgeStyle) -> bool:
    """Whether the words behind a name that is glued to them can only be read in one way: "Kit243 hours ago" cannot."""
    if not before or before[-1].isspace():
        return True
    digits = sum(char.isdecimal() for char in words)
    return before[-1].isalpha() and digits <= 1 and style.read(before[-1] + words) is None
