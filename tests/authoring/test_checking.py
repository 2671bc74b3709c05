"""What an adapter makes of a page: its layouts as they are asked, its rules, and what the generic layout supplied."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.support.gazette import PAGE, URL, adapter, expected_record, write_case

from broadsheet import Document, EmptyDocument, Registry, UnknownSite, inspect
from broadsheet.authoring.checking import Check, adapter_of, check, check_case
from broadsheet.testing.cases import Case


def checked(page: str) -> Check:
    report = inspect(page, url=URL, registry=Registry(adapter()))
    return check(report, Document.from_html(page, url=URL), adapter())


def test_layouts_come_in_the_order_in_which_they_are_asked() -> None:
    assert [(layout.name, layout.fits) for layout in checked(PAGE).layouts] == [("Wire2026", True), ("Print2024", None)]
    old = checked(PAGE.replace("class=gazette data-story=1", "class=paper"))
    assert [(layout.name, layout.fits) for layout in old.layouts] == [("Wire2026", False), ("Print2024", True)]
    assert old.layouts[0].when == "css('main[data-story]')"
    assert "main" in (old.layouts[0].near or "")


def test_rules_of_the_adapter_stand_apart_from_what_the_generic_layout_supplied() -> None:
    found = checked(PAGE)
    assert {rule.field for rule in found.rules} >= {"cards", "cards.title", "headline", "authors", "body"}
    assert [rule.field for rule in found.supplied] == ["language"]
    assert (found.missed, found.fits) == ((), True)


def test_a_required_rule_that_misses_is_named_and_an_optional_one_is_not() -> None:
    found = checked(PAGE.replace("article>", "div>").replace("class=by", "class=author"))
    assert (found.missed, found.fits) == (("cards",), False)


def test_a_rule_in_whose_place_the_generic_layout_supplied_the_field_is_told_with_what_nearly_matched() -> None:
    found = checked(PAGE.replace("class=copy", "class=text"))
    body = next(rule for rule in found.rules if rule.field == "body")
    assert (body.origin, body.rule, body.hits) == ("Wire2026", "css('main .copy > p').prose()", 0)
    assert "main .copy" in (body.near or "")
    assert "body" in {rule.field for rule in found.supplied}


def test_a_page_that_no_layout_fits_does_not_fit() -> None:
    found = checked(PAGE.replace("data-story=1", ""))
    assert [layout.fits for layout in found.layouts] == [False, False]
    assert (found.rules, found.fits) == ((), False)


def test_a_check_comes_back_from_plain_data() -> None:
    found = checked(PAGE)
    assert Check.from_json(found.to_json()) == found


def test_the_adapter_is_found_as_a_reader_finds_it() -> None:
    registry, page = Registry(adapter()), Document.from_html(PAGE)
    assert adapter_of(page, registry) is adapter()
    assert adapter_of(Document.from_html(PAGE, url=URL), registry) is adapter()
    assert adapter_of(Document.from_html(PAGE, url="https://elsewhere.example/"), registry) is None
    assert adapter_of(Document.from_html("<p>Rain"), registry, "gazette") is adapter()
    with pytest.raises(UnknownSite):
        adapter_of(page, registry, "gazete")


def test_a_fixture_is_held_against_its_record(tmp_path: Path) -> None:
    folder = write_case(tmp_path / "gazette/rain", expected=expected_record(headline="Rain"))
    adapter()
    found = check_case(Case.load(folder))
    assert (found.case, found.fits) == ("gazette/rain", True)
    assert found.differences == ('- headline: "Rain"', '+ headline: "Rain at last"')
    write_case(folder, expected_failures={"headline": "the site adds words"})
    assert check_case(Case.load(folder)).differences == ()


def test_a_page_that_is_none_cannot_be_checked(tmp_path: Path) -> None:
    adapter()
    with pytest.raises(EmptyDocument):
        check_case(Case.load(write_case(tmp_path / "rain", page=" ")))
