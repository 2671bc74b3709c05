"""Where a wrong declaration stands: file, line, class and field, told of sources that really are files."""

from __future__ import annotations

import importlib.util
import pickle
from pathlib import Path
from textwrap import dedent

import pytest

from broadsheet import AdapterError, css
from broadsheet.declaration import nearest
from broadsheet.errors import Fault


def faults_of(source: str, folder: Path) -> list[Fault]:
    """What is told of a module of this source."""
    path = folder / "gazette.py"
    path.write_text("from broadsheet import *\nfrom broadsheet import rule\n" + dedent(source))
    spec = importlib.util.spec_from_file_location("gazette", path)
    assert spec is not None
    assert spec.loader is not None
    with pytest.raises(AdapterError) as caught:
        spec.loader.exec_module(importlib.util.module_from_spec(spec))
    copy = pickle.loads(pickle.dumps(caught.value))
    assert str(copy) == str(caught.value)
    assert copy.faults == caught.value.faults
    assert str(caught.value).splitlines() == [str(fault) for fault in caught.value.faults]
    for fault in caught.value.faults:
        assert fault.file == str(path)
        assert str(fault).startswith(f"{path}:{fault.line}: ")
    return list(caught.value.faults)


SITE = """
class Gazette(Adapter):
    hosts = ("gazette.example",)
    class Wire2026(Layout):
        when = css("main")
"""

#: The lines of a layout's body, behind line 7; then the line, the field and words of the fault.
FIELDS = [
    (["headline = css('h1[')"], 8, "headline", ["h1[", "css('h1') is valid"]),
    (["headline = css('main >> h1')"], 8, "headline", ["css('main') is valid"]),
    (["headline = css('')"], 8, "headline", ["css('main h1')"]),
    (["headline = xpath('//h1[')"], 8, "headline", ["//h1[", "xpath('//h1') is one"]),
    (["headline = xpath('//h1[@id=$id]')"], 8, "headline", ["$id: Undefined", "instead of $id"]),
    (["headline = xpath('//svg:text')"], 8, "headline", ["svg:text", "no namespaces"]),
    (["headline = xpath('//h1[lower-case(.)]')"], 8, "headline", ["lower-case(.)", "XPath 1.0 has no others"]),
    (["cards = css('li').cards(titel=css('h3').text(), title=css('h3').text())"], 8, "cards", ["did you mean title?"]),
    (["cards = css('li').cards(title=css('h3').text(), by=css('b').text())"], 8, "cards", ["'by'", "there are title,"]),
    (["body = css('main').prose(", "    drop=('p..x',),", ")"], 8, "body", ["p..x"]),
    (["headline = (", "    css('h1').text()", "    | css('h2[').text()", ")"], 10, "headline", ["h2["]),
    (["headline = css('h1').date()"], 8, "headline", ["gives date", "use .text()"]),
    (["headline = css('h1')"], 8, "headline", ["gives elements", "add .text()"]),
    (["headlin = css('h1').text()"], 8, "headlin", ["did you mean headline?"]),
    (["cards = css('li').cards(title=css('h3'))"], 8, "cards", ["title", "add .text()"]),
    (["cards = css('li').cards(", "  title=css('h3').text(), age=css('time').text())"], 8, "cards", ["age", ".age()"]),
    (["cards = css('li').cards(title=css('h3').text(), at_least=-1)"], 8, "cards", ["at_least=-1"]),
    (["body = css('.copy').prose(drop='.promo')"], 8, "body", ["drop=('.promo',)"]),
    (["@rule", "def headline(self):", "    return 'x'"], 8, "headline", ["headline(self)", "document"]),
    (["@rule", "async def headline(self, document):", "    return 'x'"], 8, "headline", ["async"]),
    (["@rule", "def headline(self, document):", "    yield 'x'"], 8, "headline", ["generator"]),
    (["headline = css('h1').text() | 'Untitled'"], 8, "headline", ["'Untitled'", "both sides"]),
    (["body = section(after='More').prose()"], 8, "body", ["after=lines('More')"]),
    (["headline = lines('By').text('By')"], 8, "headline", ["'By'"]),
    (["headline = meta(' ')"], 8, "headline", ["og:title"]),
    (["authors = jsonld('author..name').texts()"], 8, "authors", ["author..name"]),
    (["_own = css", "headline = _own('h1[')"], 9, "headline", ["h1["]),
    (["headline = css('h1').optional().text()"], 8, "headline", ["no .text", "css('h1').text(…).optional()"]),
    (["headline = (css('h1') | css('h2')).text()"], 8, "headline", ["css('h1').text(…) | css('h2').text(…)"]),
    (["images = css('img').text().image()"], 8, "images", ["css('img').image(…)"]),
    (
        ["comment_count = meta('comments').number()"],
        8,
        "comment_count",
        ["no .number", ".date, .link, .texts, .optional"],
    ),
    (["headline = css('h1').txt()"], 8, "headline", ["did you mean .text?"]),
    (["headline = 'Untitled' | css('h1').text()"], 8, "headline", ["'Untitled'", "both sides"]),
    (["headline = css('h1').text(),"], 8, "headline", ["(css('h1').text(),)", "leave out the comma"]),
    (["headline = [css('h1').text()]"], 8, "headline", ["leave out the brackets"]),
    (["@property", "def headline(self):", "    return 'x'"], 9, "headline", ["property", "@rule"]),
    (["headline = css('h1::text').text()"], 8, "headline", ["write .text() or .attr(name) behind"]),
    (["headline = xpath('//h1/text()').text()"], 8, "headline", ["leave out text()"]),
    (["headline = lines(ANY.up_to('80')).language()"], 8, "headline", ["'80'"]),
]


