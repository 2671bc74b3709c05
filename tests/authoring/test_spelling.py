"""Rules as the house formats them: the same expression, within the width, and as ruff would leave it."""

from __future__ import annotations

import ast
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from broadsheet.authoring.spelling import WIDTH, spelled

WORDS = st.sampled_from(["main", "article.story", "> h1", 'div[data-part="copy"]', "a[href*='x']", "li:not(.promo),"])
SELECTORS = st.lists(WORDS, min_size=1, max_size=12).map(" ".join)
ENDS = st.sampled_from([".text()", ".texts()", ".age().optional()", ".link()", ".attr('data-title')", ".prose()"])
FACTS = st.sampled_from(["meta('og:title')", "jsonld('author.name').texts()", "meta('article:published_time').date()"])


def rules(selectors: st.SearchStrategy[str], *, most: int) -> st.SearchStrategy[str]:
    """Up to ``most`` alternatives, some of them optional together."""
    drops = st.lists(selectors, min_size=1, max_size=3).map(lambda drop: f".prose(drop={tuple(drop)!r})")
    reads = st.tuples(selectors, ENDS | drops).map(lambda pair: f"css({pair[0]!r}){pair[1]}")
    return st.lists(reads | FACTS, min_size=1, max_size=most).map(" | ".join)


def cards(selectors: st.SearchStrategy[str], fields: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    names = st.lists(st.sampled_from(["url", "age", "source"]), max_size=3, unique=True)
    more = names.flatmap(lambda names: st.tuples(*(fields.map(f"{name}={{}}".format) for name in names)))
    made = st.tuples(selectors, fields, more)
    return made.map(lambda made: f"css({made[0]!r}).cards({', '.join([f'title={made[1]}', *made[2]])})")


RULES = rules(SELECTORS, most=3)
CARDS = cards(SELECTORS, RULES)
EXPRESSIONS = RULES | RULES.map("({}).optional()".format) | CARDS | CARDS.map("{}.optional()".format)

#: What is proposed in earnest: not more than two alternatives, and short selectors inside a card.
SHORT = st.lists(WORDS, min_size=1, max_size=3).map(" ".join)
PLAIN = st.tuples(SHORT, ENDS).map(lambda pair: f"css({pair[0]!r}){pair[1]}")
PROPOSED = (
    st.tuples(PLAIN, FACTS | PLAIN).map(" | ".join) | rules(SELECTORS, most=1) | cards(SELECTORS, rules(SHORT, most=1))
)

RUFF = shutil.which("ruff", path=str(Path(sys.executable).parent))


@given(EXPRESSIONS)
def test_it_says_the_same(code: str) -> None:
    statement = spelled(code, indent="        ", target="body = ")
    assert ast.unparse(ast.parse(f"class A:\n    class B:\n{statement}").body[0]) == ast.unparse(
        ast.parse(f"class A:\n    class B:\n        body = {code}").body[0]
    )


def test_a_chain_before_an_alternative_stands_in_parentheses() -> None:
    code = f"css({' '.join(['article.story'] * 8)!r}).age().optional() | meta('og:title')"
    assert ast.unparse(ast.parse(spelled(code, target="body = "))) == ast.unparse(ast.parse(f"body = {code}"))


@given(EXPRESSIONS)
def test_it_stays_within_the_width(code: str) -> None:
    assert [line for line in spelled(code, indent=" " * 8, target="body = ").split("\n") if len(line) > WIDTH] == []


@given(EXPRESSIONS)
def test_spelling_it_again_changes_nothing(code: str) -> None:
    once = spelled(code)
    assert spelled(once) == once


@pytest.mark.skipif(RUFF is None, reason="ruff is in the extra dev, which is not installed")
@settings(max_examples=10, deadline=None, phases=[Phase.generate])
@given(st.lists(PROPOSED, min_size=20, max_size=40))
def test_ruff_would_not_change_it(codes: list[str]) -> None:
    lines = [spelled(code, indent=" " * 8, target=f"rule_{place} = ") for place, code in enumerate(codes)]
    source = "\n".join(["class A:", "    class B:", *lines, ""])
    command = [str(RUFF), "format", "--isolated", "--line-length", str(WIDTH), "--diff", "-"]
    result = subprocess.run(command, input=source, capture_output=True, text=True, check=False)
    assert result.stdout == ""


@pytest.mark.parametrize(
    ("code", "literal"),
    [
        ("css('h1')", 'css("h1")'),
        ("""css('a[href="/x"]')""", """css('a[href="/x"]')"""),
        ("""css("a[href='/x']")""", """css("a[href='/x']")"""),
        ("""css("a'b\\"c")""", """css("a'b\\"c")"""),
        ("""css('a\\\\b')""", """css("a\\\\b")"""),
    ],
)
def test_quotes_are_double_unless_that_costs_backslashes(code: str, literal: str) -> None:
    assert spelled(code) == literal


def test_each_field_of_a_card_has_a_line() -> None:
    assert spelled("css('li').cards(title=css('a').text(), url=css('a').link())", target="cards = ").split("\n") == [
        'cards = css("li").cards(',
        '    title=css("a").text(),',
        '    url=css("a").link(),',
        ")",
    ]
