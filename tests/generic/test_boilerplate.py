"""What kind of boilerplate a block is: by the element around it, by what that is called, by its words."""

from __future__ import annotations

import pytest

import broadsheet
from broadsheet import BoilerplateKind, Registry

STORY = "<h1>Rain at last</h1>" + "".join(
    f"<p>It rained on day {day}, for an hour, and the frogs came out to see what it was.</p>" for day in range(6)
)


def kind_of(markup: str) -> BoilerplateKind | None:
    page = broadsheet.parse(f"<main>{STORY}</main>{markup}", registry=Registry())
    (kind,) = (block.kind for block in page.boilerplate if block.text == "Kettle Plus")
    assert kind is None or isinstance(kind, BoilerplateKind)
    return kind


@pytest.mark.parametrize(
    ("markup", "kind"),
    [
        ("<nav><b>Kettle Plus</b></nav>", BoilerplateKind.NAVIGATION),
        ("<footer><div>Kettle Plus</div></footer>", BoilerplateKind.FOOTER),
        ('<div class="newsletter-box"><p>Kettle Plus</p></div>', BoilerplateKind.NEWSLETTER),
        ('<div id="cookie-consent"><p>Kettle Plus</p></div>', BoilerplateKind.CONSENT),
        # a class that says nothing hides no id that does
        ('<div id="cookie-consent" class="css-1x2y3z"><p>Kettle Plus</p></div>', BoilerplateKind.CONSENT),
        ('<div class="share-bar"><footer>Kettle Plus</footer></div>', BoilerplateKind.FOOTER),
        ("<div>Kettle Plus</div>", BoilerplateKind.OTHER),
        # a framework's name for where it puts the page, and no name of what stands there
        ('<div id="__next"><p>Kettle Plus</p></div>', BoilerplateKind.OTHER),
    ],
)
def test_what_stands_around_a_block_tells_its_kind(markup: str, kind: BoilerplateKind) -> None:
    assert kind_of(markup) is kind
