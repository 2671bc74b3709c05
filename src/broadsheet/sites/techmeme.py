"""Techmeme, memeorandum and Mediagazer: what the press writes of one story, gathered under its best headline.

All three pages are made by one program, and have had its markup for many years. A cluster is a headline of some level
with its source, the names of others who wrote of it ("More:"), and related headlines with sources of their own. No
card has an age; the page has the time at which it was made.
"""

from __future__ import annotations

from broadsheet import AGE, Adapter, AgeStyle, Layout, PageKind, css, lines, xpath

__all__ = ["Mediagazer", "Memeorandum", "Techmeme"]

HEADLINE = "strong[a[contains(@class, 'ourh')]]"
CLUSTER = "//div[contains(concat(' ', @class, ' '), ' clus ')]"
#: What stands around a headline and its source; where the headline has an element of its own, that is one up.
ITEMS = xpath(f"{CLUSTER}//*[{HEADLINE}][.//cite] | {CLUSTER}//*[*[{HEADLINE}][not(.//cite)]]")


class _Memes(Adapter):
    """What the sites have in common: everything but their hosts."""

    ages = AgeStyle(languages=("en",))

    class Clusters(Layout):
        """The page of the hour, and those of hours past: ``/180321/p4``."""

        kind = PageKind.LISTING
        when = css(".clus strong > a.ourh")
        age = lines(AGE).age(AGE).optional()
        cards = ITEMS.cards(
            title=css("strong > a.ourh").text(),
            url=css("strong > a.ourh").link(),
            source=css("cite > a:last-of-type").text() | css("cite").text(matching=r"(?:.* / )?(.+?):?"),
            source_url=css("cite > a:last-of-type").link().optional(),
            summary=xpath(".//strong[a]/..").text(after="strong", matching=r"\W*(\w.*)").optional(),
            image=css("img").image().optional(),
        )


class Techmeme(_Memes):
    """Technology."""

    hosts = ("techmeme.com",)


class Memeorandum(_Memes):
    """Politics."""

    hosts = ("memeorandum.com",)


class Mediagazer(_Memes):
    """The media."""

    hosts = ("mediagazer.com",)
