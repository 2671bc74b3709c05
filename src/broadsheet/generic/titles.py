"""What a page states to be the title of its story, without the name of the site, and what of that a line may say."""

from __future__ import annotations

import re

from broadsheet.generic.publisher import is_own_name
from broadsheet.rules import Rule, Scope, jsonld, meta
from broadsheet.rules.base import Found

__all__ = ["TITLES", "parts_of", "stated_titles", "without_site"]

#: What a page states to be the title of its story, the surest first; in a ``<title>`` the site's name stands too.
TITLES: tuple[Rule[str], ...] = (jsonld("headline"), meta("og:title"), meta("twitter:title"))

#: What is longer is no title that could be compared with anything (characters).
_LONGEST = 1000
#: What parts a title from the name of the site.
_PARTED = re.compile(r"(?<!\s)\s+[|·•–—«»:-]\s+|(?:(?<!\s)\s+)?[|｜_]\s*|--+")
#: What is left at the edges of a title where a site names itself with nothing.
_EDGES = " |｜·•–—"


def stated_titles(scope: Scope) -> list[str]:
    """What the page states to be its title, in all places, without the name of the site: what a ``<title>`` has before
    or behind a title that is stated elsewhere is such a name.
    """
    found = [each.value for rule in TITLES if isinstance(each := rule.read(scope), Found)]
    stated = [without_site(scope, title) for title in found if len(title) <= _LONGEST]
    title = scope.metadata.title
    if title is not None and len(title) <= _LONGEST:
        rest = without_site(scope, title)
        stated.append(next((each for each in stated if rest.startswith(each) or rest.endswith(each)), rest))
    return stated


def without_site(scope: Scope, title: str) -> str:
    """A title without the site's name at its end, or at its beginning, and without what would part it from one."""
    title = title.strip(_EDGES) or title
    parts = list(_PARTED.finditer(title)) if len(title) <= _LONGEST else []
    if parts:
        first, last = title[: parts[0].start()], title[parts[-1].end() :]
        if is_own_name(scope, last):
            return title[: parts[-1].start()].strip() or title
        if is_own_name(scope, first):
            return title[parts[0].end() :].strip() or title
    return title


def parts_of(title: str) -> list[str]:
    """What a title may be without the names of a site and its sections, the longest first: its beginnings up to what
    parts it. Of a site that nothing names it cannot be told otherwise where its name begins.

    >>> parts_of("Rain at last - Weather | The Almanac")
    ['Rain at last - Weather', 'Rain at last']
    """
    return [title[: part.start()] for part in _PARTED.finditer(title)][::-1]
