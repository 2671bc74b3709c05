"""Pages as a crawler flattens them, with made-up stories."""

from __future__ import annotations

import pytest

TITLE = "Harbour bridge to close for a month while the old cables are replaced"
STORY = (
    "The harbour bridge will close to all traffic from Monday, the council said, so that the cables which have carried "
    "it since the war can be taken down and replaced.",
    "About nine thousand people cross the bridge on a working day, most of them on the trams that link the old town "
    "with the docks on the other side of the water.",
    "“We know that this is hard on everyone who lives or works over there,” said Maud Tamm, who runs the council's "
    "roads. “But the engineers have told us that it cannot wait for another winter.”",
    "Ferries will run every ten minutes between the fish market and the docks, and they will be free for anyone who "
    "holds a ticket for the trams.",
    "Shopkeepers on the north side fear for their trade. Several of them have asked the council to pay for what they "
    "will lose while the bridge is shut.",
    "Work on the cables is to be done by the end of next month, before the first storms of the autumn.",
)
OTHERS = (
    ("Two ferries collide in fog off the northern islands", "2 hours ago"),
    ("Tram drivers vote for a strike in the week of the fair", "5 hours ago"),
    ("Why the old lighthouse is painted green this summer", "1 day ago"),
    ("School meals to cost a tenth more from the autumn", "2 days ago"),
)
BEFORE = ("Skip to content", "The Almanac", "Home", "News", "Sport", "Weather", "Opinion", "Log in", "Search")
AFTER = (
    "Sign up for our newsletter",
    "Share",
    "Related stories",
    *(line for title, age in OTHERS for line in (title, age)),
    "About us",
    "Contact",
    "Privacy policy",
    "Terms of use",
    "© 2025 The Almanac. All rights reserved.",
)


@pytest.fixture
def dump() -> str:
    """An article's page with bars, byline, promos, other stories and footer."""
    return "\n".join((*BEFORE, TITLE, "By Ann Poole", "12 June 2025", *STORY, *AFTER))
