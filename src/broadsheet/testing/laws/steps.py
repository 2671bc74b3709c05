"""Laws on a page and its edit: the record stays as it is, or changes in step. Each raises ``LawBroken``.

A law gives whether it had anything to say: an edit that asks for a card says nothing of a page without one.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import attrs

from broadsheet import Block, Card, NewsPage, Role
from broadsheet.blocks import Stream
from broadsheet.records import Limits
from broadsheet.testing import agreement
from broadsheet.testing.edits import Edit, Family, RecordEdit
from broadsheet.testing.edits.readings import Reading
from broadsheet.testing.laws.broken import LawBroken, same, same_but_blocks
from broadsheet.testing.laws.records import page_of
from broadsheet.testing.samples import Sample

__all__ = ["box", "edited", "flattened", "in_step", "noise", "text_form", "truncation"]


def edited(sample: Sample, edits: Sequence[Edit]) -> Sample | None:
    """The page with every edit that it has a place for, in their order; None where it has none for any."""
    changed = sample
    for edit in edits:
        changed = edit.apply(changed) or changed
    return None if changed is sample else changed


def noise(sample: Sample, edits: Sequence[Edit]) -> bool:
    """What no reader sees changes nothing: the record is equal, field by field and block by block."""
    read = _before_and_after(sample, edits)
    if read is None:
        return False
    before, after = read
    same_but_blocks(before, after)
    same("blocks", before.blocks, after.blocks)
    return True


def box(sample: Sample, edits: Sequence[Edit]) -> bool:
    """A promo, a banner or any other box of the site's is boilerplate, however deep it stands; all else is equal.

    Of a list of stories whose cards no rule declares it says that the box is no card and changes none: which running
    text beside the cards is the list's own standfirst is not promised.
    """
    read = _before_and_after(sample, edits)
    if read is None:
        return False
    before, after = read
    if _lists_by_likeness(sample):
        same_but_blocks(_without_standfirst(before), _without_standfirst(after))
        return True
    same_but_blocks(before, after)
    same("what is not boilerplate", _content(before), _content(after))
    return True


def in_step(sample: Sample, edits: Sequence[Edit]) -> bool:
    """The cards change as the edit says, one card more or less or elsewhere, one age other, and nothing else does.

    Where no rule declares the cards, what they all show in one place tells whether it is their source: with a card more
    or less it may come to be told or not. That is no change; another source is one.
    """
    (edit,) = edits
    assert isinstance(edit, RecordEdit)
    read = _before_and_after(sample, edits)
    if read is None:
        return False
    before, after = read
    expected = edit.expected(sample, before)
    if _finds_cards_by_likeness(sample):
        expected = _with_sources_of(after, expected)
    if edit.family is Family.GROUP and _lists_by_likeness(sample):
        expected, after = _without_standfirst(expected), _without_standfirst(after)
    same_but_blocks(expected, after)
    same("what is neither card nor boilerplate", _story(expected), _story(after))
    return True


def _finds_cards_by_likeness(sample: Sample) -> bool:
    reading = Reading.of(sample)
    return reading is not None and reading.finds_cards_by_likeness


def _lists_by_likeness(sample: Sample) -> bool:
    reading = Reading.of(sample)
    return reading is not None and reading.lists_by_likeness


def _without_standfirst(page: NewsPage) -> NewsPage:
    blocks = tuple(block for block in page.blocks if block.role is not Role.STANDFIRST)
    return attrs.evolve(page, standfirst=None, blocks=blocks)


def _with_sources_of(read: NewsPage, expected: NewsPage) -> NewsPage:
    """The expected record, with the sources of the one that was read where only one of them tells any."""
    if len(read.cards) != len(expected.cards):
        return expected
    cards = (
        attrs.evolve(wanted, source=card.source) if None in (wanted.source, card.source) else wanted
        for wanted, card in zip(expected.cards, read.cards, strict=True)
    )
    return attrs.evolve(expected, cards=tuple(cards))


def truncation(sample: Sample, edits: Sequence[Edit]) -> bool:
    """Of a page that was cut off there is a record or a typed error, and no card is made up. The last card may be the
    beginning of one. Where a card has no summary, or is the only one left in HTML, nothing tells where it ends: the
    beginning of the next one may be in its summary.

    Of which cards there are it speaks where both pages have the same layout: without its lower half, a page may well
    have the look of another. That no text is lost is the law of conservation, which is tried on such pages too.
    """
    cut = edited(sample, edits)
    if cut is None:
        return False
    whole, page = page_of(sample), page_of(cut)
    if whole is not None and page is not None and page.layout is not None and page.layout == whole.layout:
        _no_card_is_made_up(page, whole.cards, is_lone=sample.html is not None and len(page.cards) == 1)
    return True


def text_form(sample: Sample, edits: Sequence[Edit]) -> bool:
    """A page and its flattened text tell the same headline, body and cards, where the layout reads text at all."""
    sample = edited(sample, edits) or sample
    page = page_of(sample)
    if page is None or page.layout is None or sample.html is None:
        return False
    report = flattened(sample).report()
    other = report.page
    if other.layout != page.layout or not any(field.origin == page.layout and field.hits for field in report.fields):
        return False  # none of its rules speaks of text
    found = list(agreement.differences(page, other))
    if found:
        raise LawBroken("\n".join(found))
    return True


def flattened(sample: Sample) -> Sample:
    """The page as the text that a crawler leaves of it: a line a block.

    >>> flattened(Sample(html="<h1>Rain</h1><p>It rained.")).text
    'Rain\\nIt rained.'
    """
    stream = Stream.of(sample.document(), Limits())
    return attrs.evolve(sample, html=None, text="\n".join(stream.texts))


def _before_and_after(sample: Sample, edits: Sequence[Edit]) -> tuple[NewsPage, NewsPage] | None:
    """The records of the page and of the edited page; None where there is no page, or nothing to edit on it."""
    changed = edited(sample, edits)
    page = page_of(sample) if changed is not None else None
    return (page, changed.page()) if changed is not None and page is not None else None


def _content(page: NewsPage) -> tuple[Block, ...]:
    """All blocks but boilerplate, wherever they stand."""
    return tuple(attrs.evolve(block, position=0) for block in page.blocks if block.role is not Role.BOILERPLATE)


def _story(page: NewsPage) -> tuple[Block, ...]:
    """All blocks that are neither boilerplate nor of a card."""
    return tuple(block for block in _content(page) if block.role is not Role.CARD)


def _no_card_is_made_up(page: NewsPage, whole: Sequence[Card], *, is_lone: bool) -> None:
    """Every card shows what one of the whole page shows, or less; only the last may show the beginning of it."""
    for card in page.cards[:-1]:
        if not any(_shows_no_more(_ended(card, other, is_lone), other) for other in whole):
            raise LawBroken(f"the whole page has no such card: {card}")
    end = page.blocks[-1].text if page.blocks else ""
    for card in page.cards[-1:]:
        if not any(_is_beginning(_ended(card, other, is_lone), other, end) for other in whole):
            raise LawBroken(f"the whole page has no card that begins so: {card}")


def _ended(card: Card, whole: Card, is_lone: bool) -> Card:
    """The card, and no more of a summary than the whole page has, where nothing on a cut page tells its end."""
    goes_on = is_lone and (card.summary or "").startswith(whole.summary or "")
    return attrs.evolve(card, summary=whole.summary) if goes_on or whole.summary is None else card


_SHOWN = tuple(field.name for field in attrs.fields(Card) if field.name != "position")
_TEXTS = ("title", "source", "summary", "category")
#: What is text to a parser where the page ends there: the beginning of a tag or of an entity.
_DANGLING = re.compile(r"(?:(?<!\s)\s+)?(<[/!]?|&#?\w*)$")


def _shows_no_more(card: Card, whole: Card) -> bool:
    return all(getattr(card, name) in (None, getattr(whole, name)) for name in _SHOWN)


def _is_beginning(card: Card, whole: Card, end: str) -> bool:
    """Whether a card shows no more than the beginning of another; ``end`` is the last block of its page.

    The text that the page was cut in ends there, and may be none of the other card's: what belongs around a source,
    or between two texts, is known when all of it is there.
    """
    shown = ((getattr(card, name) or "", getattr(whole, name) or "") for name in _TEXTS)
    return all(full.startswith((text, _DANGLING.sub("", text))) or end.endswith(text) for text, full in shown)
