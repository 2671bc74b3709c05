"""css() and xpath(): what is read off elements."""

from __future__ import annotations

from datetime import UTC, date, datetime, time

import pytest
from tests.support.reading import found, scope_of, value

from broadsheet import AdapterError, BodyKind, Role, css, xpath
from broadsheet.outline import Region

PAGE = """
<main><h1>Rain <b>at last</b></h1><p class=by>By <a href="/a/ann">Ann</a></p><p class=by>Bob</p>
<time datetime="2025-06-12T09:30:00Z">3 hours ago</time>
<div class=copy><p>One.</p><aside class=promo>Buy!</aside><h2>Why</h2><ul><li>Two</ul>
<blockquote>Three</blockquote><table><tr><td>4</td></tr></table><pre>x = 1</pre>
<figure><img src=pic.jpg><figcaption>A photo</figcaption></figure></div></main>
"""


def test_text_is_what_a_reader_sees() -> None:
    hit = found(css("main h1").text(), PAGE)
    assert hit.value == "Rain at last"
    assert hit.regions == (Region(0, 1),)
    assert [element.tag for element in hit.elements] == ["h1"]
    assert value(css("h1 b").text(), PAGE) == "at last"
    assert value(xpath("//main/h1").text(), PAGE) == "Rain at last"


def test_the_first_element_with_text_counts() -> None:
    assert value(css("h1").text(), "<h1></h1><h1><img alt=x></h1><h1 hidden>no</h1><h1>yes</h1>") == "yes"
    assert value(css("h1").text(), "<h1></h1>") is None
    assert value(css("h1").text(), "<p>x") is None


def test_texts_are_all_of_them() -> None:
    assert value(css(".by").texts(), PAGE) == ("By Ann", "Bob")
    assert found(css(".by").texts(), PAGE).hits == 2


WIRE = """
<div class=item><cite>Ann / <a href=/>Wire</a>:</cite><br><b>Rain &mdash; at last</b> &mdash; It <i>rained</i>.</div>
<div class=item><b>Snow</b><p>It snowed.</p><p>For an hour.</p></div><div class=item><b>Hail</b> </div>
<div class=item>Fog</div><div class=item><b></b>Ice</div>
"""


def test_of_a_text_only_what_stands_behind_an_element_may_be_meant() -> None:
    hit = found(css(".item").texts(after="b"), WIRE)
    assert hit.value == ("— It rained.", "It snowed. For an hour.")
    assert hit.regions == (Region(1, 2, len("Rain — at last ")), Region(3, 5))
    assert found(css("div").text(after="b"), WIRE).value == "— It rained."
    assert value(css("cite").text(after="a"), WIRE) == ":"
    assert value(css("cite").text(after="b"), WIRE) is None


def test_of_a_text_only_what_a_pattern_catches_may_be_meant() -> None:
    hit = found(css("cite").text(matching=r"(?:.+ / )?(.+):"), WIRE)
    assert (hit.value, hit.regions) == ("Wire", (Region(0, 1),))
    assert value(css("b").texts(matching=r"[A-Z]\w+"), WIRE) == ("Snow", "Hail")
    assert value(css(".item").text(after="b", matching=r"\W+(.+)\."), WIRE) == "It rained"
    assert value(css("b").text(matching=r"(x)?Snow"), WIRE) is None
    assert value(css("p").age(matching=r"Posted (.+) by .+"), "<p>1 hour ago<p>Posted 3 hours ago by Ann") is not None
    assert value(css("p").age(), "<p>Posted 3 hours ago by Ann") is None


def test_why_no_part_of_a_text_was_found_is_told() -> None:
    scope = scope_of(WIRE)
    assert (
        css("cite").text(matching="Bob").near(scope)
        == ".text(matching='Bob'): 1 hit; 'Ann / Wire:' is not of this form"
    )
    near = css("cite").text(after="b").near(scope)
    assert near == ".text(after='b'): 1 hit, none with such text behind css('b')"


@pytest.mark.parametrize("pattern", ["(", 3])
def test_a_pattern_that_is_wrong_names_itself(pattern: str) -> None:
    with pytest.raises(AdapterError) as caught:
        css("h1").text(matching=pattern)
    assert f"css('h1').text(matching={pattern!r})" in str(caught.value)


def test_selectors_find_nothing_in_text() -> None:
    assert value(css("h1").text(), text="h1") is None
    assert value(css("h1"), text="h1") is None


