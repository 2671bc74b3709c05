"""Boxes that stand in a story again and again, and stories that a page tells twice."""

from __future__ import annotations

from broadsheet import parse

TELLING = [
    f"On the {day} day the fog lay on the harbour as before, and the crews went home with their baskets empty again."
    for day in ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth")
]
BOX = (
    "<div><h4>This chart cannot be shown to you at present</h4><p>Your settings do not let us load what others have "
    "made. Change your settings, and the chart is going to be shown here.</p></div>"
)


def text_of(html: str) -> str:
    return parse(f"<html><body><h1>Fog over the harbour</h1><article>{html}</article></body></html>").text or ""


def test_boxes_in_place_of_something_are_none_of_the_story() -> None:
    text = text_of("".join(f"<p>{each}</p>{BOX}" for each in TELLING))
    assert text.split("\n\n") == TELLING


def test_a_story_that_stands_there_twice_is_told_once() -> None:
    telling = "".join(f"<p>{each}</p>" for each in TELLING)
    assert text_of(f"<div>{telling}</div><div>{telling}</div>").split("\n\n") == TELLING


def test_a_refrain_is_kept() -> None:
    refrain = "And nobody on the quay had a word to say to those who had been out there in the white of it all night."
    text = text_of("".join(f"<p>{each}</p><p>{refrain}</p>" for each in TELLING))
    assert text.count(refrain) == len(TELLING)
