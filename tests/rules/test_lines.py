"""lines(): a run of lines, in HTML and flattened text alike."""

from __future__ import annotations

import time
from collections.abc import Callable
from typing import Any

import pytest
from tests.support.reading import found, value

from broadsheet import (
    AGE,
    ANY,
    START,
    AdapterError,
    BoilerplateKind,
    FindingCode,
    Rule,
    label,
    lines,
    many,
    maybe,
    prefix,
)
from broadsheet.rules import LinesRule

NAME = ANY.named("name")
TITLE = ANY.named("title")


def as_html(text: str) -> str:
    return "".join(f"<p>{line}</p>" for line in text.split("\n"))


def as_breaks(text: str) -> str:
    return "<div>" + text.replace("\n", "<br>") + "</div>"


def read(rule: Rule[Any], text: str) -> Any:
    """What the rule finds in the text, which is what it finds in HTML that shows the same lines."""
    flat, *rendered = value(rule, text=text), value(rule, as_html(text)), value(rule, as_breaks(text))
    assert rendered == [flat, flat]
    return flat


@pytest.mark.parametrize(
    ("rule", "text", "name"),
    [
        (lines("By", NAME), "Rain\nBy\nAnn\nmore", "Ann"),
        (lines("By", NAME), "Rain\nBy\n\n\nAnn", "Ann"),
        (lines("By", NAME), "By", None),
        (lines("By", NAME), "by\nAnn", None),
        (lines("By", NAME), "By\nAnn\nBy\nBob", "Ann"),
        (lines("By", NAME).last(), "By\nAnn\nBy\nBob", "Bob"),
        (lines({"By", "Von"}, NAME), "Von\nAnn", "Ann"),
        (lines(["By", "Von"], NAME), "By\nAnn", "Ann"),
        (lines(label(en="By", de="Von"), NAME), "Von\nAnn", "Ann"),
        (lines(START, NAME), "Ann\nBob", "Ann"),
        (lines(START, "By", NAME), "Rain\nBy\nAnn", None),
        (lines("By", maybe("the"), NAME, "end"), "By\nthe\nAnn\nend", "Ann"),
        (lines("By", maybe("the"), NAME, "end"), "By\nAnn\nend", "Ann"),
        (lines("By", maybe("the", "good"), NAME), "By\nthe\nAnn", "the"),
        (lines(maybe(TITLE), NAME, AGE), "Rain\nAnn\n3 hours ago", "Ann"),
        (lines(NAME, AGE, NAME), "Ann\n3 hours ago\nAnn", "Ann"),
        (lines(NAME, AGE, NAME), "Ann\n3 hours ago\nBob", None),
        (lines(NAME, AGE, "- " + NAME), "Ann\n3 hours ago\n- Ann", "Ann"),
        (lines(NAME, AGE, "- " + NAME), "Ann\n3 hours ago\nAnn", None),
        (lines(NAME, AGE, prefix("- ", "• ") + NAME), "Ann\n3 hours ago\n• Ann", "Ann"),
        (lines(NAME, AGE, prefix("- ", "• ") + NAME), "Ann\n3 hours ago\nAnn", "Ann"),
        (lines(NAME, prefix("time") + AGE), "Ann\ntime3 hours ago", "Ann"),
        (lines("x", ANY.named("name", longest=3)), "x\nAnne\nx\nAnn", "Ann"),
        (lines("x", ANY.matching(r"A.+").named("name")), "x\nBob\nx\nAnn", "Ann"),
        (lines("x", ANY.matching(r"A").named("name")), "x\nAnn", None),
        (lines("x", NAME.but(AGE)), "x\n3 hours ago\nx\nAnn", "Ann"),
        (lines("x", maybe(ANY), "y", NAME.but(AGE)), "x\ny\ny\n3 hours ago", "y"),
        (lines(NAME.but(AGE), "x"), "3 hours ago\nx", None),
        (lines("x", ANY, NAME), "x\ny\nAnn", "Ann"),
        (lines("Latest from " + NAME), "Latest from Ann", "Ann"),
        (lines("Latest from " + NAME), "Latest from", None),
    ],
)
def test_what_is_kept(rule: LinesRule, text: str, name: str | None) -> None:
    assert read(rule.text(NAME), text) == name


