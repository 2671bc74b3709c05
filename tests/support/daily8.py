"""Made-up Daily8 pages: one truth, and the ways in which a page or a crawler may show it.

Two flattenings, as real dumps have them, and HTML in several markups: whoever reads any of them must come to the
same headline, body and cards.
"""

from __future__ import annotations

from collections.abc import Callable
from html import escape

import attrs
from hypothesis import strategies as st

from broadsheet import NewsPage
from broadsheet.sites.daily8 import Daily8
from broadsheet.testing.samples import Sample

__all__ = ["FLATTENINGS", "MARKUPS", "CardTruth", "Truth", "flat_h", "flat_t", "samples", "told", "truths"]


@attrs.frozen
class CardTruth:
    """One card as its reader knows it."""

    source: str
    age: str
    title: str
    summary: str | None = None
    category: str | None = None


@attrs.frozen
class Labels:
    """The site's own lines in one language."""

    language: str
    hashtags: str
    promo: str
    explore: str
    comments: str
    no_comments: str
    related: str


ENGLISH = Labels(
    "en",
    "Hashtags",
    "Try Our AI Features",
    "Explore what Daily8 AI can do for you:",
    "Comments",
    "No comments yet...",
    "Related Articles",
)
ARABIC = Labels(
    "ar",
    "هاشتاغز",
    "جرب ميزات الذكاء الاصطناعي لدينا",
    "اكتشف ما يمكن أن يفعله Daily8 AI من أجلك:",
    "التعليقات",
    "لا يوجد تعليقات بعد...",
    "أخبار ذات صلة",
)


@attrs.frozen
class Truth:
    """One page. ``header`` tells whether it shows its own source and age, ``label`` whether it has a hashtags label."""

    labels: Labels
    headline: str
    source: str
    age: str
    header: bool
    body: tuple[str, ...]
    label: bool
    tags: tuple[str, ...]
    gaps: tuple[int, ...]
    cards: tuple[CardTruth, ...]

    def fields(self) -> dict[str, object]:
        """What every form of the page must give."""
        return {
            "headline": self.headline,
            "body": list(self.body),
            "cards": [(card.source, card.age, card.title, card.category, card.summary) for card in self.cards],
        }


def told(page: NewsPage) -> dict[str, object]:
    """The same fields, as a record has them."""
    return {
        "headline": page.headline,
        "body": [block.text for block in page.body],
        "cards": [(c.source, c.age.raw if c.age else None, c.title, c.category, c.summary) for c in page.cards],
    }


# ------------------------------------------------------------------------------------------------------ flattened


def flat_t(truth: Truth) -> str:
    """The page as an extractor of the main text leaves it: source and age of the page itself are lost."""
    labels = truth.labels
    lines = ["", truth.headline, "", *truth.body]
    lines += [labels.hashtags, *(f"#{tag}" for tag in truth.tags), ""] if truth.label else [""]
    lines += [labels.promo, "", labels.explore, labels.comments, "", labels.no_comments, labels.related, ""]
    for card, gap in zip(truth.cards, truth.gaps, strict=True):
        bullets = [f"- {text}" for text in (card.category, card.source) if text]
        lines += [*[""] * gap, card.source, "", card.age, "", *bullets, "", card.title, "", card.summary or "", ""]
    return "\n".join(lines)


def flat_h(truth: Truth) -> str:
    """The whole page as text: with the texts of images, and each title three times."""
    labels = truth.labels
    lines = ["logo", truth.headline, "", truth.headline, ""]
    lines += [truth.source + truth.age, ""] if truth.header else []
    lines += [*truth.body, ""]
    lines += [labels.hashtags, "", *(f"#{tag}" for tag in truth.tags), ""] if truth.label else []
    lines += [
        "Orange background",
        "",
        labels.promo,
        "",
        labels.explore,
        "",
        labels.comments,
        "",
        labels.no_comments,
        "",
    ]
    lines += [labels.related, ""]
    for card in truth.cards:
        bullets = [f"  • {text}" for text in (card.category, card.source) if text]
        lines += [card.title, card.title, "", card.source, "", f"time{card.age}", "", *bullets, ""]
        lines += [card.title, "", card.summary or "", ""]
    return "\n".join(lines)


FLATTENINGS: tuple[Callable[[Truth], str], ...] = (flat_t, flat_h)

# ------------------------------------------------------------------------------------------------------------ HTML


def _page(truth: Truth, body: str) -> str:
    language = truth.labels.language
    return f'<!doctype html><html lang="{language}"><head><title>Daily8</title></head><body>{body}</body></html>'


