"""The declaration that saved pages suggest reads those pages, and pages like them."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.support.saved import HOST, Tale, listing, story, table

import broadsheet
from broadsheet import Adapter, EmptyDocument, NewsPage, PageKind, Registry
from broadsheet.authoring.adapting import adapter_of
from broadsheet.authoring.induction import induce
from broadsheet.authoring.proposal import Proposal, SavedPage

SEEDS = st.integers(0, 10_000)


def read(page: SavedPage, adapter: type[Adapter]) -> NewsPage:
    return broadsheet.parse(page.data, url=page.url, site=adapter.name, registry=Registry(adapter))


def assert_read(tale: Tale, adapter: type[Adapter]) -> None:
    page = read(tale.page, adapter)
    assert page.headline == (tale.title or None)
    assert tuple(block.text for block in page.body) == tale.body
    assert [(card.title, card.url) for card in page.cards] == list(dict.fromkeys(tale.cards))


def adapter_for(tales: Sequence[Tale]) -> type[Adapter]:
    return adapter_of(induce([tale.page for tale in tales]))


@given(SEEDS, SEEDS, st.booleans(), st.booleans())
def test_two_stories_are_read_whole(first: int, second: int, hashed: bool, metadata: bool) -> None:
    tales = [
        story("a", seed=first, hashed=hashed, metadata=metadata),
        story("b", seed=second + 10_001, hashed=hashed, metadata=metadata),
    ]
    adapter = adapter_for(tales)
    assert len(adapter.layouts) == 1
    for tale in tales:
        assert_read(tale, adapter)


@given(SEEDS, SEEDS, SEEDS)
def test_what_was_induced_reads_a_third_page(first: int, second: int, third: int) -> None:
    adapter = adapter_for([story("a", seed=first, hashed=True), story("b", seed=second + 10_001, hashed=True)])
    assert_read(story("c", seed=third + 20_002, hashed=True), adapter)


@given(SEEDS)
def test_one_story_is_enough(seed: int) -> None:
    tale = story("a", seed=seed)
    assert_read(tale, adapter_for([tale]))


@given(SEEDS, st.permutations([0, 1, 2, 3]))
def test_the_order_of_the_pages_does_not_matter(seed: int, order: list[int]) -> None:
    tales = [story("a", seed=seed), story("b", seed=seed + 1), listing("c", seed=seed), table("d", seed=seed)]
    assert induce([tales[place].page for place in order]) == induce([tale.page for tale in tales])


@given(SEEDS)
def test_a_page_twice_is_no_evidence_for_boilerplate(seed: int) -> None:
    tale = story("a", seed=seed)
    again = SavedPage("b", tale.page.data, tale.page.url)
    assert_read(tale, adapter_of(induce([tale.page, again])))


@given(SEEDS)
def test_looks_are_told_apart(seed: int) -> None:
    tales = [story("a", seed=seed), story("b", seed=seed + 1), listing("front", seed=seed), table("old", seed=seed)]
    proposal = induce([tale.page for tale in tales])
    adapter = adapter_of(proposal)
    assert sorted(layout.pages for layout in proposal.layouts) == [("a", "b"), ("front",), ("old",)]
    assert all(layout.when is not None for layout in proposal.layouts)
    for tale in tales:
        assert_read(tale, adapter)
    assert read(tales[2].page, adapter).kind is PageKind.LISTING


def test_ages_and_sources_are_read_where_cards_show_them() -> None:
    tales = [story("a", seed=1), listing("front", seed=2), table("old", seed=3)]
    adapter = adapter_for(tales)
    related, front, old = (read(tale.page, adapter).cards for tale in tales)
    assert [card.age.raw if card.age else None for card in related[:5]] == [
        f"{2 + place} hours ago" for place in range(5)
    ]
    assert {card.age for card in related[5:]} == {None}
    assert {card.source for card in front} == {"Wire"}
    assert [card.age.raw if card.age else None for card in old] == [f"{place + 1} hours ago" for place in range(1, 11)]
    assert {card.source for card in old} == {"(wire.example)"}


def test_generated_classes_stay_out_of_selectors() -> None:
    tales = [story("a", seed=1, hashed=True), story("b", seed=2, hashed=True)]
    code = [rule.code for layout in induce([tale.page for tale in tales]).layouts for rule in layout.rules]
    assert not any("css-" in each for each in code)


def test_each_rule_has_its_evidence() -> None:
    proposal = induce([story("a", seed=1).page, story("b", seed=2).page, listing("c", seed=3).page])
    rules = [rule for layout in proposal.layouts for rule in (*layout.rules, *((layout.when,) if layout.when else ()))]
    assert {rule.field for rule in rules} == {"when", "headline", "body", "cards"}
    assert all(rule.evidence for rule in rules)


@given(st.lists(st.text("<>/= \"'abchlipuv1:.", max_size=120), min_size=1, max_size=3))
def test_whatever_the_pages_are_the_proposal_is_an_adapter(pages: list[str]) -> None:
    saved = [
        SavedPage(str(place), f"<p>Rain.</p>{html}".encode(), f"{HOST}/{place}") for place, html in enumerate(pages)
    ]
    proposal = induce(saved)
    adapter = adapter_of(proposal)
    assert sum(layout.when is None for layout in proposal.layouts) <= 1
    for page in saved:
        read(page, adapter)


def test_a_blank_page_is_an_error() -> None:
    with pytest.raises(EmptyDocument):
        induce([SavedPage("blank", b"  ", None)])


def test_no_page_proposes_nothing() -> None:
    assert induce([]) == Proposal(())


SHORT = (
    "The wheel turned at noon on Monday, for the first time since the flood in March of last year.",
    "Two men had greased it overnight. A goat watched.",
    "The miller sold the first sack of flour to his sister, who paid with plums and a promise to come back for more.",
)


def short_story(name: str, title: str, head: str) -> SavedPage:
    """A story of some 250 characters, with three cards."""
    cards = "".join(
        f'<li><a href="/mill/{place}0000-x"><h3>{text}</h3></a></li>'
        for place, text in enumerate(
            ("Goat crosses the weir twice", f"Plums late, says {name}", "Weir to be painted green")
        )
    )
    paragraphs = "".join(f"<p>{text} {name}.</p>" for text in SHORT)
    html = (
        f"<html><head><title>{title} - Reed Mail</title>{head}</head><body><main><article><h1>{title}</h1>"
        f"{paragraphs}</article><aside class=more><ul>{cards}</ul></aside></main></body></html>"
    )
    return SavedPage(name, html.encode(), f"{HOST}/mill/{name}")


@pytest.mark.parametrize("head", ["", '<meta property="og:type" content="article">'])
def test_short_stories_with_cards_are_stories_of_one_look(head: str) -> None:
    pages = [
        short_story("one", "The mill wheel turns again", head),
        short_story("two", "A sack of flour for a jar of plums", head),
    ]
    for chosen in (pages, pages[:1]):
        (layout,) = induce(chosen).layouts
        assert layout.kind is PageKind.ARTICLE
        assert {rule.field for rule in layout.rules} == {"headline", "body", "cards"}
