"""Google News (news.google.com): its front, topics, searches and collections of one story. It has no articles itself.

Each card is an ``article`` or, in a group, a ``c-wiz``; its headline leads by an address of Google's to the story.
"""

from __future__ import annotations

from broadsheet import Adapter, Layout, PageKind, css, xpath

__all__ = ["GoogleNews"]

HEADLINE = ".//a[contains(concat(' ', @class, ' '), ' JtKRv ')][contains(@href, 'read/')]"
CARDS = xpath(f".//article[{HEADLINE}] | .//c-wiz[not(.//article or .//c-wiz)][{HEADLINE}]")


class GoogleNews(Adapter):
    """Cards, with the source above the headline and the age below it."""

    hosts = ("news.google.com",)

    class Other(Layout):
        """Settings, the list of sources, and the page between a card and its story."""

        kind = None

    class Cards2023(Layout):
        """A group shows one story large and others small, which say nothing but source, headline and age."""

        when = CARDS
        kind = PageKind.LISTING
        cards = CARDS.cards(
            title=css("a.JtKRv").text(),
            url=css("a.JtKRv").link(),
            source=css(".vr1PYe").text().optional(),
            age=css("time.hvbAAd").age().optional(),
            image=css("figure img").image().optional(),
        )
