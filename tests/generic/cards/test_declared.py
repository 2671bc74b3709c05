"""Cards of pages whose layout declares the body: none of its text is in a card."""

from __future__ import annotations

from tests.support.reading import by_layout

from broadsheet import Layout, Role, css

PAGE = """
<div class=page>
  <h1>Rain at last</h1>
  <div class=left>
    <div class=copy>
      <p>It rained.</p>
      <div class=video><a href="/videos/how-it-rained-on-sunday">Video: how it rained in the valley</a></div>
      <p>It rained again, in short sentences.</p>
      <p><a href="/news/2026-02-28/how-to-read-the-clouds">How to read the clouds before it rains</a></p>
      <p>Then it stopped.</p>
    </div>
    <p>Write to us.</p>
  </div>
  <ul>
    <li><a href="/news/snow-by-friday-1">Snow by Friday in the hills above town</a> <time>2 hours ago</time></li>
    <li><a href="/news/two-ferries-2">Two ferries collide in fog off the pier</a> <time>3 hours ago</time></li>
    <li><a href="/news/harbour-bridge-3">Harbour bridge to close for all of May</a> <time>5 hours ago</time></li>
  </ul>
</div>
"""


class Declared(Layout):
    headline = css("h1").text()
    body = css(".copy").prose(drop=(".video",))


def test_a_card_takes_nothing_of_a_declared_body() -> None:
    page = by_layout(Declared, PAGE).page
    assert [block.text for block in page.body] == [
        "It rained.",
        "It rained again, in short sentences.",
        "How to read the clouds before it rains",
        "Then it stopped.",
    ]
    assert not any("clouds" in card.title for card in page.cards)
    assert [card.title for card in page.cards if card.age] == [
        "Snow by Friday in the hills above town",
        "Two ferries collide in fog off the pier",
        "Harbour bridge to close for all of May",
    ]
    written = [block.role for block in page.blocks if block.text == "Write to us."]
    assert written == [Role.BOILERPLATE]