def semantic(truth: Truth) -> str:
    """Every element as a textbook has it."""
    labels, e = truth.labels, escape
    parts = ['<header><img src="/logo.png" alt="logo"></header><main><article>', f"<h1>{e(truth.headline)}</h1>"]
    if truth.header:
        parts.append(f"<p class=by><span>{e(truth.source)}</span><time>{e(truth.age)}</time></p>")
    parts += [f"<p>{e(line)}</p>\n" for line in truth.body]
    if truth.label:
        tags = "".join(f'<li><a href="/hashtag/{e(tag)}">#{e(tag)}</a></li>' for tag in truth.tags)
        parts.append(f"<h2>{labels.hashtags}</h2><ul>{tags}</ul>")
    parts.append(f"</article><aside><h2>{labels.promo}</h2><p>{labels.explore}</p></aside>")
    parts.append(f"<section><h2>{labels.comments}</h2><p>{labels.no_comments}</p></section>")
    parts.append(f"<section><h2>{labels.related}</h2>")
    for n, card in enumerate(truth.cards):
        bullets = "".join(f"<li>{e(text)}</li>" for text in (card.category, card.source) if text)
        parts.append(f'<article><img src="/i/{n}.png" alt="{e(card.title)}"><p>{e(card.source)}</p>')
        parts.append(f"<p><img src=/t.png alt=time><time>{e(card.age)}</time></p><ul>{bullets}</ul>")
        parts.append(f'<h3><a href="/en/article/{n}">{e(card.title)}</a></h3>')
        parts.append(f"<p>{e(card.summary)}</p></article>\n" if card.summary else "</article>\n")
    return _page(truth, "".join((*parts, "</section></main>")))


def soup(truth: Truth) -> str:
    """Nothing but div and span, texts wrapped over several lines, titles in pieces, comments in between."""
    labels = truth.labels

    def row(text: str) -> str:
        first, _, rest = escape(text).partition(" ")
        return f'<div class="_x"><!-- row --><span>\n   {first}\n <b>{rest}</b></span>\n</div>'

    rows = [row(truth.headline)]
    rows += [row(truth.source), row(truth.age)] if truth.header else []
    rows += map(row, truth.body)
    rows += [row(labels.hashtags), *(row(f"#{tag}") for tag in truth.tags)] if truth.label else []
    rows += map(row, (labels.promo, labels.explore, labels.comments, labels.no_comments, labels.related))
    for card in truth.cards:
        texts = [
            card.source,
            card.age,
            *([card.category] if card.category else []),
            card.source,
            card.title,
            *([card.summary] if card.summary else []),
        ]
        rows.append(f'<div class="_c">{"".join(map(row, texts))}</div>')
    return _page(truth, f"<script>var x = 'no text'</script><div>{''.join(rows)}</div>")


def table(truth: Truth) -> str:
    """Layout tables in capital letters, cells not closed."""
    labels = truth.labels

    def row(*cells: str) -> str:
        return f"<TR>{''.join(f'<TD>{escape(cell)}' for cell in cells)}</TR>\n"

    rows = [row(truth.headline)]
    rows += [row(truth.source, truth.age)] if truth.header else []
    rows += [row(line) for line in truth.body]
    rows += [row(labels.hashtags, *(f"#{tag}" for tag in truth.tags))] if truth.label else []
    rows += [row(labels.promo, labels.explore), row(labels.comments, labels.no_comments), row(labels.related)]
    for card in truth.cards:
        rows += [row(card.source, card.age), row(*([card.category] if card.category else []), card.source)]
        rows += [row(text) for text in (card.title, card.summary) if text]
    return _page(truth, f"<TABLE>{''.join(rows)}</TABLE>")


def broken_lines(truth: Truth) -> str:
    """One block of text, its lines told apart by ``<br>`` alone, bullets and all."""
    labels = truth.labels
    lines = [truth.headline, *([truth.source + truth.age] if truth.header else []), *truth.body]
    lines += [labels.hashtags, *(f"#{tag}" for tag in truth.tags)] if truth.label else []
    lines += [labels.promo, labels.explore, labels.comments, labels.no_comments, labels.related]
    for card in truth.cards:
        bullets = [f"• {text}" for text in (card.category, card.source) if text]
        lines += [text for text in (card.source, card.age, *bullets, card.title, card.summary) if text]
    return _page(truth, "<br>\n".join(map(escape, lines)))


MARKUPS: tuple[Callable[[Truth], str], ...] = (semantic, soup, table, broken_lines)

# ------------------------------------------------------------------------------------------------------ made-up text