def test_attributes() -> None:
    assert value(css("time").attr("datetime"), PAGE) == "2025-06-12T09:30:00Z"
    assert value(css("time").attr("title"), PAGE) is None
    assert value(css("i").attr("id"), "<i id=' '></i><i id=' x '>a</i>") == "x"
    assert found(css("time").attr("datetime"), PAGE).regions == ()


@pytest.mark.parametrize(
    ("html", "selector", "address"),
    [
        ("<a href=/x>t</a>", "a", "https://news.example/x"),
        ("<h3><a href=x>t</a></h3>", "h3", "https://news.example/en/x"),
        ("<a href=/x><h3>t</h3></a>", "h3", "https://news.example/x"),
        ("<h3><a href='javascript:void(0)'>t</a><a href=/y>u</a></h3>", "h3", "https://news.example/y"),
        ("<h3>t</h3><h3><a href=/z>u</a></h3>", "h3", "https://news.example/z"),
        ("<h3><a name=x>t</a></h3>", "h3", None),
        ("<h3><a href='http://[::1/x'>t</a></h3>", "h3", None),
        ("<map><area href=/m></map>", "map", "https://news.example/m"),
    ],
)
def test_links_are_absolute_and_of_the_web(html: str, selector: str, address: str | None) -> None:
    assert value(css(selector).link(), html) == address


@pytest.mark.parametrize(
    ("html", "address"),
    [
        ("<img src=/p.jpg>", "https://news.example/p.jpg"),
        ("<figure><img src=p.jpg></figure>", "https://news.example/en/p.jpg"),
        ("<img src='data:image/gif;base64,x' data-src=/late.jpg>", "https://news.example/late.jpg"),
        ("<img data-lazy-src=/lazy.jpg>", "https://news.example/lazy.jpg"),
        ("<img src=/clear.png style=\"width:1px;background-image: url('/p.jpg')\">", "https://news.example/p.jpg"),
        ("<img src=/p.jpg style='background:url(data:image/gif;base64,x)'>", "https://news.example/p.jpg"),
        ("<img src=/p.jpg style='background:url()'>", "https://news.example/p.jpg"),
        ("<img alt=x>", None),
        ("<p>x", None),
    ],
)
def test_images(html: str, address: str | None) -> None:
    assert value(css("figure, img").image(), html) == address


def test_ages_are_read_in_the_style_of_the_site() -> None:
    age = value(css("time").age(), PAGE)
    assert age is not None
    assert (age.raw, age.seconds) == ("3 hours ago", 10_800)
    assert value(css("h1").age(), PAGE) is None
    assert found(css("time").age(), PAGE).regions != ()


@pytest.mark.parametrize(
    ("html", "stated"),
    [
        ("<time datetime='2025-06-12T09:30:00Z'>Thursday", datetime(2025, 6, 12, 9, 30, tzinfo=UTC)),
        ("<time>2025-06-12</time>", date(2025, 6, 12)),
        ("<time content=2025-06-12>x", date(2025, 6, 12)),
        ("<time datetime=x>2025-06-12", date(2025, 6, 12)),
        ("<time>Thursday", None),
    ],
)
def test_dates(html: str, stated: date | None) -> None:
    assert value(css("time").date(), html) == stated


def test_prose_tells_its_blocks_apart() -> None:
    scope = scope_of(PAGE)
    prose = found(css(".copy").prose(drop=[".promo"]), PAGE).value
    told = [
        (scope.stream.texts[block], role, kind)
        for block, role, kind in zip(prose.blocks, prose.roles, prose.kinds, strict=True)
    ]
    assert told == [
        ("One.", Role.BODY, BodyKind.PARAGRAPH),
        ("Why", Role.BODY, BodyKind.HEADING),
        ("Two", Role.BODY, BodyKind.LIST_ITEM),
        ("Three", Role.BODY, BodyKind.QUOTE),
        ("4", Role.BODY, BodyKind.TABLE),
        ("x = 1", Role.BODY, BodyKind.CODE),
        ("A photo", Role.CAPTION, None),
    ]


def test_prose_without_blocks_is_none() -> None:
    assert value(css(".copy").prose(), "<div class=copy></div><p>x") is None
    assert value(css(".copy").prose(drop=("p",)), "<div class=copy><p>a</p></div>") is None


