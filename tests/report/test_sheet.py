"""The proof sheet as a file: all of the page is on it, none of it is live, and nothing but the sheet's own runs."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from importlib.resources import files
from pathlib import Path

import attrs
import html5lib
import pytest
from hypothesis import given
from hypothesis import strategies as st

import broadsheet
from broadsheet import Block, Card, FieldReport, Finding, FindingCode, NewsPage, Registry, Report, Role
from broadsheet.report import report

FIXTURES = sorted((Path(__file__).parents[1] / "fixtures").rglob("page.html"))
NS = "{http://www.w3.org/1999/xhtml}"
#: What stands on a sheet; an element or attribute of any other name would be the page's.
ELEMENTS = set(
    "html head meta title style script body header h1 h2 h3 p span b bdi div input button "  # noqa: SIM905
    "section main article dl dt dd ul li table thead tbody tr th label td caption details summary".split()
)
HOSTILE = st.sampled_from(
    [
        "<script>alert(1)</script>",
        "<img src=x onerror=alert(1)>",
        '" onfocus="alert(1)" x="',
        "</style><script>alert(1)</script>",
        "</title><base href=//evil.example>",
        "<!-- ",
        "]]>&lt;b&gt;",
        "javascript:alert(1)",
        "\x00\x1b[31m\ud800\u202e",
    ]
)
TEXTS = st.lists(HOSTILE | st.text(max_size=8), min_size=1, max_size=3).map("".join)


def read(sheet: str):  # type: ignore[no-untyped-def]  # html5lib has no type for its trees
    return html5lib.parse(sheet.encode("utf-8").decode(), namespaceHTMLElements=True)


def named(tree, name: str):  # type: ignore[no-untyped-def]
    return list(tree.iter(f"{NS}{name}"))


def with_class(tree, name: str):  # type: ignore[no-untyped-def]
    return [each for each in tree.iter() if name in (each.get("class") or "").split()]


def made(words: str) -> Report:
    """A report that says the same words everywhere where a report has text."""
    block = Block(words, Role.CARD, None, words, 0, 0)
    page = NewsPage(
        url=words,
        language=words,
        headline=words,
        authors=(words,),
        cards=(Card(title=words, url=words, source=words, summary=words),),
        blocks=(block, attrs.evolve(block, role=Role.BOILERPLATE, position=1, card=None)),
        hidden=(words,),
    )
    fields = tuple(
        FieldReport(field=name, origin=words, rule=words, blocks=(0,), xpaths=(words,), near=words)
        for name in ("headline", "authors", "cards", "cards.title")
    )
    finding = Finding(FindingCode.RULE_MISSED, words, near=words)
    return Report(page=page, adapter=words, layout=words, fields=fields, findings=(finding,))


@given(TEXTS, TEXTS)
def test_no_text_of_a_page_becomes_an_element_or_an_attribute(words: str, other: str) -> None:
    tree = read(report(made(words), against=made(other)))
    for each in tree.iter():
        if not isinstance(each.tag, str):
            raise AssertionError("a comment")
        assert each.tag.removeprefix(NS) in ELEMENTS
        assert not [name for name in each.keys() if name.startswith("on") or name in ("href", "src", "style")]  # noqa: SIM118
    assert len(named(tree, "script")) == len(named(tree, "style")) == 1


@given(TEXTS)
def test_any_text_can_be_written_to_a_file(words: str) -> None:
    assert report(made(words)).encode("utf-8")


@pytest.mark.parametrize("file", FIXTURES, ids=lambda file: file.parent.name)
def test_every_block_is_on_the_sheet_once_and_in_order(file: Path) -> None:
    shown = broadsheet.inspect(file.read_bytes())
    blocks = with_class(read(report(shown)), "block")
    assert [block.get("data-block") for block in blocks] == [str(each) for each in range(len(shown.page.blocks))]
    assert [block.get("data-role") for block in blocks] == [str(block.role) for block in shown.page.blocks]
    texts = ["".join(with_class(block, "text")[0].itertext()) for block in blocks]
    assert texts == [block.text for block in shown.page.blocks]


@pytest.mark.parametrize("file", FIXTURES, ids=lambda file: file.parent.name)
def test_fields_and_blocks_lead_to_each_other(file: Path) -> None:
    tree = read(report(broadsheet.inspect(file.read_bytes())))
    there = {(each.get("data-field"), b) for each in with_class(tree, "field") for b in each.get("data-blocks").split()}
    back = {
        (name, each.get("data-block"))
        for each in with_class(tree, "block")
        for name in (each.get("data-fields") or "").split()
    }
    assert back <= there
    assert {pair for pair in there - back if pair[0] != "cards"} == set()


@pytest.mark.parametrize("file", FIXTURES, ids=lambda file: file.parent.name)
def test_a_block_of_boilerplate_says_why(file: Path) -> None:
    shown = broadsheet.inspect(file.read_bytes(), registry=Registry())
    assert len(shown.blocks) == len(shown.page.blocks)
    for block, about in zip(shown.page.blocks, shown.blocks, strict=True):
        assert about.xpath is not None
        assert (about.told is not None) <= (block.role is Role.BOILERPLATE)


def test_the_policy_allows_the_own_style_and_script_and_nothing_else() -> None:
    sheet = report(broadsheet.inspect("<p>Rain"))
    policy = re.search(r'http-equiv="Content-Security-Policy" content="([^"]+)"', sheet)
    assert policy is not None
    assert policy[1].startswith("default-src &#x27;none&#x27;;")
    assert "unsafe" not in policy[1]
    for name in ("style", "script"):
        content = re.search(rf"<{name}[^>]*>(.*?)</{name}>", sheet, re.DOTALL)
        assert content is not None
        digest = b64encode(sha256(content[1].encode()).digest()).decode()
        assert f"{name}-src &#x27;sha256-{digest}&#x27;" in policy[1]
    assert sheet.index("Content-Security-Policy") < sheet.index("<style>")


def test_what_changed_is_told_side_by_side() -> None:
    then = broadsheet.inspect("<h1>Rain at last</h1><p>It rained on Monday, for an hour.</p><footer>Ink Ltd</footer>")
    now = broadsheet.inspect("<h1>Rain again</h1><p>It rained on Monday, for an hour.</p>")
    changes = with_class(read(report(now, against=then)), "changes")[0]
    told = " ".join(changes.itertext())
    assert "Rain at last" in told
    assert "Rain again" in told
    assert "Ink Ltd" in told


def test_a_report_against_itself_has_no_change() -> None:
    shown = broadsheet.inspect("<h1>Rain at last</h1><p>It rained on Monday, for an hour.")
    assert "What changed (0)" in report(shown, against=shown)


def test_a_page_that_could_not_be_read_has_a_sheet_too() -> None:
    assert "the page is blank" in report(broadsheet.inspect(""))


def test_boilerplate_that_a_rule_knows_names_the_rule() -> None:
    sample = files("broadsheet.cli").joinpath("sample.html").read_bytes()
    shown = broadsheet.inspect(sample, site="daily8")
    told = {block.text: about.told for block, about in zip(shown.page.blocks, shown.blocks, strict=True)}
    assert told["Hashtags"] == "the rule of body knows it and leaves it out"
