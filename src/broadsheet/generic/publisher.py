"""What the site of a page is called: by itself, by its publisher, by its host."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

import attrs

from broadsheet.rules import Rule, Scope, jsonld, meta
from broadsheet.rules.base import Found

__all__ = ["SITE", "is_own_name"]

#: What the site states to be its name, the surest first.
SITE: tuple[Rule[str], ...] = (jsonld("publisher"), meta("og:site_name"), meta("application-name"))

_NO_WORD = re.compile(r"\W+")
_SHORTEST = 3
#: So much of a name is the site's, at the least (a share of its letters).
_SHARE = 0.5


def is_own_name(scope: Scope, name: str) -> bool:
    """Whether a name is the site's, with a word around it at most: "The Almanac" on almanac.example."""
    short = _squeezed(name)
    names = scope.find(_OWN_NAMES)
    assert isinstance(names, Found), "a page has no names rather than none found"
    return any(own == short or (own in short and len(own) >= _SHARE * len(short)) for own in names.value)


@attrs.frozen(eq=False, repr=False)
class _OwnNames(Rule[tuple[str, ...]]):
    """What the site is called, in letters and digits alone."""

    def read(self, scope: Scope) -> Found[tuple[str, ...]]:
        stated = (rule.read(scope) for rule in SITE)
        names = [_squeezed(found.value) for found in stated if isinstance(found, Found)]
        try:
            host = (urlsplit(scope.document.url or "").hostname or "").removeprefix("www.")
        except ValueError:
            host = ""
        names.append(_squeezed(host))
        names += (_squeezed(label) for label in host.split(".")[:-1] if len(label) >= _SHORTEST)
        return Found(tuple(filter(None, names)))


_OWN_NAMES = _OwnNames()


def _squeezed(text: str) -> str:
    return _NO_WORD.sub("", text).casefold()
