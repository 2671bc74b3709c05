"""Strategies for the records that broadsheet gives. All are valid: as a reading of some page could have given them."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

import attrs
from hypothesis import strategies as st

from broadsheet import (
    Age,
    AgeKind,
    Block,
    BodyKind,
    BoilerplateKind,
    Card,
    NewsPage,
    PageKind,
    Role,
    Rounding,
    parse_age,
)
from broadsheet.testing.strategies.pages import pages
from broadsheet.testing.strategies.truths import texts
from broadsheet.testing.strategies.wording.ages import WORDINGS

__all__ = ["ages", "blocks", "cards", "news_pages"]

_zones = st.sampled_from((None, UTC, timezone(timedelta(hours=3)), timezone(-timedelta(hours=3, minutes=30))))
_FIRST = datetime(2000, 1, 1)
#: Seconds from then to 2100: one number is a moment, where ``st.datetimes`` draws seven.
_seconds = st.integers(0, 100 * 365 * 86_400)
_days = _seconds.map(lambda seconds: (_FIRST + timedelta(seconds=seconds)).date())
_moments = st.builds(lambda seconds, zone: (_FIRST + timedelta(seconds=seconds)).replace(tzinfo=zone), _seconds, _zones)
_numbers = st.integers(0, 10_000)
_roundings = st.sampled_from((None, *Rounding))
_wordings = st.sampled_from([wording for language in WORDINGS.values() for wording in language])


def ages() -> st.SearchStrategy[Age]:
    """Ages of every kind: relative, a day, a moment, a time alone, a duration, ambiguous, and text that is none.

    >>> from hypothesis import find
    >>> find(ages(), lambda age: age.kind is AgeKind.AMBIGUOUS).readings != ()
    True
    """
    relative = st.builds(lambda wording, number: wording.age(number).raw, _wordings, _numbers)
    stated = st.one_of(
        _days.map(date.isoformat),
        _moments.map(datetime.isoformat),
        st.integers(0, 24 * 60 - 1).map(lambda minutes: f"{minutes // 60:02}:{minutes % 60:02}"),
        st.integers(1, 59).map(lambda count: f"{count} mins"),
        _days.map(lambda day: f"{day:%d/%m/%Y}"),
    )
    worded = st.one_of(relative, stated, texts())
    return st.builds(_rounded, worded.map(parse_age), _roundings)


def _rounded(age: Age, rounding: Rounding | None) -> Age:
    """The age by the convention of some site; what is not relative is not rounded."""
    return attrs.evolve(age, rounding=rounding) if age.kind is AgeKind.RELATIVE else age


_titles = texts()
_lines = st.one_of(st.none(), *map(texts, ("en", "ar", "ja", "ru")))
_addresses = st.none() | _numbers.map(lambda number: f"https://press.example/{number}")


def cards() -> st.SearchStrategy[Card]:
    """Cards with a title and, each now and then, everything else.

    >>> from hypothesis import find
    >>> find(cards(), lambda card: card.age is not None).title != ""
    True
    """
    return st.builds(
        Card,
        title=_titles,
        url=_addresses,
        source=_lines,
        source_url=_addresses,
        age=st.none() | ages(),
        summary=_lines,
        image=_addresses,
        category=_lines,
        section=_lines,
        position=st.just(0),
    )


_KINDS: dict[Role, tuple[BodyKind | BoilerplateKind, ...]] = {
    Role.BODY: tuple(BodyKind),
    Role.BOILERPLATE: tuple(BoilerplateKind),
}


@st.composite
def blocks(draw: st.DrawFn) -> Block:
    """Single blocks, each with a kind that fits its role.

    >>> from hypothesis import find
    >>> isinstance(find(blocks(), lambda block: block.role is Role.BODY).kind, BodyKind)
    True
    """
    role = draw(st.sampled_from(Role))
    return Block(
        text=draw(_titles),
        role=role,
        kind=draw(st.sampled_from(_KINDS.get(role, (None,)))),
        section=draw(_lines),
        card=draw(st.sampled_from((None, 0))) if role is Role.CARD else None,
    )


@st.composite
def news_pages(draw: st.DrawFn) -> NewsPage:
    """Whole records: of made-up pages, as a perfect reading gives them, and with facts that those do not state.

    Blocks are a partition in order, each card that a block names is there, and a listing has no body.

    >>> from hypothesis import given, settings
    >>> @settings(max_examples=3)
    ... @given(news_pages())
    ... def test_json(page: NewsPage) -> None:
    ...     assert NewsPage.from_json(page.to_json()) == page
    >>> test_json()
    """
    page = draw(pages()).record()
    page = attrs.evolve(
        page,
        site=draw(st.sampled_from((None, "press"))),
        modified_at=draw(st.none() | _days | _moments),
        age=draw(st.none() | ages()) if page.kind is PageKind.ARTICLE else None,
        comment_count=draw(st.none() | _numbers),
        canonical_url=draw(_addresses),
        tags=tuple(draw(st.lists(_titles, max_size=2))),
        hidden=tuple(draw(st.lists(_titles, max_size=2))),
    )
    return draw(st.sampled_from((page, _live(page)))) if page.kind is PageKind.ARTICLE else page


def _live(page: NewsPage) -> NewsPage:
    """The same story, told in entries while it happens."""
    told = {BodyKind.PARAGRAPH: BodyKind.LIVE_ENTRY}
    changed = (
        attrs.evolve(block, kind=told.get(block.kind, block.kind)) if isinstance(block.kind, BodyKind) else block
        for block in page.blocks
    )
    return attrs.evolve(page, kind=PageKind.LIVE, blocks=tuple(changed))
