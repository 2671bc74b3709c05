"""Rules as values: either, optional, and methods that are rules."""

from __future__ import annotations

import pytest
from tests.support.reading import by_layout, scope_of, value

from broadsheet import AdapterError, Document, Layout, Rule, css, jsonld, lines, meta, rule
from broadsheet.rules import Found
from broadsheet.rules.base import Missed

PAGE = "<meta name=title content=Meta><h1>Rain</h1><h2></h2><p>It rained."


def test_either_is_the_first_that_finds_something() -> None:
    assert value(css("h1").text() | meta("title"), PAGE) == "Rain"
    assert value(css("h2").text() | meta("title"), PAGE) == "Meta"
    assert value(css("h2").text() | css("h3").text() | meta("title"), PAGE) == "Meta"
    assert value(css("h2").text() | css("h3").text(), PAGE) is None
    assert value(css("h2").text().optional() | meta("title"), PAGE) == "Meta"
    assert value(css("h2").text().optional() | css("h3").text().optional(), PAGE) is None


def test_optional_finds_nothing_without_missing_it() -> None:
    missing = css("h2").text().optional().read(scope_of(PAGE))
    assert isinstance(missing, Found)
    assert missing.value is None
    assert isinstance(css("h2").text().read(scope_of(PAGE)), Missed)
    assert value(css("h1").text().optional(), PAGE) == "Rain"


def test_a_missed_rule_names_itself() -> None:
    missed = css("h2").text().read(scope_of(PAGE))
    assert isinstance(missed, Missed)
    assert missed.rule == "css('h2').text()"


def test_a_plain_rule_reads_nothing() -> None:
    with pytest.raises(NotImplementedError):
        Rule[str]().read(scope_of(PAGE))


def test_methods_are_rules_that_get_the_document() -> None:
    class Front(Layout):
        @rule
        def headline(self, document: Document) -> str | None:
            heading = document.soup.find("h1")
            return self._loud(heading.get_text()) if heading else None

        def _loud(self, text: str) -> str:
            return text.upper()

        @rule
        def kicker(self, document: Document) -> str | None:
            return None

    report = by_layout(Front, PAGE)
    assert report.page.headline == "RAIN"
    fields = {field.field: field for field in report.fields}
    assert fields["headline"].rule.startswith("@rule ")
    assert fields["headline"].rule.endswith("Front.headline")
    assert any(finding.field == "kicker" for finding in report.drift)


def test_rules_are_spelled_as_they_were_written() -> None:
    assert str(css("h1").text().optional()) == "css('h1').text().optional()"
    either = str(css("h1").text() | jsonld("headline"))
    assert either.strip("()") == "css('h1').text() | jsonld('headline')".strip("()")
    assert "lines('By')" in str(lines("By") | lines("Von"))


def test_a_method_that_a_rule_does_not_have_is_an_attribute_that_it_does_not_have() -> None:
    rule = css("h1").optional()
    assert not hasattr(rule, "text")
    assert getattr(rule, "_text", None) is None
    assert repr(rule) == str(rule) == "css('h1').optional()"
    with pytest.raises(AdapterError, match=r"has no \.text"):
        rule.text()  # type: ignore[attr-defined]  # what a type checker finds by itself


def test_what_a_rule_found_is_not_taken_for_the_find_of_a_later_one() -> None:
    scope = scope_of("<h1>Rain</h1><p>It rained.")
    found = [scope.find(css(selector).text()) for selector in ("h1", "p") * 50]  # each lives as long as its turn
    assert [each.value for each in found if isinstance(each, Found)] == ["Rain", "It rained."] * 50
