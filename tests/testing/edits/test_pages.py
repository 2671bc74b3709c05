"""Pages while they are edited: what cannot be written down is no edit."""

from __future__ import annotations

from hypothesis import given
from lxml import etree
from tests.support.edits import SAMPLES
from tests.support.strategies import html_pages

from broadsheet import EmptyDocument, NewsPage
from broadsheet.testing.edits.pages import EditedPage, same_tree
from broadsheet.testing.samples import Sample


@given(html_pages)
def test_a_page_written_again_has_the_same_record(html: str) -> None:
    page = EditedPage.of(Sample(html=html))
    written = page.written() if page is not None else None
    if written is None:
        return
    assert _record(written) == _record(Sample(html=html))


def _record(sample: Sample) -> NewsPage | None:
    try:
        return sample.page()
    except EmptyDocument:
        return None


def test_characters_that_cannot_be_put_in_a_tree_are_not_edited() -> None:
    assert EditedPage.of(Sample(html="<p>rain\x0c")) is None
    assert EditedPage.of(Sample(html="<p title='&#12;'>rain")) is None


def test_every_fixture_can_be_written() -> None:
    pages = [page for sample in SAMPLES if (page := EditedPage.of(sample)) is not None]
    assert pages
    assert all(page.written() is not None for page in pages)


def test_what_html_cannot_say_is_not_written() -> None:
    page = EditedPage.of(Sample(html="<p>one</p>"))
    assert page is not None
    (paragraph,) = page.root.iter("p")
    paragraph.append(etree.Element("div"))
    assert page.written() is None


def test_the_doctype_stays() -> None:
    page = EditedPage.of(Sample(html="<!-- a --> <!DOCTYPE html SYSTEM 'x'>\n<p>one"))
    assert page is not None
    written = page.written()
    assert written is not None
    assert (written.html or "").startswith("<!DOCTYPE html SYSTEM 'x'><html>")


def test_text_and_what_is_no_page_have_no_tree() -> None:
    assert EditedPage.of(Sample(text="Rain")) is None
    assert EditedPage.of(Sample(html="  ")) is None


def test_trees_differ_in_tags_texts_attributes_and_depth() -> None:
    one = etree.fromstring("<a><b x='1' y='2'>t</b>u</a>")
    assert same_tree(one, etree.fromstring("<a><b y='2' x='1'>t</b>u</a>"))
    for other in ("<a><b x='1'>t</b>u</a>", "<a><c x='1' y='2'>t</c>u</a>", "<a><b x='1' y='2'>t</b>v</a>", "<a/>"):
        assert not same_tree(one, etree.fromstring(other))
    assert not same_tree(etree.fromstring("<a><b/><c/></a>"), etree.fromstring("<a><b><c/></b></a>"))