def test_a_layout_table_is_no_table_of_data() -> None:
    prose = value(css("body").prose(), "<table><tr><td>One.<td>Two.</table>")
    assert prose is not None
    assert set(prose.kinds) == {BodyKind.PARAGRAPH}


CARDS = """
<article><h3><a href=/1>One</a></h3><i>Reuters</i><time>3 hours ago</time></article>
<article><h3></h3><i>BBC</i></article>
<article><h3><a href=/2>Two</a></h3></article>
"""


def test_cards_are_read_within_their_elements() -> None:
    rule = css("article").cards(
        title=css("h3").text(),
        url=css("h3 a").link(),
        source=css("i").text().optional(),
        age=css("time").age(),
    )
    hit = found(rule, CARDS)
    cards = [each.card for each in hit.value]
    assert [(c.title, c.url, c.source, c.age.raw if c.age else None, c.position) for c in cards if c] == [
        ("One", "https://news.example/1", "Reuters", "3 hours ago", 0),
        ("Two", "https://news.example/2", None, None, 1),
    ]
    assert sorted(str(finding.field) for finding in hit.findings) == [
        *("cards.age", "cards.age", "cards.title", "cards.url")
    ]
    assert hit.hits == 2


ROWS = """
<table><tr class=story><td>1.<td class=t><a href=/1>One</a></tr><tr><td><td class=by>3 hours ago, <i>4 comments</i></tr>
<tr><td>&nbsp;</tr><tr class=story><td>2.<td class=t><a href=/2>Two</a></tr></table><p class=by>5 hours ago</p>
"""


def test_a_card_may_take_several_elements_side_by_side() -> None:
    rule = css(".story").cards(
        rows=2, title=css("a").text(), age=css(".by").age(after="b") | css(".by").age(matching="(.*),.*")
    )
    hit = found(rule, ROWS)
    assert [(each.card.title, each.card.age and each.card.age.raw) for each in hit.value if each.card] == [
        ("One", "3 hours ago"),
        ("Two", None),
    ]
    assert [each.region for each in hit.value] == [Region(0, 3), Region(3, 5)]
    assert [element.tag for element in hit.elements] == ["tr", "tr", "tr"]


def test_the_elements_of_a_card_are_counted() -> None:
    for rows in (0, -1, True, "2"):
        with pytest.raises(AdapterError, match="it is a number of elements"):
            css("tr").cards(rows=rows, title=css("a").text())  # type: ignore[arg-type]  # what a person may write


def test_fewer_cards_than_expected_are_none() -> None:
    cards = css("article").cards(title=css("h3").text(), at_least=3)
    assert value(cards, CARDS) is None
    assert value(css(".none").cards(title=css("h3").text(), at_least=0), CARDS) == ()


@pytest.mark.parametrize("selector", ["", "main >", "a[", "::before", ":hover(", "p..x", "svg|a", "p:has(svg|a)"])
def test_a_selector_that_is_wrong_names_itself(selector: str) -> None:
    with pytest.raises(AdapterError) as caught:
        css(selector)
    assert repr(selector) in str(caught.value)


@pytest.mark.parametrize("path", ["", "//[", "//p[", "//p/", "a b"])
def test_a_path_that_is_wrong_names_itself(path: str) -> None:
    with pytest.raises(AdapterError) as caught:
        xpath(path)
    assert repr(path) in str(caught.value)


@pytest.mark.parametrize(
    ("path", "mend"),
    [
        ("//p/text()", "leave out text(), and write .text() behind xpath(…)"),
        ("//p/@class", "leave out @class, and write .attr('class') behind xpath(…)"),
        ("//p | //a/@href[. != '/']", "leave out @href, and write .attr('href') behind xpath(…)"),
        ("count(//p)", "xpath('//main//h1')"),
        ("string(//p)", "xpath('//main//h1')"),
        ("true()", "xpath('//main//h1')"),
    ],
)
def test_a_path_to_what_is_no_element_is_told_with_the_mend(path: str, mend: str) -> None:
    with pytest.raises(AdapterError) as caught:
        xpath(path)
    assert caught.value.faults[0].mend == mend


@pytest.mark.parametrize(
    "path",
    [
        "//p[@class='a/text()']",
        "//p[last()]",
        "//p[position() < 3 and contains(., '$x matches( x:y')]",
        "//p[text()]",
        "//a[@href]/..",
        "//*[self::h1 or (self::h2)]/descendant::node()",
        "id('x')",
        "//p[@xml:lang]",
        "//main[count(.//li[not(ancestor::nav)]) > 2]",
    ],
)
def test_a_path_that_can_be_read_is_no_fault(path: str) -> None:
    assert str(xpath(path)) == f"xpath({path!r})"


