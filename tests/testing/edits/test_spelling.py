"""Another spelling of the same page."""

from __future__ import annotations

import pytest

from broadsheet.testing.edits import (
    ChangeCase,
    ChangeDoctype,
    ChangeEntities,
    ChangeQuotes,
    ChangeWhitespace,
    Characters,
    Edit,
    IndentBlocks,
    LeaveOpen,
    Quotes,
)
from broadsheet.testing.samples import Sample

PAGE = '<!doctype html><div><p id="a">one  two</p><p>three</p> <pre>a  b</pre></div>'


@pytest.mark.parametrize(
    ("edit", "html"),
    [
        (ChangeEntities(characters=Characters.DECIMAL, every=4), '<p id="&#97;">&#111;ne &#32;two'),
        (ChangeCase(), '<P ID="a">one  two</P>'),
        (ChangeQuotes(quotes=Quotes.SINGLE), "<p id='a'>"),
        (ChangeQuotes(quotes=Quotes.NONE), "<p id=a>"),
        (ChangeDoctype(doctype=2), "<!DOCTYPE HTML>\n<html>"),
        (ChangeWhitespace(space=1), "one\ntwo</p>"),
        (ChangeWhitespace(space=1), "<pre>a  b</pre>"),
        (IndentBlocks(space=1), "</p>\n<p>three</p>\n<pre>a  b</pre>\n</div>"),
        (LeaveOpen(place=0), '<p id="a">one  two<p>three</p>'),
        (LeaveOpen(place=1), "<p>three<pre>"),
    ],
)
def test_how_it_is_spelled(edit: Edit, html: str) -> None:
    edited = edit.apply(Sample(html=PAGE))
    assert edited is not None
    assert html in (edited.html or "")
    assert edited.page() == Sample(html=PAGE).page()


@pytest.mark.parametrize(
    ("html", "left"),
    [
        ("<ul><li>a</li><li>b</li></ul>", "<li>a<li>b</li>"),
        ("<table><tr><td>a</td><td>b</td></tr></table>", "<td>a<td>b</td>"),
        ("<dl><dt>a</dt><dd>b</dd></dl>", "<dt>a<dd>b</dd>"),
        ("<select><option>a</option><option>b</option></select>", "<option>a<option>b</option>"),
        ("<div><p>a</p><div>b</div></div>", "<p>a<div>b</div>"),
        ("<div><p>a</p></div>", "<div><p>a</div>"),
    ],
)
def test_what_may_be_left_open(html: str, left: str) -> None:
    found = [LeaveOpen(place=place).apply(Sample(html=html)) for place in range(4)]
    assert any(left in (edited.html or "") for edited in found if edited is not None)


def test_a_tag_that_ends_a_line_before_loose_text_is_not_left_out() -> None:
    assert LeaveOpen().apply(Sample(html="<div><p>a</p>b</div>")) is None


def test_lines_of_text_end_in_other_ways() -> None:
    sample = Sample(text="Rain\r\nIt rained.\nThen it stopped.")
    edited = ChangeWhitespace(space=3).apply(sample)
    assert edited is not None
    assert edited.text == "Rain\n\nIt rained.\n\nThen it stopped."
    assert edited.page() == sample.page()


def test_lines_of_text_are_indented() -> None:
    edited = IndentBlocks(space=0).apply(Sample(text="Rain\n\n  It rained."))
    assert edited is not None
    assert edited.text == "  Rain\n\n  It rained."


def test_spelling_is_for_html() -> None:
    assert ChangeCase().apply(Sample(text="Rain")) is None