_LATIN = (
    "Rain",
    "harbour",
    "mayor’s",
    "“plan”",
    "the",
    "of",
    "votes",
    "Ålesund",
    "£12",
    "B&B",
    "x<y",
    "strike",
    "—",
    "27",
    "AI",
)
_ARABIC_WORDS = ("المدينة", "الميناء", "أمطار", "على", "في", "الحكومة", "خطة", "العام", "«جديدة»", "27")
_SOURCES = {
    "en": ("Reuters", "BBC News", "The Star", "RTÉ News", "India.com", "Le Monde", "News.com.au", "Al-Ahram"),
    "ar": ("الشرق الأوسط", "صحيفة الخليج", "الجزيرة", "رويترز"),
}
_CATEGORIES = {"en": ("Politics", "Business", "Health"), "ar": ("سياسة", "اقتصاد")}
_AGES = {
    "en": (
        "a few seconds ago",
        "a minute ago",
        "44 minutes ago",
        "an hour ago",
        "3 hours ago",
        "21 hours ago",
        "a day ago",
    ),
    "ar": (
        "منذ ثانية واحدة",
        "منذ دقيقة واحدة",
        "منذ 44 دقائق",
        "منذ ساعة واحدة",
        "منذ 3 ساعات",
        "منذ يوم واحد",
        "منذ 7 أيام",
    ),
}
#: Lines of a story that look like something else; they are its own all the same.
_BODY_LIKE = (
    "Comments",
    "Related Articles",
    "Hashtags",
    "Advertisement",
    "Tags:",
    "Further Reading",
    "- A line of a newsletter",
    "Video Duration 02 minutes 28 seconds 02:28",
    "10/06/2025",
    "3 hours ago",
    "Reuters",
    "- Reuters",
    "#storm",
)


def _sentences(language: str, least: int) -> st.SearchStrategy[str]:
    words = _LATIN if language == "en" else _ARABIC_WORDS
    return st.lists(st.sampled_from(words), min_size=least, max_size=least + 8).map(lambda found: " ".join(found) + ".")


def _ages(language: str) -> st.SearchStrategy[str]:
    western = st.dates().map(lambda day: f"{day.day:02}-{day.month:02}-{day.year:04}")
    arabic = western.map(lambda text: text.translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")))
    return st.one_of(st.sampled_from(_AGES[language]), western if language == "en" else arabic)


def _cards(language: str, *, summarised: bool) -> st.SearchStrategy[tuple[CardTruth, ...]]:
    summaries = _sentences(language, 6).map(lambda text: f"S: {text}")
    card = st.builds(
        CardTruth,
        source=st.sampled_from(_SOURCES[language]),
        age=_ages(language),
        title=_sentences(language, 2).map(lambda text: f"T: {text}"),
        summary=summaries if summarised else st.none() | summaries,
        category=st.none() | st.sampled_from(_CATEGORIES[language]),
    )
    # One story shown twice is one card, where both have one address: made-up pages show each story once.
    return st.lists(card, min_size=1, max_size=4, unique_by=lambda card: card.title).map(tuple)


@st.composite
def truths(draw: st.DrawFn, *, summarised: bool = False) -> Truth:
    """Any page, in English or Arabic; its body may be empty, and may hold lines that look like the site's own. With
    ``summarised``, every card has a summary.
    """
    labels = draw(st.sampled_from((ENGLISH, ARABIC)))
    language = labels.language
    # Where a page shows no header, nothing tells a line and an age at its top from one: both lines are sentences.
    first, second = draw(_sentences(language, 5)), draw(_sentences(language, 4))
    more = draw(st.lists(st.one_of(_sentences(language, 4), st.sampled_from(_BODY_LIKE)), max_size=5))
    cards = draw(_cards(language, summarised=summarised))
    label = draw(st.booleans())
    body = draw(st.sampled_from(((), (first,), (first, second, *more), (first, second, *more))))
    if not label and body and body[-1] in ("Hashtags", "#storm"):
        body = (*body, draw(_sentences(language, 4)))  # the last line of a body cannot be told from a missing label
    return Truth(
        labels=labels,
        headline="H: " + draw(_sentences(language, 3)),
        source=draw(st.sampled_from(_SOURCES[language])),
        age=draw(_ages(language)),
        header=draw(st.booleans()),
        body=body,
        label=label,
        tags=tuple(draw(st.lists(st.sampled_from(("storm", "rain_2025", "الرباط")), max_size=2))) if label else (),
        gaps=tuple(draw(st.integers(0, 2)) for _ in cards),
        cards=cards,
    )


def samples() -> st.SearchStrategy[Sample]:
    """Made-up pages in any form that the site's pages have, ready for laws.

    Their cards have summaries: of a page that is cut off, nothing tells the beginning of a card from the summary that
    the card before it lacks.
    """
    return st.builds(_sample, truths(summarised=True), st.sampled_from((*FLATTENINGS, *MARKUPS)))


def _sample(truth: Truth, form: Callable[[Truth], str]) -> Sample:
    shown = form(truth)
    text, html = (shown, None) if form in FLATTENINGS else (None, shown)
    url = f"https://www.daily8.com/{truth.labels.language}/article/1"
    return Sample(name=f"{form.__name__}/{truth.labels.language}", html=html, text=text, url=url, adapter=Daily8)
