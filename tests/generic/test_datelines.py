"""The date that a line states."""

from __future__ import annotations

from datetime import date, datetime

import pytest

from broadsheet.blocks import Stream
from broadsheet.document import Document
from broadsheet.generic.datelines import date_at, date_in, may_state_date
from broadsheet.records import Limits
from broadsheet.rules import Scope

DAY = date(2026, 3, 2)


@pytest.mark.parametrize(
    ("line", "stated"),
    [
        ("2 March 2026", DAY),
        ("By Ann Poole | 2 March 2026", DAY),
        ("2026-03-02 08:15来源：晨报作者：安浦", datetime(2026, 3, 2, 8, 15)),
        ("发布时间：2026-03-02 来源：晨报", DAY),
        ("时间：2026年3月2日 23:00 浏览： 33", datetime(2026, 3, 2, 23, 0)),
        ("来源: | 发布时间: 2026-03-02 | 浏览次数: 2168", DAY),
        ("2 March", None),
        ("It rained on 2 March 2026, and the frogs came out.", None),
        ("Rain", None),
        ("2 March 2026" + " " * 90, None),
    ],
)
def test_the_date_in_a_line(line: str, stated: date | None) -> None:
    scope = Scope(Stream.of(Document.from_html("<p>x"), Limits()))
    assert date_in(scope, line) == stated


def test_a_date_in_an_element_of_its_own_is_one_though_the_line_says_more() -> None:
    html = "<p><b>2 March 2026</b><i>Source: The Almanac</i></p><p>It rained on 2 March 2026, and on.</p>"
    scope = Scope(Stream.of(Document.from_html(html), Limits()))
    assert [date_at(scope, block) for block in (0, 1)] == [DAY, None]


def test_an_element_more_within_a_date_changes_nothing() -> None:
    """As where a page marks up the hour by itself."""
    html = "<p>{}<i>3 min read</i></p>"
    dates = ("<b>2 March 2026, 05:00</b>", "<b>2 March 2026, <u>05:00</u></b>", "<b>2 <u>March 2026</u>, 05:00</b>")
    for each in dates:
        scope = Scope(Stream.of(Document.from_html(html.format(each)), Limits()))
        assert date_at(scope, 0) == datetime(2026, 3, 2, 5, 0)


def test_a_line_that_may_state_one_is_short_and_has_a_digit() -> None:
    assert [may_state_date(line) for line in ("2 March", "March", "2" * 91)] == [True, False, False]
