"""The words of made-up pages: languages, with scripts and labels, and sentences spelled from numbers."""

from __future__ import annotations

from broadsheet.testing.strategies.wording.asian import ASIAN
from broadsheet.testing.strategies.wording.eastern import EASTERN
from broadsheet.testing.strategies.wording.language import Labels, Language
from broadsheet.testing.strategies.wording.leftward import LEFTWARD
from broadsheet.testing.strategies.wording.western import WESTERN

__all__ = ["LANGUAGES", "Labels", "Language", "language_of"]

#: Every language, English first: what is drawn shrinks towards it.
LANGUAGES: tuple[Language, ...] = (*WESTERN, *LEFTWARD, *ASIAN, *EASTERN)

_BY_TAG = {language.tag: language for language in LANGUAGES}


def language_of(tag: str) -> Language:
    """The language of a BCP 47 tag. Raises ``ValueError``, with the known tags, where there is none.

    >>> language_of("uk").script
    'Cyrl'
    """
    try:
        return _BY_TAG[tag]
    except KeyError:
        raise ValueError(f"no language {tag!r}; there are {', '.join(_BY_TAG)}") from None
