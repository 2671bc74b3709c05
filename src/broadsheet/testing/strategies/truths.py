"""Strategies for what a page knows, before anyone writes it as HTML."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from operator import or_

import attrs
from hypothesis import strategies as st

from broadsheet import BodyKind, BoilerplateKind, PageKind
from broadsheet.testing.strategies.wording import LANGUAGES, Language, language_of
from broadsheet.testing.strategies.wording.ages import age_of, moment_of
from broadsheet.testing.strategies.wording.spelling import MOST, digits, distinct, pick, sentence
from broadsheet.testing.truths import Box, CardTruth, PageTruth, Passage

__all__ = ["LEAST_WORDS", "article_truths", "languages_of", "listing_truths", "texts"]

_numbers = st.integers(0, MOST)
_SITE = "https://press.example"
#: stories are counted on from here in their addresses
_FIRST_ID = 48_201

#: how many words a title has
LEAST_WORDS, _MOST_WORDS = 3, 12

#: what passages are, by the last digit of their number; the first is not a heading, for a story begins with text
_KINDS = (*[BodyKind.PARAGRAPH] * 6, BodyKind.QUOTE, BodyKind.HEADING, BodyKind.LIST_ITEM, BodyKind.LIST_ITEM)
_LENGTHS = {BodyKind.PARAGRAPH: (6, 40), BodyKind.QUOTE: (5, 16), BodyKind.HEADING: (2, 6), BodyKind.LIST_ITEM: (3, 9)}


def _rich(count: int) -> st.SearchStrategy[int]:
    """So many flags, of which three in four are set: pages have much. They shrink to none."""
    flags = st.integers(0, 2**count - 1)
    return st.builds(or_, flags, flags)


def texts(language: str = "en") -> st.SearchStrategy[str]:
    """Sentences in a language (a BCP 47 tag of ``LANGUAGES``), tidy, some with characters that trip up parsers.

    >>> from hypothesis import find
    >>> find(texts("fr"), lambda text: "œuvre" in text).endswith(".")
    True
    """
    spoken = language_of(language)
    return _numbers.map(lambda number: sentence(spoken, number, least=3, most=20))


def languages_of(tags: Sequence[str] | None) -> st.SearchStrategy[Language]:
    """One of the languages with these tags; of all of them where none are named."""
    return st.sampled_from(LANGUAGES if tags is None else tuple(map(language_of, tags)))


@st.composite
def article_truths(
    draw: st.DrawFn, *, languages: Sequence[str] | None = None, min_cards: int = 0, max_cards: int = 4
) -> PageTruth:
    """The truth of an article: always a headline and a body, and now and then everything else.

    >>> from hypothesis import find
    >>> find(article_truths(languages=["uk"]), lambda truth: len(truth.body) > 1).script
    'Cyrl'
    """
    language = draw(languages_of(languages))
    taken: set[str] = set()
    headline = _title(language, draw(_numbers), taken)
    body = _passages(language, draw(st.lists(_numbers, min_size=1, max_size=7)), taken)
    has = _flags(draw(_rich(12)))
    facts = draw(_numbers)
    published_text, published = moment_of(language, facts)
    authors = _authors(language, facts) if next(has) else ()
    standfirst = _line(language, draw(_numbers), taken, 6, 20) if next(has) else None
    kicker = _line(language, draw(_numbers), taken, 1, 3, ends=False) if next(has) else None
    dated, aged, sourced, sectioned, pictured = (next(has) for _ in range(5))
    caption = _line(language, draw(_numbers), taken, 3, 9) if pictured else None
    hashtags = _hashtags(language, facts) if next(has) else ()
    comments = draw(st.lists(_numbers, min_size=1, max_size=2)) if next(has) else []
    cards = _cards(language, draw(st.lists(_numbers, min_size=min_cards, max_size=max_cards)), taken)
    return PageTruth(
        kind=PageKind.ARTICLE,
        language=language.tag,
        script=language.script,
        direction=language.direction,
        url=f"{_SITE}/{language.tag}/story",
        site_name=language.outlets[0],
        headline=headline,
        kicker=kicker,
        standfirst=standfirst,
        authors=authors,
        byline=language.labels.by.format(language.labels.join.join(authors)) if authors else None,
        source=pick(facts, language.outlets) if sourced else None,
        published=published if dated else None,
        published_text=published_text if dated else None,
        age=age_of(language, facts) if aged else None,
        section=pick(facts, language.labels.sections) if sectioned else None,
        image=f"{_SITE}/media/story.jpg" if pictured else None,
        caption=caption,
        body=body,
        hashtags_label=language.labels.hashtags if hashtags else None,
        hashtags=hashtags,
        cards=cards,
        comments=tuple(_line(language, number, taken, 3, 12) for number in comments),
        boxes=_boxes(language, draw(_rich(len(_BOXES))), comments=bool(comments)),
    )


@st.composite
def listing_truths(
    draw: st.DrawFn,
    *,
    languages: Sequence[str] | None = None,
    min_cards: int = 2,
    max_cards: int = 8,
    min_words: int = LEAST_WORDS,
) -> PageTruth:
    """The truth of a listing: cards under one to three headings, no story, and a headline where it is a section's.

    No title has less than ``min_words``, blemishes aside.

    >>> from hypothesis import find
    >>> len(find(listing_truths(max_cards=3), lambda truth: len(truth.cards) > 2).cards)
    3
    """
    language = draw(languages_of(languages))
    taken: set[str] = set()
    section = pick(draw(st.integers(0, 7)), (None, *language.labels.sections))
    numbers = draw(st.lists(_numbers, min_size=min_cards, max_size=max_cards))
    cards = _cards(language, numbers, taken, min_words)
    return PageTruth(
        kind=PageKind.LISTING,
        language=language.tag,
        script=language.script,
        direction=language.direction,
        url=f"{_SITE}/{language.tag}/",
        site_name=language.outlets[0],
        headline=section,
        section=section,
        cards=cards,
        boxes=_boxes(language, draw(_rich(len(_BOXES))), comments=False),
    )


# ------------------------------------------------------------------------------------------------- from numbers


def _flags(number: int) -> Iterator[bool]:
    """What a page has: nothing for 0."""
    return map(bool, digits(number, 2))


def _line(language: Language, number: int, taken: set[str], least: int, most: int, *, ends: bool = True) -> str:
    return distinct([sentence(language, number, least=least, most=most, ends=ends)], taken)[0]


def _title(language: Language, number: int, taken: set[str], least: int = LEAST_WORDS) -> str:
    return _line(language, number, taken, least, max(least, _MOST_WORDS), ends=False)


def _passages(language: Language, numbers: Sequence[int], taken: set[str]) -> tuple[Passage, ...]:
    """The story. It begins with a paragraph, and ends with no heading."""
    passages = []
    for position, number in enumerate(numbers):
        rest, which = divmod(number, len(_KINDS))
        kind = _KINDS[which] if position else BodyKind.PARAGRAPH
        if kind is BodyKind.HEADING and position == len(numbers) - 1:
            kind = BodyKind.PARAGRAPH
        least, most = _LENGTHS[kind]
        passages.append(Passage(_line(language, rest, taken, least, most, ends=kind is not BodyKind.HEADING), kind))
    return tuple(passages)


def _authors(language: Language, number: int) -> tuple[str, ...]:
    """One author, or two in one page of four."""
    first = number % len(language.names)
    both = number % 4 == 3  # noqa: PLR2004
    return tuple(language.names[(first + step) % len(language.names)] for step in range(1 + both))


def _hashtags(language: Language, number: int) -> tuple[str, ...]:
    words = [word.strip("«»¿?") for word in language.words]
    places = digits(number, len(words))
    found = [pick(next(places) + place, words) for place in range(1 + number % 3)]
    return tuple(dict.fromkeys(found))


def _cards(
    language: Language, numbers: Sequence[int], taken: set[str], min_words: int = LEAST_WORDS
) -> tuple[CardTruth, ...]:
    """Cards, each story once. All of one page show the same facts, as they do on a site; now and then one lacks one."""
    if not numbers:
        return ()
    shows = numbers[0]
    headings = distinct(language.labels.related, taken)
    groups = 1 + (shows // 16) % min(len(headings), 2) if len(numbers) > 1 else 1
    size = -(-len(numbers) // groups)
    titles = [_title(language, number // 64, taken, min_words) for number in numbers]
    cards = (_card(language, number, shows, position, taken) for position, number in enumerate(numbers))
    return tuple(
        attrs.evolve(card, title=title, section=headings[position // size])
        for position, (card, title) in enumerate(zip(cards, titles, strict=True))
    )


def _card(language: Language, number: int, shows: int, position: int, taken: set[str]) -> CardTruth:
    """A card but for its title and its section."""
    has = _flags(shows ^ (1 << number // 4 % 32 if number % 4 == 3 else 0))  # noqa: PLR2004  (one card in four may differ)
    sourced, aged, summed, sorted_, pictured = (next(has) for _ in range(5))
    return CardTruth(
        title="",
        url=f"{_SITE}/{language.tag}/{_FIRST_ID + position}",
        image=f"{_SITE}/media/{position + 1}.jpg" if pictured else None,
        source=pick(number // 8, language.outlets) if sourced else None,
        age=age_of(language, number // 16) if aged else None,
        summary=_line(language, number // 128, taken, 5, 20) if summed else None,
        category=pick(number // 32, language.labels.sections) if sorted_ else None,
    )


#: the boxes that a page may have, those of a first page first; comments come with their readers
_BOXES = (
    BoilerplateKind.NAVIGATION,
    BoilerplateKind.FOOTER,
    BoilerplateKind.PROMO,
    BoilerplateKind.NEWSLETTER,
    BoilerplateKind.CONSENT,
    BoilerplateKind.SHARE,
    BoilerplateKind.AD,
)


def _boxes(language: Language, number: int, *, comments: bool) -> tuple[Box, ...]:
    labels = language.labels
    words = {
        BoilerplateKind.NAVIGATION: (labels.home, *labels.sections),
        BoilerplateKind.FOOTER: (f"© 2025 {language.outlets[0]}", labels.rights),
        BoilerplateKind.PROMO: labels.promo,
        BoilerplateKind.NEWSLETTER: labels.newsletter,
        BoilerplateKind.CONSENT: labels.consent,
        BoilerplateKind.SHARE: (labels.share,),
        BoilerplateKind.AD: (labels.advert,),
    }
    boxes = tuple(Box(kind, words[kind]) for kind, has in zip(_BOXES, _flags(number), strict=False) if has)
    return (*boxes, Box(BoilerplateKind.COMMENTS_PROMPT, labels.comments)) if comments else boxes
