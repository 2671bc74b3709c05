"""Documents of JSON: the page that an adapter makes of one, and what becomes of those that it makes nothing of."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import broadsheet
from broadsheet import Adapter, AdapterError, Document, FindingCode, JsonPage, Layout, Limits, Registry, css, state
from broadsheet.testing.laws import records
from broadsheet.testing.laws.oracle import rendered, squeezed
from broadsheet.testing.samples import Sample

URL = "https://wire.example/7"


class Wire(Adapter):
    hosts = ("wire.example",)
    recognise = state("wire")
    json = JsonPage(
        "<article><h1>{{title}}</h1>{{{body}}}</article>"
        '<aside>{{#more}}<li><a href="{{url}}">{{title}}</a> <small>{{provider}}</small></li>{{/more}}</aside>'
    )

    class Story(Layout):
        when = css("article")
        headline = css("h1").text()
        source = state("provider").optional()
        published_at = state("published").date().optional()
        body = css("article").prose()
        cards = css("aside li").cards(title=css("a").text(), url=css("a").link(), at_least=0)


STORY: dict[str, Any] = {
    "title": "Rain & <hail>",
    "body": "<p>It rained.</p><p>Then it <b>ha</b>iled.</p><script>x()</script>",
    "provider": {"name": "Isle Times"},
    "published": "2026-03-01T06:00:00Z",
    "more": [{"title": 'Snow by "Friday"', "url": "/snow?a=1&b=2", "provider": {"name": "Harbour Post"}}],
}


def told(value: object, **options: Any) -> broadsheet.Report:
    data = value if isinstance(value, str | bytes) else json.dumps(value)
    return broadsheet.inspect(data, **{"url": URL, "registry": Registry(Wire), **options})


def messages(report: broadsheet.Report) -> list[str]:
    return [finding.message for finding in report.findings if finding.code is FindingCode.JSON_DOCUMENT]


def texts(page: broadsheet.NewsPage) -> str:
    return squeezed("".join(block.text for block in page.blocks))


# --------------------------------------------------------------------------------------------------------------- page


def test_a_document_of_json_is_read_as_the_page_that_the_template_makes() -> None:
    report = told(STORY)
    page = report.page
    assert (page.layout, page.headline, page.text) == ("Story", "Rain & <hail>", "It rained.\n\nThen it hailed.")
    assert (page.source, str(page.published_at)) == ("Isle Times", "2026-03-01 06:00:00+00:00")
    assert [(card.title, card.url) for card in page.cards] == [
        ('Snow by "Friday"', "https://wire.example/snow?a=1&b=2"),
    ]
    assert report.drift == ()
    assert messages(report) == [
        "the document is JSON: read is the page that its adapter makes of title, body, more.url, more.title, "
        "more.provider"
    ]


@pytest.mark.parametrize("form", [str, str.encode, lambda text: f"\ufeff\n {text}\n".encode()])
def test_json_comes_as_text_and_as_bytes(form: Any) -> None:
    assert told(form(json.dumps(STORY, ensure_ascii=False))).page.headline == "Rain & <hail>"


def test_the_reading_of_the_page_that_was_made_is_the_reading_of_the_document() -> None:
    document = Wire.page_of(Document.from_html(json.dumps(STORY), url=URL))
    assert broadsheet.parse(document.source, url=URL, registry=Registry(Wire)) == told(STORY).page


def test_a_document_without_address_is_recognised_by_what_stands_in_it() -> None:
    assert told({**STORY, "wire": 1}, url=None).page.layout == "Story"
    assert told(STORY, url=None).page.layout is None


def test_other_documents_of_the_site_stay_as_they_are() -> None:
    document = Document.from_html("<article><h1>Rain</h1></article>")
    assert Wire.page_of(document) is document
    text = Document.from_text(json.dumps(STORY))
    assert Wire.page_of(text) is text


def test_several_values_at_a_path_and_lists_and_conditions() -> None:
    page = JsonPage("{{a}}|{{{b.c}}}|{{#d}}[{{.}}]{{/d}}|{{#e}}({{x}}{{#y}}-{{.}}{{/y}}){{/e}}{{#f}}no{{/f}}{{z}}")
    document = Document.from_html(
        json.dumps({"a": ["1", 2, "<3>"], "b": [{"c": "<i>"}, {"c": None}], "d": [1, 2], "e": [{"x": 1, "y": [2, 3]}]})
    )
    made = page.html(document) or ""
    assert made.partition("<body>")[2].removesuffix("</body></html>") == "1 2 &lt;3&gt;|<i>|[1][2]|(1-2-3)"
    assert page.paths == ("a", "b.c", "d", "e.x", "e.y", "z")


# ------------------------------------------------------------------------------------------------------------ nothing


@pytest.mark.parametrize("registry", [Registry(), Registry(Wire)], ids=["no adapter", "adapter"])
@pytest.mark.parametrize("value", [{}, {"error": "gone"}, {"title": None, "body": ""}, {"more": []}])
def test_a_document_that_nothing_makes_a_page_of_keeps_its_text_and_says_so(registry: Registry, value: object) -> None:
    report = told(value, registry=registry)
    assert texts(report.page) == squeezed(json.dumps(value))
    assert messages(report) == [
        "the document is JSON, and nothing tells what page it is: its text is read as it stands"
    ]


@pytest.mark.parametrize("text", ['{"title": "Rain", "body": "<p>It', '{"title": "Rain",}', '{"a":' * 20_000])
def test_what_begins_like_json_and_is_none_keeps_its_text_and_says_so(text: str) -> None:
    report = told(text)
    assert texts(report.page) == squeezed(rendered(text))
    assert messages(report) == [
        "the document begins like JSON and cannot be read as such: its text is read as it stands"
    ]


@pytest.mark.parametrize("text", ["[1]", '"x"', "7", "<p>{}"])
def test_only_an_object_is_a_document_of_json(text: str) -> None:
    assert Document.from_html(text).data is None
    assert messages(told(text)) == []


def test_state_rules_read_a_document_that_is_no_page() -> None:
    class Plain(Adapter):
        hosts = ("wire.example",)

        class Story(Layout):
            headline = state("title")

    report = told(STORY, registry=Registry(Plain))
    assert report.page.headline == "Rain & <hail>"
    assert report.drift == ()


# ------------------------------------------------------------------------------------------------------------ hostile


HOSTILE = {
    "lone surrogates": '{"title": "Rain \\ud83d at last", "body": "<p>\\udc00 It rained."}',
    "a huge number": '{"title": "Rain", "body": "<p>It rained.", "n": ' + "9" * 10_000 + "}",
    "a number beyond all bounds": '{"title": 1e999, "body": "<p>It rained."}',
    "deep values": '{"title": "Rain", "body": "<p>It rained.", "n": ' + "[" * 400 + "]" * 400 + "}",
    "deep HTML": json.dumps({"title": "Rain", "body": "<div>" * 5000 + "It rained."}),
    "an end of the script": json.dumps({"title": "Rain", "body": "</script></body></html><p>It rained.", "n": "<!--"}),
    "a comment without end": json.dumps({"title": "Rain", "body": "<p>It rained.<!-- "}),
    "a script without end": json.dumps({"title": "Rain", "body": "<p>It rained.<script>"}),
    "values of other kinds": json.dumps({"title": [["Rain"], {"name": "x"}], "body": {"name": "<p>It rained."}}),
    "a key twice": '{"title": "Snow", "title": "Rain", "body": "<p>It rained."}',
    "controls": '{"title": "Ra\tin\\u0000", "body": "<p>It\n rained."}',
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=list(HOSTILE))
def test_hostile_documents_are_read(text: str) -> None:
    report = told(text)
    assert report.page.layout == "Story"
    assert "Itrained." in texts(report.page)
    made = Wire.page_of(Document.from_html(text, url=URL)).source
    records.conservation(Sample(html=made, url=URL, adapter=Wire))


def test_limits_hold_for_the_page_that_is_made() -> None:
    text = json.dumps({"title": "Rain", "body": "<p>It rained." * 100})
    limits = Limits(max_bytes=len(text))
    assert told(text, limits=limits).page.layout == "Story"
    assert told(text, limits=Limits(max_nodes=50)).findings[0].code is FindingCode.NO_PAGE
    with pytest.raises(broadsheet.LimitExceeded):
        Wire.page_of(Document.from_html(text), Limits(max_nodes=50))


VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8) | st.just("<p>It</p><b>x<i>"),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(("name", "title", "url")), inner),
    max_leaves=8,
)


@given(st.dictionaries(st.sampled_from(("title", "body", "more", "provider")), VALUES))
@example({"title": "\ud800"})
def test_laws_hold_for_any_document(value: dict[str, Any]) -> None:
    document = Wire.page_of(Document.from_html(json.dumps(value), url=URL))
    sample = Sample(html=document.source, url=URL, adapter=Wire)
    for law in (records.conservation, records.whole_words, records.partition, records.round_trip):
        law(sample)
    assert told(value).page == sample.page()


# -------------------------------------------------------------------------------------------------------- declaration


@pytest.mark.parametrize(
    ("template", "fault"),
    [
        (7, "a template is a text"),
        ("", "shows nothing"),
        ("<h1>title</h1>", "shows nothing"),
        ("{{#a}}x{{/a}}", "shows nothing"),
        ("{{a}", "'{{a}' has braces that are no tag"),
        ("{{a}}}}", "has braces that are no tag"),
        ("{{}}", "{{}} names no path"),
        ("{{a..b}}", "{{a..b}} names no path"),
        ("{{a b}}", "{{a b}} names no path"),
        ("{{>a}}", "{{>a}} names no path"),
        ("{{! a}}", "{{! a}} names no path"),
        ("{{#a}}{{b}}", "{{#a}} has no end"),
        ("{{b}}{{/a}}", "{{/a}} ends what did not begin"),
        ("{{#a}}{{b}}{{/c}}", "{{/c}} ends what did not begin"),
    ],
)
def test_a_wrong_template_is_told_where_it_is_written(template: Any, fault: str) -> None:
    with pytest.raises(AdapterError) as caught:
        JsonPage(template)
    assert fault in str(caught.value)
    assert caught.value.faults[0].file == __file__


@pytest.mark.parametrize("value", ["<h1>{{title}}</h1>", {"title": "h1"}, JsonPage])
def test_an_adapter_takes_nothing_else(value: Any) -> None:
    with pytest.raises(AdapterError, match="needs a JsonPage"):
        type("News", (Adapter,), {"hosts": ("news.example",), "json": value, "Front": type("Front", (Layout,), {})})


def test_sites_of_a_house_share_a_template() -> None:
    class Other(Wire):
        hosts = ("other.example",)

    assert Other.json is Wire.json