def test_ages_and_what_they_are_glued_to() -> None:
    rule = lines(START, NAME + AGE)
    assert read(rule.text(NAME), "NHK4 days ago\nmore") == "NHK"
    assert read(rule.age(AGE), "NHK4 days ago").raw == "4 days ago"
    assert read(rule.text(NAME), "NHK · 4 days ago") == "NHK"
    assert read(rule.text(NAME), "4 days ago") is None
    assert read(rule.text(NAME), "NHK") is None
    hit = found(rule.text(NAME), text="NHK4 days ago")
    assert [(region.start, region.head, region.tail) for region in hit.regions] == [(0, 0, 3)]


def test_where_two_splits_remain_it_is_a_finding() -> None:
    hit = found(lines(START, NAME + AGE).text(NAME), text="The Star17 hours ago")
    assert hit.value == "The Star"
    assert [finding.code for finding in hit.findings] == [FindingCode.AMBIGUOUS_SOURCE]
    assert not found(lines(START, NAME + AGE).text(NAME), text="NHK4 days ago").findings


def test_tags_are_words_without_their_sign() -> None:
    tag = ANY.matching(r"#\S+(?: #\S+)*").named("tag")
    rule = lines("Tags", many(tag)).tags(tag)
    assert read(rule, "Tags\n#a\n#b #c\nd") == ("a", "b", "c")
    assert read(rule, "Tags\nd") == ()
    assert read(rule, "d") is None


def test_many_takes_as_many_as_can_be() -> None:
    item = ANY.matching(r"- .*").named("item")
    rule = lines("List", many(item), "end")
    assert read(rule.value(1), "List\n- a\n- b\nend") == 1
    assert read(rule.value(1), "List\nend") == 1
    assert read(rule.value(1), "List\n- a\nx\nend") is None


def test_a_value_is_stated_by_the_lines_being_there() -> None:
    assert read(lines("No comments yet...").value(0), "No comments yet...") == 0
    assert read(lines("No comments yet...").value(0), "Comments") is None


def test_the_language_is_that_of_the_wording() -> None:
    both = label(en="Comments", ar="التعليقات", kind="comments_prompt")
    assert read(lines(both).language(), "التعليقات") == "ar"
    assert read(lines(both).language(), "Comments") == "en"
    assert read(lines(label("Comments", ar="التعليقات")).language(), "Comments") is None


def test_labels_and_copies_are_taken_as_the_sites_own() -> None:
    hit = found(
        lines(START, label("logo", kind="image_alt"), TITLE, TITLE, "By").text(TITLE), text="logo\nRain\nRain\nBy\nx"
    )
    assert hit.value == "Rain"
    assert {(taken.block, taken.kind) for taken in hit.taken} == {
        (0, BoilerplateKind.IMAGE_ALT),
        (1, BoilerplateKind.DUPLICATE),
        (3, BoilerplateKind.LABEL),
    }
    assert [(region.start, region.stop) for region in hit.regions] == [(2, 3)]


def test_a_run_or_another() -> None:
    first, second = lines("By", NAME), lines("Von", NAME)
    for rule in (first.otherwise(second).text(NAME), first.text(NAME) | second.text(NAME)):
        assert read(rule, "Von\nAnn") == "Ann"
        assert read(rule, "Von\nAnn\nBy\nBob") == "Bob"
        assert read(rule, "x") is None


def test_followed_by() -> None:
    rule = lines("Promo", NAME).last().followed_by(label("Related")).text(NAME)
    assert read(rule, "Promo\na\nRelated\nPromo\nb") == "a"
    assert read(rule, "Promo\na\nPromo\nb\nRelated") == "b"
    assert read(rule, "Promo\na") is None


