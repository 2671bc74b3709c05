"""Who wrote the story of a page that no rule was written for."""

from __future__ import annotations

import re
from collections.abc import Callable
from itertools import pairwise
from typing import TYPE_CHECKING

import attrs

from broadsheet.generic.labels import fields_in
from broadsheet.generic.nearby import Marked, Nearby, called, short_lines
from broadsheet.generic.people import is_person, is_signed, leads_to_name, people_in, signed_behind_date, without_lead
from broadsheet.generic.publisher import is_own_name
from broadsheet.generic.states import InState
from broadsheet.generic.vocabulary import BY
from broadsheet.rendering import collapse
from broadsheet.rules import Rule, Scope, jsonld, meta
from broadsheet.rules.base import Found, Missed, Wrapper

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

__all__ = ["AUTHORS"]

#: More elements than these are no byline: a list of authors, or of what they wrote.
_MOST_ELEMENTS, _MOST_AUTHORS = 12, 10
#: A longer text is no name, and a longer line no byline (characters).
_LONGEST, _LONGEST_LINE = 60, 120
#: What says that a line tells more than a name: a date, a part.
_MORE = re.compile(r"[\d|•·・]")
#: What stands in one of these is somebody else's: a reader's, another story's.
_ELSEWHERE = frozenset(("footer", "nav", "aside", "form", "blockquote", "figure", "figcaption"))
_OTHERS = ("comment", "related", "recommend", "teaser", "card", "sidebar", "popular", "trending", "latest")
#: Cards for social networks have two lines of their own: a label, and what it labels.
_LABELLED = (("twitter:label1", "twitter:data1"), ("twitter:label2", "twitter:data2"))


@attrs.frozen(eq=False, repr=False)
class _Names(Wrapper[tuple[str, ...]]):
    """The names that are chosen among the texts of another rule; ``spelling`` says which, in front of that rule."""

    rule: Rule[tuple[str, ...]]
    choose: Callable[[Scope, tuple[str, ...]], tuple[str, ...]]
    spelling: str

    def read(self, scope: Scope) -> Found[tuple[str, ...]] | Missed:
        found = self.rule.read(scope)
        if isinstance(found, Missed):
            return self.missed(found.hits)
        names = self.choose(scope, found.value)
        return found.giving(names) if names else self.missed(found.hits)

    def __str__(self) -> str:
        return f"{self.spelling} {self.rule}"


def _people(rule: Rule[tuple[str, ...]]) -> _Names:
    """The people that the texts of a rule name.

    What the site is called is not taken for a person: pages state their publisher where an author is asked for.
    """

    def choose(scope: Scope, texts: tuple[str, ...]) -> tuple[str, ...]:
        named = dict.fromkeys(name for text in texts for name in people_in(text))
        return _shortest(_few(tuple(name for name in named if not is_own_name(scope, name))))

    return _Names(rule, choose, "people in")


def _stated(rule: Rule[tuple[str, ...]]) -> _Names:
    """The names that a page states as those of authors, agencies among them, beside at least one person."""

    def choose(scope: Scope, texts: tuple[str, ...]) -> tuple[str, ...]:
        named = dict.fromkeys(name for text in texts for name in people_in(text) or filter(_is_name, (text,)))
        kept = tuple(name for name in named if not is_own_name(scope, name))
        return kept if any(map(is_person, kept)) else ()

    return _Names(rule, choose, "names in")


def _anybody(rule: Rule[tuple[str, ...]]) -> _Names:
    """The names that a page states, whoever they are: agencies, desks, the site itself."""
    return _Names(rule, lambda scope, texts: _few(tuple(filter(_is_name, texts))), "whoever is named in")


def _whoever_signs(rule: Rule[tuple[str, ...]]) -> _Names:
    """Whoever signs a line: a desk, a team. What is written small, or says more than a name, is none."""

    def choose(scope: Scope, texts: tuple[str, ...]) -> tuple[str, ...]:
        names = (without_lead(text) for text in texts if not leads_to_name(text))
        return tuple(name for name in names if _is_name(name) and not name[0].islower() and not _MORE.search(name))

    return _Names(rule, choose, "whoever signs")


def _shortest(names: tuple[str, ...]) -> tuple[str, ...]:
    """The names without those that go on where another one ends: told twice, a byline may end in what follows it."""
    return tuple(name for name in names if not any(name.startswith(f"{other} ") for other in names))


def _few(names: tuple[str, ...]) -> tuple[str, ...]:
    """The names, unless they are so many that they are no byline."""
    return names if len(names) <= _MOST_AUTHORS else ()


def _is_name(text: str) -> bool:
    is_short = 1 < len(text) <= _LONGEST and not text.startswith("www.")
    return is_short and any(map(str.isalpha, text)) and not any(odd in text for odd in ("/", "@", "(", "{", "<"))


