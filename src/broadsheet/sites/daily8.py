"""Daily8 (daily8.com), an aggregator of the world's news in English and Arabic.

Its markup is not known, only the text that crawlers left of its pages, in two flattenings: one of the main text
("T": source, age and "- source" above each card's title) and one of the whole page ("H": with the texts of images,
``logo``, ``time``, ``Orange background``, and each title three times). So the layouts are written on lines, and read
any HTML that shows these lines as they read the text.

A page is: headline, source and age, body, hashtags, the promo pair, comments, and cards under "Related Articles".
The body may hold lines that look like any of these; what ends it is the last promo pair with "Related Articles"
behind it. Ages are worded as dayjs does; older stories show DD-MM-YYYY, in Arabic with Arabic digits.
"""

from __future__ import annotations

import re

from broadsheet import (
    AGE,
    ANY,
    START,
    Adapter,
    AgeStyle,
    Document,
    Layout,
    PageKind,
    Rounding,
    label,
    lines,
    many,
    maybe,
    prefix,
    rule,
    section,
)

LOGO = label("logo", kind="image_alt")
ORANGE = label("Orange background", kind="image_alt")
HASHTAGS = label(en="Hashtags", ar="هاشتاغز")
PROMO = label(en="Try Our AI Features", ar="جرب ميزات الذكاء الاصطناعي لدينا", kind="promo")
EXPLORE = label(
    en="Explore what Daily8 AI can do for you:",
    ar="اكتشف ما يمكن أن يفعله Daily8 AI من أجلك:",
    kind="promo",
)
COMMENTS = label(en="Comments", ar="التعليقات", kind="comments_prompt")
NO_COMMENTS = label(en="No comments yet...", ar="لا يوجد تعليقات بعد...", kind="comments_prompt")
RELATED = label(en="Related Articles", ar="أخبار ذات صلة")

HEADLINE = ANY.named("headline")
SOURCE = ANY.named("source", longest=80)
TITLE = ANY.named("title").but(AGE)
CATEGORY = ANY.named("category", longest=40)
SUMMARY = ANY.named("summary")
TAG = ANY.matching(r"#.{1,100}").named("tag")
TIME, BULLET = prefix("time"), prefix("- ", "• ")

HEAD = lines(START, maybe(LOGO), HEADLINE, maybe(HEADLINE), maybe(SOURCE + AGE), maybe(SOURCE, TIME + AGE))
PAIR = lines(maybe(HASHTAGS, many(TAG)), maybe(ORANGE), PROMO, EXPLORE).last()
FOOT = PAIR.followed_by(RELATED).otherwise(PAIR.or_cut())
BELOW = section(after=FOOT)
LEAD = (maybe(TITLE), maybe(TITLE))
REST = (maybe(BULLET + CATEGORY), maybe(BULLET + ANY.up_to(40)), BULLET + SOURCE, TITLE)
CARD, CARD_IN_ONE = (*LEAD, SOURCE, TIME + AGE, *REST), (*LEAD, SOURCE + AGE, *REST)
CARDS = lines(*CARD).otherwise(lines(*CARD_IN_ONE))
COMMENTED = lines(COMMENTS, maybe(NO_COMMENTS))

TOP = (START, maybe(LOGO), maybe("#"))
WITH, FROM = "Latest news with #" + ANY, "Latest from " + ANY
HEADING = lines(*TOP, WITH).otherwise(lines(*TOP, FROM)).otherwise(lines(*TOP, ANY))
STORY = lines(PROMO, EXPLORE) | lines(START, LOGO, HEADLINE, HEADLINE)
LATEST = (
    lines(START, LOGO, maybe("#"), WITH)
    | lines(START, LOGO, maybe("#"), FROM)
    | lines(*TOP, WITH, *CARD)
    | lines(*TOP, FROM, *CARD)
    | lines(START, LOGO, maybe("#"), ANY, *CARD)
)

ARABIC, LATIN = re.compile(r"[\u0600-\u06ff]"), re.compile(r"[A-Za-z]")


@rule
def BY_SCRIPT(layout: object, document: Document) -> str:
    """The site writes English and Arabic; the letters of HTML are mostly its mark-up, which states the language."""
    stated = None if document.root is None else document.root.get("lang")
    if stated:
        return stated
    return "ar" if len(ARABIC.findall(document.source)) > len(LATIN.findall(document.source)) else "en"


class Page(Layout):
    """What all pages of a story have in common."""

    language = FOOT.language() | BY_SCRIPT
    headline = HEAD.text(HEADLINE)
    source = HEAD.text(SOURCE).optional()
    age = HEAD.age(AGE).optional()
    body = section(after=HEAD, before=FOOT).prose()
    hashtags = FOOT.tags(TAG).optional()
    comment_count = BELOW.find(lines(NO_COMMENTS).value(0)).optional()
    comments = BELOW.find(section(after=COMMENTED, before=lines(RELATED)).prose()).optional()
    cards = BELOW.find(section(after=lines(RELATED)).cards(CARDS, rest=SUMMARY))


class Daily8(Adapter):
    """Pages of stories, of hashtags and of sources."""

    hosts = ("daily8.com",)
    ages = AgeStyle(rounding=Rounding.NEAREST, date_form="DD-MM-YYYY", languages=("en", "ar"))
    recognise = STORY | LATEST

    class Dump(Page):
        """Text that was cut off before anything tells what page it is: taken for a story."""

        @rule
        def when(self, document: Document) -> bool:
            """HTML comes whole; there, a page without the site's lines is not the site's any more."""
            return document.is_text

        cards = Page.cards.optional()

    class Latest(Layout):
        """The stories of a hashtag or of a source: cards and no body. Its heading is known in English only."""

        when = LATEST
        kind = PageKind.LISTING
        language = BY_SCRIPT
        cards = section(after=HEADING).cards(CARDS, rest=SUMMARY)

    class Story(Page):
        """A story: tried first, for a headline may begin like the heading of a listing."""

        when = STORY
