"""A language that pages are made up in: its script, some words, and what sites label their boxes with."""

from __future__ import annotations

import attrs

from broadsheet import Direction

__all__ = ["Labels", "Language"]


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


@attrs.frozen(kw_only=True)
class Labels:
    """What a site in one language writes around its stories. ``by`` has a place for the names, joined by ``join``.

    ``promo``, ``newsletter``, ``consent`` and ``comments`` are boxes of two texts: a heading and what stands below.
    """

    by: str
    join: str
    home: str
    sections: tuple[str, ...]
    related: tuple[str, ...]
    hashtags: str
    share: str
    advert: str
    rights: str
    promo: tuple[str, str]
    newsletter: tuple[str, str]
    consent: tuple[str, str]
    comments: tuple[str, str]


@attrs.frozen(kw_only=True)
class Language:
    """A language as made-up pages need it.

    ``tag`` is the BCP 47 tag, ``script`` the ISO 15924 code. ``gap`` stands between words, empty where the script
    has none; ``stop`` ends a sentence. ``date`` is the usual form of a day. ``names`` are persons, ``outlets`` press.

    >>> from broadsheet.testing.strategies.wording import language_of
    >>> language_of("fa").direction
    <Direction.RTL: 'rtl'>
    """

    tag: str
    script: str
    direction: Direction = Direction.LTR
    words: tuple[str, ...] = attrs.field(converter=_words)
    names: tuple[str, ...]
    outlets: tuple[str, ...]
    labels: Labels = attrs.field(repr=False)
    gap: str = " "
    stop: str = "."
    date: str = "{d:02}.{m:02}.{y}"

    @property
    def cased(self) -> bool:
        """Whether a sentence begins with a capital letter."""
        return self.script in ("Latn", "Cyrl", "Grek", "Armn")
