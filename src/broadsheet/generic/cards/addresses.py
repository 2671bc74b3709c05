"""What an address says of where it leads: to a story, or to a place of the site's own."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TypeGuard

__all__ = [
    "LONGEST",
    "address_score",
    "domain_of",
    "is_address",
    "is_asked",
    "is_list",
    "is_same_site",
    "is_section",
    "path_of",
    "site_of",
]

_NO_ADDRESS = ("#", "javascript:", "mailto:", "tel:", "data:", "whatsapp:")
#: Lists of stories by who wrote them or what they are about.
_LISTS = (
    r"tags?|authors?|auteurs?|autor(?:en|es)?|autore|editors?|contributors?|columnists?|journalists?|reporters?|"
    r"writers?|staff|people|profiles?|users?|topics?|themen?|categor\w+|departments?|organi[sz]ations?"
)
_LIST = re.compile(rf"/(?:{_LISTS})(?:/|$|\.)|^/[@~][\w.-]+/?$", re.I)
#: What a reader is asked to do.
_ASKED = re.compile(
    r"/(?:newsletters?|[\w-]*subscri\w+|login|sign-?in|register|account|privacy|terms|abo)(?:/|$|\.)", re.I
)
#: Hosts that everybody has a page on, which is no story.
_SOCIAL = re.compile(
    r"(?:www\.|m\.)?(?:facebook|twitter|x|instagram|youtube|linkedin|pinterest|tiktok|threads|bsky|t)\.(?:com|net|me|app)"
)
#: What serves the reader, and files.
_SERVICE = re.compile(
    r"/(?:search|suche|login|sign-?in|register|subscri\w+|abo|newsletters?|about|contact|kontakt|help|hilfe|privacy|"
    r"terms|impressum|share|sharer|intent|datenschutz|rss|feeds?|account|advert\w*|jobs?|cookies?|policies|faq|"
    r"embed)(?:/|$|\.)|\.(?:pdf|jpe?g|png|gif|webp|svg|zip|mp3|mp4|xlsx?|docx?)$",
    re.I,
)
#: The day in an address is that of a story, and so many words at its end, but for the name of a list, are a title's.
_TOLD = re.compile(
    rf"/(?:19|20)\d\d[/-]\d\d?[/-]|/(?!(?:{_LISTS})/)[^/]+/[a-z0-9]+(?:-[a-z0-9]+){{5,}}(?:\.html?)?/?$", re.I
)
_SECTION = re.compile(r"(?:^|/)(?:tags?|topics?|themen?|thema|categor\w+|sections?|rubriken?|news)/|^/?[\w-]+/?$", re.I)
_DATED = re.compile(r"/(?:19|20)\d\d[/-]?\d\d|\d{5,}|/\d\d/\d{4}/\d\d/")
_SLUG = re.compile(r"[a-z0-9%](?:[-_][a-z0-9%]+){3}", re.I)
#: What is asked of an address only to know where a reader comes from.
_TRACKING = re.compile(r"(?:(?:utm_\w+|source|ref|src|cmp|icid|srsltid)=[^&]*(?:&|$))+")
_NO_STORY_SCORE, _STORY_SCORE, _HOME_SCORE, _SECTION_SCORE = -2.0, 1.2, -1.5, -1.0
#: What is behind so many characters says nothing; to be cut before the functions are asked that remember what it was.
LONGEST = 400
#: What hosts of many sites end with, before their country.
_SHARED_ENDINGS = frozenset(("co", "com", "net", "org", "gov", "edu", "ac", "or", "ne", "go"))


def is_address(href: str | None) -> TypeGuard[str]:
    """Whether a link leads to another page at all."""
    return href is not None and href != "" and not href.startswith(_NO_ADDRESS)


@lru_cache(maxsize=8192)
def address_score(href: str, own: str = "") -> float:
    """How much an address speaks for a story behind it: ids, dates and slugs do, sections, tags and authors do not.

    ``own`` is the host of the page: what stands at the top of another host may be anything.

    >>> address_score("/2025/06/rain-at-last") > 0 > address_score("/tag/rain")
    True
    >>> address_score("https://press.example/?source=front-page") < 0 < address_score("/?p=123456")
    True
    """
    whole, _, query = href.partition("#")[0].partition("?")
    query = "" if _TRACKING.fullmatch(query) else query
    host, path = "", whole
    if "//" in whole[:9]:
        host, _, path = whole.partition("//")[2].partition("/")
        path = f"/{path}"
    if is_list(path) or is_asked(path) or _SERVICE.search(path):
        return _NO_STORY_SCORE
    if _DATED.search(path) or _DATED.search(query) or _SLUG.search(path):
        return _STORY_SCORE
    segments = [each for each in path.split("/") if each]
    if len(segments) <= 1 and not query and _SOCIAL.fullmatch(host):
        return _NO_STORY_SCORE
    if not segments and not query:
        return _HOME_SCORE
    is_short = len(segments) <= 1 and host in ("", own) and not path.endswith(("html", "htm"))
    return _SECTION_SCORE if is_short and not query else 0.0


@lru_cache(maxsize=8192)
def is_list(path: str) -> bool:
    """Whether a path leads to a list of stories by who wrote them or what they are about.

    >>> is_list("/author/wilma-okoro"), is_list("/people/2025/06/12/rain-at-last")
    (True, False)
    >>> is_list("/tag/rain-at-last-in-the-valley"), is_list("/topics/news/rain-at-last-in-the-valley")
    (True, False)
    """
    return _LIST.search(path) is not None and _TOLD.search(path) is None


@lru_cache(maxsize=8192)
def is_asked(path: str) -> bool:
    """Whether a path leads to what a reader is asked to do.

    >>> is_asked("/newsletters"), is_asked("/digital-subscription/offer"), is_asked("/news/rain-at-last")
    (True, True, False)
    """
    return _ASKED.search(path) is not None and _TOLD.search(path) is None


def is_section(href: str) -> bool:
    """Whether an address reads like that of a part of a site.

    >>> is_section("/topics/rain"), is_section("/sport/"), is_section("/2025/06/rain-at-last")
    (True, True, False)
    """
    path = path_of(href[:LONGEST])
    return _SECTION.search(path) is not None and not _DATED.search(path)


def path_of(address: str) -> str:
    """The path of an address, without what is asked of it.

    >>> path_of("https://press.example/rain?page=2#top")
    '/rain'
    """
    path = address.partition("#")[0].partition("?")[0]
    return f"/{path.partition('//')[2].partition('/')[2]}" if "//" in path[:9] else path


def domain_of(address: str | None) -> str:
    """The host that an address names, without "www."; "" where it names none.

    >>> domain_of("https://www.press.example/rain")
    'press.example'
    """
    if address is None or "//" not in address[:9]:
        return ""
    host = address.partition("//")[2].partition("/")[0].partition("?")[0].rpartition("@")[2].lower()
    return host.removeprefix("www.")


def is_same_site(host: str, other: str) -> bool:
    """Whether two hosts belong to one site.

    >>> is_same_site("sport.press.example", "press.example"), is_same_site("a.co.uk", "b.co.uk")
    (True, False)
    """
    return site_of(host) == site_of(other)


def site_of(host: str) -> str:
    """The site of a host: its last two parts, or three where the second is one such as "co".

    >>> site_of("sport.press.example"), site_of("www.press.co.uk")
    ('press.example', 'press.co.uk')
    """
    parts = host.split(".")
    count = 3 if len(parts) > 2 and parts[-2] in _SHARED_ENDINGS else 2  # noqa: PLR2004
    return ".".join(parts[-count:])
