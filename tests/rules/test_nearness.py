"""What a rule that found nothing tells: how far it matched, and what stands there instead."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree, html
from tests.support.reading import by_layout, scope_of

from broadsheet import (
    AGE,
    ANY,
    START,
    Adapter,
    AdapterError,
    Document,
    FindingCode,
    Layout,
    Registry,
    Rule,
    css,
    inspect,
    jsonld,
    lines,
    maybe,
    meta,
    rule,
    section,
    xpath,
)
from broadsheet.rules.nearness import css_chains, how_near

PAGE = """<html><head><meta property="og:title" content="Rain">
<meta name=author content=Ann><meta name=date content=soon>
<script type="application/ld+json">{"@type": "NewsArticle", "author": [{"givenName": "Ann", "url": "/ann"}]}</script>
</head>
<body><main><h1>Rain at last</h1><p class=by></p><p class=by> </p><time>Tuesday-ish</time>
<a href="mailto:x@y.example">m</a>
<div class=copy>It rained.</div><article class="story big">One</article><article class=story>Two</article></main>
<footer>More<p>Reuters<p>Snow by Friday</footer></body></html>"""

NUMBER = ANY.named("number").matching(r"\d+")

NEAR: list[tuple[Rule[object], str]] = [
    (css("main .copy > p").text(), "`main .copy`: 1 hit; `main .copy > p`: 0"),
    (css("article.story[data-x]").text(), "`article.story`: 2 hits; `article.story[data-x]`: 0"),
    (css("article.story.big.huge b").text(), "`article.story.big`: 1 hit; `article.story.big.huge`: 0"),
    (css("section p").text(), "`section`: 0"),
    (css("main b, .by i").text(), "`main`: 1 hit; `main b`: 0, `.by`: 2 hits; `.by i`: 0"),
    (xpath("//main//p[@class='by'][3]/b").text(), "`//main//p[@class='by']`: 2 hits; `//main//p[@class='by'][3]`: 0"),
    (xpath("(//article)[5] | //section").text(), "`(//article)`: 2 hits; `(//article)[5]`: 0, `//section`: 0"),
    (lines(maybe("Nope"), NUMBER, maybe(AGE)).text(NUMBER), "no line fits ANY.named('number')"),
    (xpath("//main/namespace::*").text(), "xpath('//main/namespace::*') gives text or a number: select elements"),
    (xpath("//main[div(1)]").text(), "xpath('//main[div(1)]') fails: Unregistered function"),
    (css(".by").text(), ".text(): 2 hits, none with visible text"),
    (css(".by").prose(), ".prose(): 2 hits, none with visible text"),
    (css(".copy").prose(drop=("div", ".copy")), ".prose(drop=('div', '.copy')): 1 hit, all of their text is dropped"),
    (css("time").age(), ".age(): 1 hit; 'Tuesday-ish' is no age"),
    (css("time").date(), ".date(): 1 hit; 'Tuesday-ish' is no date"),
    (css("h1").number(), ".number(): 1 hit; 'Rain at last' has no digits"),
    (css("main a").link(), ".link(): 1 hit, no href with http(s); there is 'mailto:x@y.example'"),
    (css("h1").image(), ".image(): 1 hit, no img with an http(s) address"),
    (css("main a").attr("title"), ".attr('title'): 1 hit, none with it; there: href"),
    (meta("og:titel"), "no <meta> 'og:titel' with content; there is 'og:title'"),
    (meta("date").date(), ".date(): 'soon' is no date"),
    (jsonld("author.name"), "`author`: 1 hit; `author.name`: 0; there: givenName, url"),
    (jsonld("author"), "`author`: 1 hit, none of them text; there: givenName, url"),
    (
        lines("More", AGE).value(1),
        "1 line matches from line 5 ('More'), then 'Reuters' stands there, where AGE is wanted",
    ),
    (lines("More", ANY, AGE).value(1), "2 lines match from line 5 ('More'), then 'Snow by Friday' stands there"),
    (lines("Related").value(1), "no line is 'Related'"),
    (lines(START, "Menu").value(1), "'Menu' is wanted in line 0, and 'Rain at last' stands there"),
    (lines("Snow by Friday", ANY).value(1), "then there are no more lines, where ANY is wanted"),
    (section(after=lines("Related")).prose(), "its start, lines('Related'), is missing: no line is 'Related'"),
    (
        css("article").cards(title=css("b").text()),
        "`css('article')`: 2 hits, 0 of them with a title; in the others `b`: 0",
    ),
    (
        section(after=lines("More")).cards(lines("By", ANY.named("title")), rest=ANY.named("summary")),
        "2 lines in the section; no line is 'By'",
    ),
    (css("h2").text() | meta("og:titel"), "`h2`: 0 | no <meta> 'og:titel' with content; there is 'og:title'"),
    (css("h2").text().optional(), "`h2`: 0"),
]


@pytest.mark.parametrize(("each", "words"), NEAR, ids=lambda value: str(value) if isinstance(value, Rule) else "")
def test_a_rule_tells_how_far_it_matched(each: Rule[object], words: str) -> None:
    near = each.near(scope_of(PAGE))
    assert near is not None
    assert words in near


def test_a_report_has_it_as_data_and_in_words() -> None:
    class Front(Layout):
        headline = css("main .copy > p").text()
        authors = css(".by").texts()
        age = css("time").age().optional()

        @rule
        def kicker(self, document: Document) -> str:
            raise LookupError("no kicker")

    report = by_layout(Front, PAGE)
    findings = {each.field: each for each in report.drift}
    headline = findings["headline"]
    assert (headline.wanted, headline.hits) == ("text", 0)
    assert headline.near == "`main .copy`: 1 hit; `main .copy > p`: 0"
    assert headline.near in headline.message
    assert (findings["authors"].wanted, findings["authors"].hits) == ("texts", 2)
    assert findings["kicker"].near == "LookupError: no kicker"
    fields = {each.field: each for each in report.fields}
    assert (fields["age"].hits, fields["age"].near) == (0, ".age(): 1 hit; 'Tuesday-ish' is no age")


def test_a_drift_tells_why_no_layout_fits() -> None:
    class News(Adapter):
        hosts = ("news.example",)

        class Old(Layout):
            when = css("main.old")

        class New(Layout):
            when = css("section") | lines("Related")

    report = inspect(PAGE, url="https://news.example/1", registry=Registry(News))
    [drift] = report.drift
    assert drift.code is FindingCode.LAYOUT_DRIFT
    assert drift.near == "Old: `main`: 1 hit; `main.old`: 0; New: `section`: 0 | no line is 'Related'"
    assert drift.near in drift.message


def test_every_field_of_cards_has_its_hits() -> None:
    class Front(Layout):
        cards = css("li").cards(
            title=css("b").text(), source=css("i").text().optional(), age=css("time").age(), summary=css("p").text()
        )

    item = "<b>Snow</b> <i>Reuters</i>"
    report = by_layout(Front, f"<ul><li>{item} <p>Today.</p></li><li><b>Hail</b> <p>x</p></li><li></li></ul>")
    hits = {each.field: (each.hits, each.near) for each in report.fields if each.field.startswith("cards")}
    assert hits == {
        "cards": (2, None),
        "cards.title": (2, None),
        "cards.source": (1, None),
        "cards.age": (0, "`time`: 0"),
        "cards.summary": (2, None),
    }
    missed = {each.field: each for each in report.drift}
    assert (missed["cards.age"].wanted, missed["cards.age"].hits) == ("age", 0)
    assert missed["cards.age"].near == "`time`: 0"


def test_an_element_without_text_is_no_card_and_no_finding() -> None:
    class Front(Layout):
        cards = css("li").cards(title=css("b").text() | css("img").attr("alt"), age=css("time").age().optional())

    page = "<ul><li><a href=/x></a></li><li><b>Snow</b></li><li><i>Hail</i></li><li><img alt=Fog src=/f></li></ul>"
    report = by_layout(Front, page)
    assert [card.title for card in report.page.cards] == ["Snow", "Fog"]
    [missed] = report.drift  # of the third: there is text, and none of it where a title was
    assert missed.field == "cards.title"
    assert missed.near is not None
    assert missed.near.startswith("`b`: 0")


def test_words_on_many_alternatives_are_cut() -> None:
    rule: Rule[str] = css("b").text()
    for number in range(60):
        rule |= css(f"b.x{number}").text()

    class Front(Layout):
        cards = css("li").cards(title=rule)

    report = by_layout(Front, "<ul><li><i>Hail</i></li><li><b>Snow</b></li></ul>")
    [missed] = report.drift
    assert missed.near is not None
    assert len(missed.near) <= 400


def test_cards_that_were_missed_have_no_hits() -> None:
    class Front(Layout):
        cards = section(after=lines("More")).cards(
            lines(ANY.named("source"), AGE, ANY.named("title")), rest=ANY.named("summary")
        )

    report = by_layout(Front, text="Rain\nIt rained.\nReuters\n3 hours\nSnow")
    assert {each.field: each.hits for each in report.fields if each.field.startswith("cards")} == {
        "cards": 0,
        "cards.age": 0,
        "cards.source": 0,
        "cards.title": 0,
        "cards.summary": 0,
    }


# ------------------------------------------------------------------------------------------------------- properties

TAGS, CLASSES = ("div", "p", "b"), ("x", "y", "z")
TREES = st.recursive(
    st.tuples(st.sampled_from(TAGS), st.sets(st.sampled_from(CLASSES)), st.just(())),
    lambda inner: st.tuples(st.sampled_from(TAGS), st.sets(st.sampled_from(CLASSES)), st.lists(inner, max_size=3)),
    max_leaves=12,
)
STEPS = st.tuples(st.sampled_from((*TAGS, "")), st.lists(st.sampled_from(CLASSES), max_size=2, unique=True)).map(
    lambda step: f"{step[0]}{''.join(f'.{name}' for name in step[1])}" or "b"
)
SELECTORS = st.tuples(STEPS, st.lists(st.tuples(st.sampled_from((" ", " > ", " + ", " ~ ")), STEPS), max_size=3)).map(
    lambda parts: parts[0] + "".join(sign + step for sign, step in parts[1])
)


def tree_of(made: tuple[str, set[str], list[object]]) -> html.HtmlElement:
    tag, names, inner = made
    element = html.Element(tag, {"class": " ".join(sorted(names))})
    for each in inner:
        element.append(tree_of(each))  # type: ignore[arg-type]  # a tree of the same sort
    return element


@given(TREES, SELECTORS)
def test_the_longest_beginning_with_hits_is_named_and_the_next_has_none(
    made: tuple[str, set[str], list[object]], selector: str
) -> None:
    root = tree_of(made)
    found = {text: len(css(text).query(root)) for chain in css_chains(selector) for text in (p.text for p in chain)}
    told = re.findall(r"`([^`]+)`: (0|[\d,]+)", how_near(css_chains(selector), root))
    assert all(found[text] == int(count) for text, count in told)
    order = list(found)
    assert order[-1].replace(" ", "") == selector.replace(" ", "") or found[order[-1]] == len(css(selector).query(root))
    named = order.index(told[0][0])
    longer = [found[text] for text in order[named + 1 :]]
    if int(told[0][1]):
        assert not any(longer)
        assert told[1:] == ([(order[named + 1], "0")] if longer else [])
    else:
        assert named == 0
        assert not any(found.values())


@given(st.text(alphabet="/.|[]()'\"@ap*:1 ", max_size=20))
def test_any_path_that_is_valid_can_be_taken_apart(path: str) -> None:
    try:
        etree.XPath(path)(etree.Element("html"))
        xpath(path)
    except (etree.XPathError, AdapterError):
        return
    assert xpath(path).near(scope_of("<p>x")) is not None or xpath(path).elements(scope_of("<p>x"))


@pytest.mark.parametrize("selector", ["*", "main > *", "h1, *"])
def test_a_selector_that_says_nothing_is_its_own_beginning(selector: str) -> None:
    assert [chain[-1].text for chain in css_chains(selector)] == [each.strip() for each in selector.split(",")]


def test_a_selector_of_any_name_in_any_namespace_is_its_own_beginning() -> None:
    (chain,) = css_chains("*|*")
    assert chain[-1].text in ("*|*", "*")  # cssselect before 1.3 leaves out the namespace, which says nothing
