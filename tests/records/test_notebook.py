"""What a notebook shows of a record: a table, and nothing of the page that is live."""

from __future__ import annotations

import xml.etree.ElementTree as ET

from hypothesis import given
from hypothesis import strategies as st

import broadsheet
from broadsheet import Card, FieldReport, Finding, FindingCode, NewsPage, Report
from broadsheet.markup import text

ELEMENTS = {"div", "p", "strong", "table", "tr", "th", "td", "ul", "li"}
WORDS = st.text() | st.sampled_from(["<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "</table><b>"])


@given(WORDS)
def test_any_words_stay_words(words: str) -> None:
    page = NewsPage(headline=words, source=words, authors=(words,), url=words, cards=(Card(title=words),))
    fields = (FieldReport(field=words, origin=words, rule=words),)
    report = Report(page=page, fields=fields, findings=(Finding(FindingCode.NO_BODY, words),))
    for record in (page, report):
        # What is written is XML too: each element is closed, and no other one comes in with a text.
        tree = ET.fromstring(record._repr_html_().encode("utf-8"))
        assert {each.tag for each in tree.iter()} <= ELEMENTS
        assert {name for each in tree.iter() for name in each.attrib} <= {"dir"}


def test_a_page_is_shown_with_its_facts() -> None:
    shown = broadsheet.parse("<h1>Rain & wind</h1><p>It rained on Monday, for an hour.")._repr_html_()
    assert "<strong>Rain &amp; wind</strong> (article)" in shown
    assert "It rained on Monday" in shown
    assert "1 headline, 1 body" in shown


def test_a_report_is_shown_with_its_rules() -> None:
    shown = broadsheet.inspect("<h1>Rain at last</h1><p>It rained on Monday, for an hour.")._repr_html_()
    assert text("css('h1').text()") in shown


def test_of_many_cards_the_first_are_shown() -> None:
    page = NewsPage(cards=tuple(Card(title=f"Story {number}") for number in range(25)))
    assert "and 15 more" in page._repr_html_()