@attrs.frozen(eq=False, repr=False)
class _Labelled(Rule[tuple[str, ...]]):
    """Who is named in the card for social networks, under a label such as "Written by"."""

    def read(self, scope: Scope) -> Found[tuple[str, ...]] | Missed:
        metas = scope.metadata.metas
        for label, value in _LABELLED:
            stated = " ".join(metas.get(label, ())).casefold()
            if value in metas and any(word in BY for word in (stated, *stated.split())):
                return Found(tuple(metas[value]), hits=len(metas[value]))
        return self.missed()

    def __str__(self) -> str:
        return "meta('twitter:data1')"


@attrs.frozen(eq=False, repr=False)
class _Signed(Rule[tuple[str, ...]]):
    """A line beside the headline that begins as bylines do, the first that names somebody: "By Ann Poole"."""

    def read(self, scope: Scope) -> Found[tuple[str, ...]] | Missed:
        signed = [region for region in short_lines(scope, _LONGEST_LINE) if is_signed(scope.stream.text_of(region))]
        naming = (region for region in signed if people_in(scope.stream.text_of(region)))
        region = next(naming, next(iter(signed), None))
        return Found((scope.stream.text_of(region),), (region,)) if region is not None else self.missed()

    def __str__(self) -> str:
        return "a line that begins as bylines do"


@attrs.frozen(eq=False, repr=False)
class _Introduced(Rule[tuple[str, ...]]):
    """What stands in a line beside the headline behind what leads to a name: in an element of its own, behind a label,
    behind a date: "2 March 2026 by Ann Poole".
    """

    def read(self, scope: Scope) -> Found[tuple[str, ...]] | Missed:
        outline = scope.stream.outline
        if outline is None:
            return self.missed()
        for region in short_lines(scope, _LONGEST_LINE):
            runs = [text for run in outline.runs_of(region.start) if (text := outline.runs[run]).strip()]
            names = tuple(collapse(name) for lead, name in pairwise(runs) if leads_to_name(lead))
            if not names:
                names = _labelled(scope.stream.text_of(region))
            if names:
                return Found(names, (region,))
        return self.missed()

    def __str__(self) -> str:
        return "what follows 'by' in a line"


def _labelled(line: str) -> tuple[str, ...]:
    """Who is named within a line, behind a label or behind a date and "by"."""
    names = tuple(field.text for field in fields_in(line) if field.names_writer)
    name = signed_behind_date(line)
    return names or ((name,) if name is not None else ())


@attrs.frozen(eq=False, repr=False)
class _Byline(Wrapper[tuple[str, ...]]):
    """The texts of elements that mark who wrote the story; not those of cards, of comments, of the page's edges."""

    rule: Rule[tuple[Element, ...]]

    def read(self, scope: Scope) -> Found[tuple[str, ...]] | Missed:
        found = self.rule.read(scope)
        if isinstance(found, Missed) or scope.story_start is None:
            return self.missed()
        placed = [(each, scope.stream.region_of(each)) for each in found.value[:_MOST_ELEMENTS]]
        placed = [(each, region) for each, region in placed if region and not scope.is_told(region)]
        placed = [(each, region) for each, region in placed if not _is_elsewhere(each)]
        if not placed:
            return self.missed(len(found.value))
        texts = tuple(scope.stream.text_of(region) for _, region in placed)
        return Found(texts, tuple(region for _, region in placed), len(texts), tuple(each for each, _ in placed))

    def __str__(self) -> str:
        return str(self.rule)


def _is_elsewhere(element: Element) -> bool:
    for around in (element, *element.iterancestors()):
        if around.tag in _ELSEWHERE:
            return True
        names = f"{around.get('class') or ''} {around.get('id') or ''}".lower()
        if around.tag not in ("body", "html") and any(word in names for word in _OTHERS):
            return True
    return False


def _leads_to_author(element: Element) -> bool:
    """Whether a link leads to the page of somebody who writes."""
    return element.tag == "a" and _WRITER.search(element.get("href") or "") is not None


_WRITER = re.compile(r"/(?:autho?r|auteur|profile?s?/|people/|staff/|reporter|journalist|contributor)")
_LINKED = Nearby(_leads_to_author, "links to pages of authors")

#: The candidates, the surest first: what is stated as data, what is marked as data, what is called so, and last a
#: ``<meta name="author">``, in which sites put themselves. Where none of them names a person, anybody counts.
AUTHORS: tuple[Rule[tuple[str, ...]], ...] = (
    _stated(jsonld("author").texts()),
    _people(_Byline(Marked("rel", "author"))),
    _people(_Byline(Marked("itemprop", "author"))),
    _people(meta("parsely-author").texts()),
    _people(meta("article:author").texts()),
    _people(meta("sailthru.author").texts()),
    _people(meta("dc.creator").texts()),
    _people(_Byline(_LINKED)),
    _people(_Byline(called("byline", "author"))),
    _people(_Signed()),
    _people(_Introduced()),
    _people(meta("author").texts()),
    _people(_Labelled()),
    _people(meta("byl").texts()),
    _anybody(jsonld("author").texts()),
    _anybody(meta("author").texts()),
    _whoever_signs(_Signed()),
    _people(InState(("author.name", "author.node.name", "author", "authors.name", "authors", "authorName", "byline"))),
)
