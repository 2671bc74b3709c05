"""Google's news results: the page of news that a search gives, and the stories at the top of the page of results.

Class names change with every release, so that rules go by what has lasted: the element ``g-inner-card``, headlines of
so many lines at most, ``cite`` for the source, ``role=heading``. Cards lead to the sites themselves.
"""

from __future__ import annotations

from broadsheet import Adapter, Layout, PageKind, css, xpath

__all__ = ["Google"]

#: The countries of which pages with news in English are likely, and the largest of the others.
ENDINGS = (
    *("com", "co.uk", "ie", "ca", "com.au", "co.nz", "co.in", "co.za", "com.sg", "com.hk", "com.ng", "co.ke"),
    *("de", "at", "ch", "fr", "be", "nl", "es", "it", "pt", "pl", "se", "no", "dk", "fi", "gr", "ru", "com.tr"),
    *("com.br", "com.mx", "com.ar", "cl", "com.co", "co.jp", "co.kr", "com.tw", "co.th", "co.id", "com.sa", "com.eg"),
)
GROUP = xpath("ancestor::g-section-with-header[1]/*/h3 | ancestor::g-card[1]/descendant::g-tray-header[1]//span")
LOGO = css("g-img img").attr("alt") | css("a > div:first-child span").text()
INNERMOST = xpath(".//span[not(.//span)]")
_DBSR = "//div[contains(concat(' ', normalize-space(@class), ' '), ' dbsr ')]"
STORIES_2017 = xpath(f"//g-inner-card[.//a//*[contains(@style, 'line-clamp')]] | {_DBSR}[.//cite]")
STORIES_2020 = xpath(f"{_DBSR}[a//*[@role = 'heading']]")


class Google(Adapter):
    """Pages of results with stories on them."""

    hosts = tuple(f"google.{ending}" for ending in ENDINGS)

    class Other(Layout):
        """Results without stories, and all else that the host serves."""

        kind = None

    class Stories2017(Layout):
        """A carousel: cards with picture, headline, source and age; on a telephone, the source may be a logo."""

        when = STORIES_2017
        kind = PageKind.LISTING
        cards = STORIES_2017.cards(
            title=(css("[style*=line-clamp]").text() | css("a > div").text()),
            url=(css("a").attr("data-weburl") | css("a").link()),
            source=(css("cite").text() | LOGO).optional(),
            age=INNERMOST.age().optional(),
            image=css("div[style] g-img img").image().optional(),
            section=GROUP.text().optional(),
        )

    class Stories2020(Layout):
        """One below the other, each a block of its own: source, headline, the first words, age."""

        when = STORIES_2020
        kind = PageKind.LISTING
        cards = STORIES_2020.cards(
            title=css("[role=heading]").text(),
            url=css("a").link(),
            source=css(".XTjFC").text().optional(),
            age=INNERMOST.age().optional(),
            summary=css(".Y3v8qd").text().optional(),
            image=css("g-img img").image().optional(),
        )

    class Stories2022(Layout):
        """Each story is a link as a whole."""

        when = css("a.WlydOe [role=heading]")
        kind = PageKind.LISTING
        cards = css("a.WlydOe").cards(
            title=css("[role=heading]").text(),
            url=css("a.WlydOe").link(),
            source=css(".CEMjEf span, .NUnG9d span").text().optional(),
            age=css(".ZE0LJd span, .OSrXXb span").age().optional(),
            summary=css(".GI74Re").text().optional(),
            image=css("g-img img").image().optional(),
        )
