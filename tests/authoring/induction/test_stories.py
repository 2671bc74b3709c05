"""Which links lead to stories, and where in them the title stands."""

from __future__ import annotations

import pytest

from broadsheet.authoring.induction.repeats import Repeats
from broadsheet.authoring.induction.stories import find_stories
from broadsheet.authoring.induction.view import View
from broadsheet.authoring.proposal import SavedPage

TITLES = ("The old bridge opens again", "Market stays where it was", "A winter without any snow")


def titles_of(html: str, body: tuple[int, ...] = ()) -> list[str]:
    view = View.of(SavedPage("page", html.encode(), "https://harbour.example/"))
    return [story.text for group in find_stories(view, Repeats.of([view]), body) for story in group]


def items(inner: str) -> str:
    """A list with an item for each title."""
    rows = (inner.format(title=title, url=f"/town/story-{place}0000") for place, title in enumerate(TITLES))
    return f"<ul>{''.join(f'<li>{row}</li>' for row in rows)}</ul>"


@pytest.mark.parametrize(
    "inner",
    [
        '<a href="{url}">{title}</a>',
        '<h3><a href="{url}">{title}</a></h3>',
        '<a href="{url}"><h3>{title}</h3><p>And a long line on what there is to be read in it.</p></a>',
        '<a href="{url}"><div class="kicker">Town</div><div class="card-title">{title}</div></a>',
        '<a href="{url}"><img src="/x.jpg"></a><a class="title" href="{url}">{title}</a>',
        '<a href="{url}"><div>3 hours ago</div><div>{title}</div></a>',
        '<h3><a href="{url}">{title}</a></h3><p><a href="{url}">And a long line on what there is to be read.</a></p>',
    ],
)
def test_the_title_of_a_card_is_its_headline_alone(inner: str) -> None:
    assert titles_of(items(inner)) == list(TITLES)


@pytest.mark.parametrize(
    "html",
    [
        "<nav>" + items('<a href="{url}">{title}</a>') + "</nav>",
        "<footer>" + items('<a href="{url}">{title}</a>') + "</footer>",
        items('<a href="/tag/rain">Rain</a>'),
        items('<a href="/author/ann-lee">Ann Lee</a>'),
        items('<a href="{url}">12 comments</a>'),
        items('<a href="{url}">3 hours ago</a>'),
        items('<a href="#top">{title}</a>'),
        "<p>When it rained on the town last week, <a href='/town/story-10000'>the council said</a> that it would "
        "mend the roof, and so it did before the month was over.</p>",
    ],
)
def test_what_leads_to_no_story_is_none(html: str) -> None:
    assert titles_of(html) == []


def test_a_link_in_a_known_paragraph_is_no_card() -> None:
    html = "<p>We said: <a href='/town/story-10000'>the old bridge opens again on a Monday</a></p>"
    assert titles_of(html) != []
    assert titles_of(html, body=(0,)) == []


def test_a_link_that_stands_on_each_page_is_a_menu_s() -> None:
    page = "<ul><li><a href=/a-b>Sea and coast</a></ul><p>{}</p>" + "<p>{}</p>" * 4
    pages = [page.format(*(f"{place} {name}" for place in range(5))) for name in ("one", "two")]
    views = [View.of(SavedPage(str(place), html.encode(), "https://x.example/")) for place, html in enumerate(pages)]
    assert find_stories(views[0], Repeats.of(views)) == []
