"""A law that finds no bug is no law: for each, bugs are planted in the library, and it must find them."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from random import Random
from typing import Any

import attrs
import pytest
from hypothesis import HealthCheck, Phase, find, settings
from hypothesis import strategies as st
from tests.support import laws
from tests.support.daily8 import FLATTENINGS, MARKUPS, Truth, told, truths
from tests.support.strategies import html_pages, mangled_pages

import broadsheet
from broadsheet import AGE, ANY, Adapter, Block, Document, Limits, NewsPage, Registry, blocks, lines, section
from broadsheet.blocks import Stream
from broadsheet.painting import Canvas
from broadsheet.sites import daily8
from broadsheet.testing.laws import records

Plant = Callable[[pytest.MonkeyPatch], None]

SEARCH = settings(
    max_examples=3000,
    phases=[Phase.generate],
    database=None,
    deadline=None,
    suppress_health_check=list(HealthCheck),
)


def finds(law: Callable[[Any], object], plant: Plant, pages: st.SearchStrategy[Any]) -> None:
    """A page is found that breaks the law while the bug is there, and does not once it is gone."""

    def breaks(page: Any) -> bool:
        try:
            law(page)
        except Exception:  # a broken library may fail in any way
            return True
        return False

    with pytest.MonkeyPatch.context() as patch:
        plant(patch)
        page = find(pages, breaks, settings=SEARCH, random=Random(1))  # raises NoSuchExample where there is none
    law(page)


def flow(does: int | None, *tags: str) -> Plant:
    """Elements that are taken to break the line (1), to show nothing (2), or to do neither."""

    def plant(patch: pytest.MonkeyPatch) -> None:
        for tag in tags:
            if does is None:
                patch.delitem(blocks._FLOW, tag)
            else:
                patch.setitem(blocks._FLOW, tag, does)

    return plant


def nothing_is_hidden(patch: pytest.MonkeyPatch) -> None:
    patch.setattr("broadsheet.blocks.is_hidden", lambda attributes: False)


def last_block_is_lost(patch: pytest.MonkeyPatch) -> None:
    finished = Canvas.blocks
    patch.setattr(Canvas, "blocks", lambda self, default: list(finished(self, default))[:-1])


def repeated_blocks_are_lost(patch: pytest.MonkeyPatch) -> None:
    finished = Canvas.blocks

    def once(self: Canvas, default: Any) -> Iterator[Block]:
        seen: set[str] = set()
        for block in finished(self, default):
            if block.text not in seen:
                seen.add(block.text)
                yield block

    patch.setattr(Canvas, "blocks", once)


def tails_are_lost(patch: pytest.MonkeyPatch) -> None:
    from_html = Document.from_html.__func__  # type: ignore[attr-defined]  # the function behind the class method

    def without_tails(cls: type[Document], *args: Any, **kwargs: Any) -> Document:
        document: Document = from_html(cls, *args, **kwargs)
        for element in () if document.root is None else document.root.iter():
            element.tail = None
        return document

    patch.setattr(Document, "from_html", classmethod(without_tails))


TEXT_BUGS: dict[str, Plant] = {
    "fallbacks are shown": flow(None, "noscript", "noembed", "noframes"),
    "templates and scripts are shown": flow(None, "template", "script", "style"),
    "pictures are read": flow(None, "svg", "canvas", "object"),
    "emphasis is not shown": flow(blocks._UNSEEN, "b", "i", "em"),
    "nothing is hidden": nothing_is_hidden,
    "the last block is lost": last_block_is_lost,
    "what stands there twice is lost": repeated_blocks_are_lost,
    "what follows an element is lost": tails_are_lost,
}
WORD_BUGS: dict[str, Plant] = {
    "cells run together": flow(None, "td", "th", "tr"),
    "br breaks nothing": flow(None, "br"),
    "emphasis breaks words": flow(blocks._LINE, "b", "i", "em"),
    "wbr breaks words": flow(blocks._LINE, "wbr"),
}


@pytest.mark.parametrize("plant", TEXT_BUGS.values(), ids=list(TEXT_BUGS))
def test_conservation_finds(plant: Plant) -> None:
    finds(laws.conserves_text, plant, html_pages)


@pytest.mark.parametrize("plant", WORD_BUGS.values(), ids=list(WORD_BUGS))
def test_the_law_of_words_finds(plant: Plant) -> None:
    finds(laws.keeps_words, plant, html_pages)


@pytest.mark.parametrize(
    ("law", "plant"),
    [
        (laws.conserves_text, TEXT_BUGS["the last block is lost"]),
        (laws.keeps_words, WORD_BUGS["cells run together"]),
    ],
)
def test_mangled_pages_find_bugs_too(law: Callable[[Any], object], plant: Plant) -> None:
    finds(law, plant, mangled_pages)


# ----------------------------------------------------------------------------------------------- roles and purity


def all_at_the_top(patch: pytest.MonkeyPatch) -> None:
    finished = Canvas.blocks
    patch.setattr(
        Canvas, "blocks", lambda self, default: [attrs.evolve(each, position=0) for each in finished(self, default)]
    )


def white_space_stays(patch: pytest.MonkeyPatch) -> None:
    patch.setattr("broadsheet.blocks.collapse", lambda text: text)


def body_has_no_kind(patch: pytest.MonkeyPatch) -> None:
    finished = Canvas.blocks
    patch.setattr(
        Canvas, "blocks", lambda self, default: [attrs.evolve(each, kind=None) for each in finished(self, default)]
    )


def partition(html: str) -> None:
    page = laws.read(html)
    if page is not None:
        records.has_one_role_a_block(page)


@pytest.mark.parametrize("plant", [all_at_the_top, white_space_stays, body_has_no_kind])
def test_the_law_of_roles_finds(plant: Plant) -> None:
    finds(partition, plant, html_pages)


def each_reading_counts(patch: pytest.MonkeyPatch) -> None:
    finished, counter = Canvas.blocks, itertools.count()

    def numbered(self: Canvas, default: Any) -> Iterator[Block]:
        for block in finished(self, default):
            yield attrs.evolve(block, section=str(next(counter)))

    patch.setattr(Canvas, "blocks", numbered)


def purity(html: str) -> None:
    if laws.read(html) is not None:
        records.reads_equal_again(lambda: broadsheet.parse(html))


def test_the_law_of_purity_finds_a_memory() -> None:
    finds(purity, each_reading_counts, html_pages)


def reading_empties_bold_elements(patch: pytest.MonkeyPatch) -> None:
    of = Stream.of.__func__  # type: ignore[attr-defined]  # the function behind the class method

    def greedy(cls: type[Stream], document: Document, limits: Limits) -> Stream:
        stream: Stream = of(cls, document, limits)
        for element in () if document.root is None else list(document.root.iter("b")):
            element.clear()
        return stream

    patch.setattr(Stream, "of", classmethod(greedy))


def test_the_law_of_purity_finds_a_changed_document() -> None:
    def law(html: str) -> None:
        records.leaves_document_alone(Document.from_html("<p>x" + html))

    finds(law, reading_empties_bold_elements, html_pages)


def headlines_are_not_written(patch: pytest.MonkeyPatch) -> None:
    to_dict = NewsPage.to_dict
    patch.setattr(NewsPage, "to_dict", lambda self: {**to_dict(self), "headline": None})


def test_the_law_of_plain_data_finds_a_lost_field() -> None:
    finds(lambda html: laws.is_plain_data(broadsheet.parse("<p>x" + html)), headlines_are_not_written, html_pages)


# ------------------------------------------------------------------------------------------------------- agreement

FIRST_LABEL = lines(daily8.HASHTAGS).otherwise(lines(daily8.PROMO))
SOURCE, TITLE = ANY.named("source"), ANY.named("title")
NO_CATEGORY = lines(SOURCE, daily8.TIME + AGE, daily8.BULLET + SOURCE, TITLE)
Story = daily8.Daily8.Story


class Hasty(Adapter):
    """Ends the body at the first line that looks like a label."""

    hosts = ("hasty.example",)
    ages = daily8.Daily8.ages

    class Story(Story):
        body = section(after=daily8.HEAD, before=FIRST_LABEL).prose()


class Blind(Adapter):
    """Knows no categories."""

    hosts = ("blind.example",)
    ages = daily8.Daily8.ages

    class Story(Story):
        cards = section(after=lines(daily8.RELATED).last()).cards(NO_CATEGORY, rest=daily8.SUMMARY, at_least=0)


def agreement(truth: Truth) -> None:
    for flatten in FLATTENINGS:
        assert told(broadsheet.parse_text(flatten(truth), site="daily8")) == truth.fields()
    assert told(broadsheet.parse(MARKUPS[-1](truth), site="daily8")) == truth.fields()


@pytest.mark.parametrize("adapter", [Hasty, Blind])
def test_agreement_finds(adapter: type[Adapter]) -> None:
    def plant(patch: pytest.MonkeyPatch) -> None:
        patch.setattr(adapter, "name", "daily8")
        patch.setattr(Registry, "default", classmethod(lambda cls: Registry(adapter)))

    finds(agreement, plant, truths())


def test_agreement_finds_a_segmenter_that_drops_tails() -> None:
    finds(agreement, tails_are_lost, truths())