def test_a_cut_run_counts_in_text_where_the_layout_says_so() -> None:
    rule = lines("Try our features", "Explore them all").or_cut()
    assert value(rule.value(1), text="Rain\nTry our features\nExplore th") == 1
    assert value(rule.value(1), text="Rain\nTry our fea") == 1
    assert value(rule.value(1), text="Rain\nTry") is None
    assert value(rule.value(1), as_html("Rain\nTry our features\nExplore th")) is None
    assert value(lines("Try our features", "Explore them all").value(1), text="Try our features") is None


WRONG: list[tuple[Callable[[], object], str]] = [
    (lines, "lines()"),
    (lambda: lines(START), "lines()"),
    (lambda: lines("x", START), "START"),
    (lambda: lines(maybe("x")), "must be there"),
    (lambda: lines(many(NAME)), "must be there"),
    (lambda: lines(3), "3"),  # type: ignore[arg-type]  # what a type checker would find
    (lambda: lines(None), "None"),  # type: ignore[arg-type]  # likewise
    (lambda: lines([]), "[]"),
    (lambda: lines([3]), "3"),  # type: ignore[list-item]  # likewise
    (label, "label()"),
    (lambda: ANY.but("x"), "ANY.but(AGE)"),  # type: ignore[arg-type]  # likewise
    (lambda: label("x", kind="nonsense"), "nonsense"),
    (lambda: label({"x", "y"}), "label("),  # type: ignore[arg-type]  # likewise
    (lambda: label(en=["x"]), "['x']"),  # type: ignore[arg-type]  # likewise
    (lambda: lines("x  y "), "'x y'"),
    (lambda: lines({""}), "''"),
    (lambda: label(en="x\xa0y"), "'x y'"),
    (lambda: ANY.named(""), "''"),
    (lambda: ANY.named("x", longest=0), "0"),
    (lambda: ANY.up_to("80"), "ANY.up_to(80)"),  # type: ignore[arg-type]  # likewise
    (lambda: ANY.matching(None), "None"),  # type: ignore[arg-type]  # likewise
    (lambda: ANY + ANY, "only AGE"),  # type: ignore[operator]  # likewise
    (lambda: AGE + ANY, "AgeLine"),  # type: ignore[operator]  # likewise
    (lambda: 3 + AGE, "3"),  # type: ignore[operator]  # likewise
    (prefix, "nothing"),
    (lambda: prefix(" ") + ANY, "' '"),
    (lambda: prefix("x") + "y", "ANY or AGE"),  # type: ignore[operator]  # likewise
    (lambda: lines("x").language(), "no label of it has a language"),
]


@pytest.mark.parametrize(("make", "words"), WRONG)
def test_what_describes_no_line_is_told_where_it_is_written(make: Callable[[], object], words: str) -> None:
    with pytest.raises(AdapterError) as caught:
        make()
    assert words in str(caught.value)


@pytest.mark.parametrize("pattern", ["(", "[", "*x"])
def test_a_pattern_that_is_wrong_names_itself(pattern: str) -> None:
    with pytest.raises(AdapterError) as caught:
        ANY.matching(pattern)
    assert pattern in str(caught.value)


def test_rules_are_spelled_near_enough_to_be_found() -> None:
    assert str(lines("By", NAME, maybe(AGE)).text(NAME)) == "lines('By', ANY.named('name'), maybe(AGE)).text(name)"
    assert "followed_by" in str(lines("a").followed_by(label("b")))
    assert str(lines("a").last().or_cut()) == "lines('a').last().or_cut()"


@pytest.mark.parametrize(
    "rule",
    [
        lines(maybe(TITLE), maybe(TITLE), NAME, AGE, maybe(ANY), "- " + NAME, TITLE),
        lines("a", *[maybe("a")] * 8, "b"),
        lines(maybe("x", many(ANY.matching("a").named("t"))), "a", "b"),
    ],
)
def test_a_search_is_linear_in_the_page(rule: LinesRule) -> None:
    start = time.monotonic()
    for text in ("a\n" * 5_000, "3 hours ago\n" * 5_000):
        value(rule.value(1), text=text)
    assert time.monotonic() - start < 30


def test_a_label_may_be_long() -> None:
    text = "We and our partners store what you read " * 5
    assert read(lines(text.strip(), NAME).text(NAME), f"Rain\n{text}\nAnn") == "Ann"
