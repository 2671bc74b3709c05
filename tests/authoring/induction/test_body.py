"""The body is the story's text, whole: what is dropped is never text that differs from page to page."""

from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st
from tests.support.saved import sentence

import broadsheet
from broadsheet import NewsPage, Registry
from broadsheet.authoring.adapting import adapter_of
from broadsheet.authoring.induction import induce
from broadsheet.authoring.proposal import SavedPage

NOISE = (
    "<aside>Read us each day, wherever you are, and tell your friends of it.</aside>",
    '<div class="newsletter">Our letter comes each Friday. Sign up for it here and now.</div>',
    '<figure><img src="/a.jpg"><figcaption>The town in the rain, as seen from the hill.</figcaption></figure>',
    '<p class="note">The Harbour is read by all who live here, and by some who do not.</p>',
    '<ul class="share-bar"><li>Share</li><li>Print</li></ul>',
)


def paragraphs(seed: int) -> list[str]:
    chance = random.Random(seed)
    return [sentence(chance, 20) for _ in range(9)]


def page(
    name: str, texts: list[str], noise: list[tuple[int, str]], wrapper: str = '<div class="copy">{}</div>'
) -> SavedPage:
    parts = [f"<p>{text}</p>" for text in texts]
    for place, html in sorted(noise, reverse=True):
        parts.insert(place, html)
    html = f"<body><h1>A headline of {name}</h1>{wrapper.format(''.join(parts))}<footer>About us.</footer></body>"
    return SavedPage(name, html.encode(), f"https://x.example/{name}")


def read(pages: list[SavedPage]) -> list[NewsPage]:
    adapter = adapter_of(induce(pages))
    return [broadsheet.parse(each.data, url=each.url, site=adapter.name, registry=Registry(adapter)) for each in pages]


noises = st.lists(st.tuples(st.integers(1, 8), st.sampled_from(NOISE)), max_size=4)


@given(noises, st.integers(0, 999), st.integers(1000, 1999))
def test_noise_that_repeats_is_dropped_and_the_text_is_kept(noise: list[tuple[int, str]], one: int, two: int) -> None:
    texts = [paragraphs(one), paragraphs(two)]
    found = read([page("one", texts[0], noise), page("two", texts[1], noise)])
    for record, wanted in zip(found, texts, strict=True):
        assert [block.text for block in record.body] == wanted


@given(noises, noises, st.integers(0, 999))
def test_no_paragraph_is_lost_whatever_stands_between(
    first: list[tuple[int, str]], second: list[tuple[int, str]], seed: int
) -> None:
    texts = [paragraphs(seed), paragraphs(seed + 1000)]
    found = read([page("one", texts[0], first), page("two", texts[1], second)])
    for record, wanted in zip(found, texts, strict=True):
        assert [block.text for block in record.body if block.text in wanted] == wanted


def test_the_opening_before_the_text_belongs_to_it() -> None:
    standfirst = '<p class="standfirst">It has rained for three days on end, and there is more of it to come.</p>'
    wrapper = standfirst + '<div class="copy">{}</div>'
    found = read([page("one", paragraphs(1), [], wrapper)])
    assert found[0].body[0].text.startswith("It has rained")
    assert len(found[0].body) == 10


def test_pages_of_one_look_whose_texts_stand_in_different_elements() -> None:
    wrappers = (
        "<main class=wide><section class=left-copy>{}</section></main>",
        "<main class=wide><section class=right-copy>{}</section></main>",
    )
    texts = [paragraphs(1), paragraphs(2)]
    frame = "".join(f'<div class="frame-{letter}">{letter}</div>' for letter in "abcdefgh")
    pages = [page(str(place), texts[place], [], frame + wrapper) for place, wrapper in enumerate(wrappers)]
    for record, wanted in zip(read(pages), texts, strict=True):
        assert [block.text for block in record.body] == wanted


def test_what_is_dropped_from_the_text_is_not_dropped_from_its_opening() -> None:
    standfirst = '<p class="lead note">It has rained for three days on end, and there is more of it to come.</p>'
    noise = [(3, '<p class="note">The Harbour is read by all who live here.</p>')]
    pages = [page(str(seed), paragraphs(seed), noise, standfirst + '<div class="copy">{}</div>') for seed in (1, 2)]
    html = [SavedPage(each.name, each.data.replace(b"three", each.name.encode()), each.url) for each in pages]
    for record in read(html):
        assert record.body[0].text.startswith("It has rained")


def test_what_is_dropped_is_told_by_the_part_of_its_name_that_stays() -> None:
    noise = [(3, '<div class="promo_77c0">Read us on your phone.</div>')]
    proposal = induce([page("one", paragraphs(1), noise), page("two", paragraphs(2), noise)])
    body = next(rule.code for rule in proposal.layouts[0].rules if rule.field == "body")
    assert body == """css("div.copy").prose(drop=('div[class*="promo_"]',))"""