def test_what_fails_on_some_page_only_finds_nothing_there() -> None:
    rule = xpath("//h1[div(1)]").text()  # taken for an operator, so nothing tells before
    assert value(rule, "<p>x") is None
    assert value(rule, PAGE) is None


@pytest.mark.parametrize(
    "path",
    ["$x", "nope(//p)", "x:p", "unknown(", "//p[$x]", "//p[matches(., 'x')]", "//p[contains(@id)]", "//p[x:a]", "\0"],
)
def test_a_path_that_could_never_be_read_is_told_where_it_is_written(path: str) -> None:
    with pytest.raises(AdapterError) as caught:
        xpath(path)
    assert repr(path) in str(caught.value)


@pytest.mark.parametrize(
    ("rule", "spelling"),
    [
        (css("h1"), "css('h1')"),
        (css("h1").text(), "css('h1').text()"),
        (css("h1").texts(), "css('h1').texts()"),
        (css("h1").attr("id"), "css('h1').attr('id')"),
        (css("h1").link(), "css('h1').link()"),
        (css("h1").image(), "css('h1').image()"),
        (css("h1").prose(drop=(".x",)), "css('h1').prose(drop=('.x',))"),
        (xpath("//h1").age().optional(), "xpath('//h1').age().optional()"),
    ],
)
def test_rules_are_spelled_as_they_were_written(rule: object, spelling: str) -> None:
    assert str(rule) == spelling


def test_prose_names_what_it_leaves_out() -> None:
    rule = css("div").prose(drop=("aside", ".ad"))
    dropped = found(
        rule, "<div><p>It rained.</p><aside>Buy</aside><p>It <b class=ad>buy</b> stopped.</p></div>"
    ).dropped
    assert [element.tag for element in dropped] == ["aside"]


TABLE = """
<table><tr><td>6 min<td><a href=/a>A</a><tr><td>07:00AM<td><a href=/b>B</a><tr><td>Sep-03-26 04:32PM<td><a href=/c>C</a>
<tr><td>03:00AM<td><a href=/d>D</a><tr><td><td><a href=/e>E</a><tr><td>02:00AM<td><a href=/f>F</a></table>
<table><tr><td>01:00AM<td><a href=/g>G</a></table>
"""


def test_a_time_is_of_the_day_of_the_card_above_in_the_same_table() -> None:
    age = css("td:first-child").age()
    cards = css("tr").cards(title=css("a").text(), age=age.day_from_above().optional())
    ages = [each.card.age for each in found(cards, TABLE).value if each.card]
    assert [each.stated if each else None for each in ages] == [
        *(None, time(7), datetime(2026, 9, 3, 16, 32), datetime(2026, 9, 3, 3)),
        *(None, datetime(2026, 9, 3, 2), time(1)),
    ]
    assert [each.kind.value if each else None for each in ages] == [
        *("relative", "time_only", "absolute", "absolute", None, "absolute", "time_only"),
    ]
    undated = css("tr").cards(title=css("a").text(), age=age.optional())
    ages = [each.card.age for each in found(undated, TABLE).value if each.card]
    assert [each.raw for each in ages if each] == ["6 min", "Sep-03-26 04:32PM"]


def test_a_part_of_an_attribute() -> None:
    page = "<p><i title=' (Reuters) '>x</i><b onclick=\"open('Isle Times')\">x</b>"
    assert value(css("i").attr("title", matching=r"\((.+)\)"), page) == "Reuters"
    assert value(css("b").attr("onclick", matching=r"open\('(.+)'\)"), page) == "Isle Times"
    assert value(css("b").attr("onclick", matching=r"shut.*"), page) is None
    with pytest.raises(AdapterError, match="attr"):
        css("b").attr("onclick", matching="(")


def test_the_section_of_a_card_is_the_heading_of_its_group() -> None:
    page = "<section><h2>Coast</h2><p><a href=/a>A</a></section><section><p><a href=/b>B</a></section>"
    cards = css("p").cards(title=css("a").text(), section=xpath("ancestor::section[1]/h2").text().optional())
    assert [each.card.section for each in found(cards, page).value if each.card] == ["Coast", None]
