"""What a report tells of each field: from where it comes, and what other places say."""

from __future__ import annotations

import broadsheet
from broadsheet import Candidate, FieldReport, Registry

PAGE = """<meta name=author content="Tom Quill"><meta property="og:image" content="https://press.example/1.jpg">
<meta name="twitter:image" content="https://press.example/1.jpg">
<h1>Rain at last</h1><a rel=author>Ann Poole</a><p>It rained on Monday, for an hour.</p>"""


def fields(html: str) -> dict[str, FieldReport]:
    report = broadsheet.inspect(html, registry=Registry())
    return {field.field: field for field in report.fields}


def test_a_field_tells_its_rule_and_its_places() -> None:
    told = fields(PAGE)["authors"]
    assert (told.origin, told.hits, told.blocks) == ("generic", 1, (1,))
    assert told.xpaths == ("/html/body/a",)
    assert told.rule == "people in css('[rel~=author]')"


def test_what_other_places_say_is_told_once_and_only_where_it_is_something_else() -> None:
    told = fields(PAGE)
    assert told["authors"].others == (Candidate("people in meta('author').texts()", "Tom Quill"),)
    assert told["images"].others == ()


def test_a_body_of_very_many_paragraphs_is_told_by_its_first_ones() -> None:
    lines = "".join(f"<p>It rained on day {day}, for an hour, and the frogs came out.</p>" for day in range(80))
    html = f"<h1>Rain</h1><article>{lines}</article>"
    told = fields(html)["body"]
    assert len(told.blocks) == 80
    assert len(told.xpaths) == 50