@pytest.mark.parametrize(("body", "line", "field", "words"), FIELDS)
def test_a_fault_in_a_layout_names_its_line_class_and_field(
    body: list[str], line: int, field: str, words: list[str], tmp_path: Path
) -> None:
    source = SITE + "".join(f"        {each}\n" for each in body)
    [fault] = faults_of(source, tmp_path)
    assert (fault.place, fault.line) == (f"Gazette.Wire2026.{field}", line)
    assert all(word in str(fault) for word in words), str(fault)


def test_all_faults_of_a_class_are_told_at_once(tmp_path: Path) -> None:
    source = SITE + "        headline = css('h1')\n        kind = 'listing'\n        titel = 3\n"
    faults = faults_of(source, tmp_path)
    assert [(fault.place, fault.line) for fault in faults] == [
        ("Gazette.Wire2026.headline", 8),
        ("Gazette.Wire2026.kind", 9),
        ("Gazette.Wire2026.titel", 10),
    ]
    assert faults[1].mend == "PageKind.LISTING"


def test_all_faults_of_an_adapter_are_told_at_once(tmp_path: Path) -> None:
    source = SITE + "    recognise = 'main'\n    ages = None\n    name = 'The Gazette'\n"
    faults = faults_of(source.replace('("gazette.example",)', '("https://gazette.example/news",)'), tmp_path)
    told = {fault.place: (fault.line, fault.mend) for fault in faults}
    assert set(told) == {f"Gazette.{field}" for field in ("hosts", "recognise", "ages", "name")}
    assert told["Gazette.hosts"] == (5, "'gazette.example'")
    assert told["Gazette.recognise"] == (8, "css('main')")


def test_a_fault_in_a_constant_names_it(tmp_path: Path) -> None:
    [fault] = faults_of("HEAD = css('h1[')", tmp_path)
    assert (fault.place, fault.line) == ("HEAD", 3)


def test_a_fault_in_a_function_of_the_module_stands_where_it_was_called(tmp_path: Path) -> None:
    source = (
        "def own(text):\n    return css(text)\nclass Front(Layout):\n    when = css('main')\n    headline = own('h1[')"
    )
    [fault] = faults_of(source, tmp_path)
    assert (fault.place, fault.line) == ("Front.headline", 7)


def test_a_layout_that_would_be_lost_is_told(tmp_path: Path) -> None:
    [fault] = faults_of(SITE + "    class Wire2026(Layout):\n        when = css('article')\n", tmp_path)
    assert (fault.place, fault.line) == ("Gazette.Wire2026", 8)
    assert "two layouts are called Wire2026" in fault.problem


def test_without_a_file_the_place_is_the_module_and_the_class() -> None:
    names = {"__name__": "__main__"}
    with pytest.raises(AdapterError) as caught:
        exec("from broadsheet import *\nclass Front(Layout):\n    headline = css('h1')", names)
    [fault] = caught.value.faults
    assert (fault.place, fault.file, fault.line) == ("__main__.Front.headline", None, None)
    with pytest.raises(AdapterError) as caught:
        exec("from broadsheet import css\ncss('h1[')", names)
    assert str(caught.value).startswith("css('h1['): ")


def test_a_call_in_a_function_is_told_by_its_line() -> None:
    with pytest.raises(AdapterError) as caught:
        css("h1[")
    [fault] = caught.value.faults
    assert (fault.place, fault.file) == (None, __file__)
    assert fault.line is not None
    assert 'css("h1[")' in Path(__file__).read_text().splitlines()[fault.line - 1]


def test_a_bundled_site_is_an_author_like_any_other() -> None:
    site = Path(css.__code__.co_filename).parents[1] / "sites" / "made_up.py"
    code = compile("from broadsheet import css\nHEAD = css('h1[')", str(site), "exec")
    with pytest.raises(AdapterError) as caught:
        exec(code, {"__name__": "broadsheet.sites.made_up"})
    assert (caught.value.faults[0].file, caught.value.faults[0].line) == (str(site), 2)


@pytest.mark.parametrize(
    ("word", "meant"), [("headlin", "headline"), ("host", "hosts"), ("autors", "authors"), ("zzz", None)]
)
def test_the_word_that_was_meant(word: str, meant: str | None) -> None:
    assert nearest(word, ("headline", "hosts", "authors", "age")) == meant
