"""The plain reading of pages that nobody wrote an adapter for."""

from __future__ import annotations

import pytest

import broadsheet
from broadsheet import BodyKind, BoilerplateKind, Direction, PageKind, Registry, Role

LONG = "The rain came on Monday and stayed for a week, said the mayor of the harbour town."


def read(html: str) -> broadsheet.NewsPage:
    return broadsheet.parse(html, registry=Registry())


def test_the_headline_of_text_is_its_first_line() -> None:
    page = broadsheet.parse_text(f"Rain\n\n{LONG}\nIt ended.", registry=Registry())
    assert (page.headline, page.text, page.kind) == ("Rain", f"{LONG}\n\nIt ended.", PageKind.ARTICLE)


def test_the_body_is_what_stands_together_in_one_place() -> None:
    html = f"""<nav><p>{LONG}</p></nav><h1>Rain</h1><div><p>Short but first.</p><h2>Why</h2><p>{LONG}</p><ul><li>x</ul>
    <blockquote>{LONG}</blockquote></div><aside><p>{LONG}</p><p>{LONG}</p><p>{LONG}</p></aside><footer><p>{LONG}</p></footer>"""
    page = read(html)
    assert page.kind is PageKind.ARTICLE
    assert [block.text for block in page.body] == ["Short but first.", "Why", LONG, LONG] or [
        block.text for block in page.body
    ] == ["Short but first.", "Why", LONG, "x", LONG]


def test_a_page_without_paragraphs_has_no_body() -> None:
    page = read("<h1>Rain</h1><div>Menu</div><div>Contact</div>")
    assert (page.kind, page.body, page.text) == (PageKind.UNKNOWN, (), "")


def test_what_is_left_is_boilerplate_by_where_it_stands() -> None:
    page = read(
        f"<header>a</header><nav>b</nav><h1>Rain</h1><p>{LONG}</p><p>Rain</p><footer><nav>c</nav>d</footer><i>e</i>"
    )
    kinds = {block.text: block.kind for block in page.boilerplate}
    assert kinds["a"] is BoilerplateKind.HEADER
    assert kinds["b"] is kinds["c"] is BoilerplateKind.NAVIGATION
    assert kinds["d"] is BoilerplateKind.FOOTER
    assert kinds["e"] is BoilerplateKind.OTHER
    assert {block.role for block in page.blocks if block.text == "Rain"} >= {Role.HEADLINE}


@pytest.mark.parametrize(
    ("html", "language", "direction"),
    [
        ("<html lang=en-GB><p>x", "en-GB", Direction.LTR),
        ("<html lang=AR><p>x", "AR", Direction.RTL),
        ("<html xml:lang=fa><p>x", "fa", Direction.RTL),
        ("<html lang=en dir=rtl><p>x", "en", Direction.RTL),
        ("<meta property=og:locale content=pt_BR><p>x", "pt-BR", Direction.LTR),
        ("<meta http-equiv=content-language content='de, en'><p>x", "de", Direction.LTR),
        ("<html lang='<script>'><p>x", None, Direction.LTR),
        ("<html lang=''><p>مرحبا", None, Direction.RTL),
        ("<p>123 مرحبا", None, Direction.RTL),
        ("<p>123", None, None),
    ],
)
def test_language_and_direction(html: str, language: str | None, direction: Direction | None) -> None:
    page = read(html)
    assert (page.language, page.direction) == (language, direction)


def test_an_unknown_element_breaks_no_line_and_takes_no_paragraph_away() -> None:
    html = f"<h1>Rain</h1><div><p>{LONG}</p><p><x-mark>{LONG}</x-mark></p></div>"
    assert read(html).text == f"{LONG}\n\n{LONG}"


def test_what_stands_in_what_is_called_comments_is_none_of_the_story() -> None:
    """Readers write as stories are written, and at greater length."""
    comments = "".join(
        f"<div class=visitors_comment_content><h3>Reader {n} has seen the rain</h3>"
        f"<p>{LONG} I do not believe a word of it, number {n}. {LONG}</p></div>"
        for n in range(20)
    )
    story = "".join(f"<p>{LONG} On day {n} it went on.</p>" for n in range(5))
    page = read(f"<div><h1>Rain</h1><div>{story}</div><div><div class=visitors_block>{comments}</div></div></div>")
    assert len(page.body) == 5
    assert {block.kind for block in page.blocks[6:]} == {BoilerplateKind.COMMENTS_PROMPT}


def test_a_page_and_a_heading_may_be_called_so_and_belong_to_the_story() -> None:
    days = [f"<p>{LONG} On day {n} it went on.</p>" for n in range(12)]
    story = f"{''.join(days[:4])}<h2 id=Method>Method</h2>{''.join(days[4:8])}<h2 id=Discussion>Discussion</h2>"
    page = read(f"<div class=has-comments><h1>Rain</h1><div>{story}{''.join(days[8:])}</div></div>")
    assert [block.text for block in page.body if block.kind is BodyKind.HEADING] == ["Method", "Discussion"]
    assert len(page.body) == 14
