"""The names of people in a line that tells who wrote a story: "By Ann Poole and Tom Quill, Almanac"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from broadsheet.generic.labels import fields_in
from broadsheet.generic.vocabulary import BY, DESKS, PARTICLES, ROLES

__all__ = ["is_person", "is_signed", "leads_to_name", "people_in", "signed_behind_date", "without_lead"]

#: A name has so many words, and characters, at most; in scripts without spaces so many characters.
_MOST_WORDS, _LONGEST, _LONGEST_UNSPACED = 5, 50, 8
#: More text than this is no line of names (characters).
_LONGEST_LINE = 300
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|(?<!\S)[^\s@]+@[^\s@]+\.\S+|(?<!\w)@\w+")
_ASIDE = re.compile(r"\([^()]*\)|\[[^\[\]]*\]")
#: What leads to a name, longer words before those that they begin with.
_ANY_BY = "|".join(sorted(map(re.escape, BY), reverse=True))
_LEADING = re.compile(rf"(?:{_ANY_BY})(?:\s*[:：]\s*|\s+)", re.I)
_LEADS = re.compile(rf"(?<!\w)(?:{_ANY_BY})\s*[:：]?\s*\Z", re.I)
#: Behind a year, a time or a sign that parts: a word that leads to names and stands in no date, as "de" does.
_BEHIND_DATE = re.compile(
    r"(?:(?:19|20)\d\d|\d:\d\d(?:\s?[ap]\.?m\.?)?|[|·•–—-])[,\s]*"
    r"(?:by|von|par|por|door|przez|oleh)\s+(?P<name>\w.*)",
    re.I,
)
#: What a word that leads to a name says that is no writer's.
_NO_WRITER = re.compile(
    r"photo|image|picture|foto|bild|portrait|illustration|credit|graphi[ck]|video|sponsor|powered|supported|presented|"
    r"reviewed|checked|edited",
    re.I,
)
_PARTED = re.compile(
    r"(?:(?<!\s)\s+)?(?:[;|/•·、，\n]|\s[–—-]\s|\b(?:and|und|et|y|og|och|en|и|та|và|dan)\b(?=\s)|&|＆)\s*"
)
_COMMA = re.compile(r"(?:(?<!\s)\s+)?,\s*")
_DOMAIN = re.compile(r"(?:[\w-]+\.)+[a-z]{2,}", re.I)
_SUFFIX = re.compile(r"(?:jr|sr|ii|iii|iv|phd|ph\.d|md|m\.d|esq)\.?", re.I)
_WORD = re.compile(r"[\w'’`.-]+")
_STOP = re.compile(r"(?<=\w{3})\.$")
#: What Korean puts behind a name: that somebody reports.
_ROLE_BEHIND = re.compile(r"(?<=[\uac00-\ud7a3])\s?(?:기자|특파원|논설위원|칼럼니스트)\Z")
_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]+")


def people_in(line: str) -> tuple[str, ...]:
    """The people whom a line names, each once; none where it names a desk, an address or nobody.

    >>> people_in("By Ann Poole and Tom Quill, Senior Reporter | tom@almanac.example")
    ('Ann Poole', 'Tom Quill')
    >>> people_in("https://almanac.example/people/7"), people_in("Newsroom")
    ((), ())
    """
    if len(line) > _LONGEST_LINE:
        return ()
    bare = _ASIDE.sub(" ", _ADDRESS.sub(" ", line)).strip()
    fields = (field.text for field in fields_in(bare) if not field.label or field.names_writer)
    parts = (part for field in fields for part in _PARTED.split(field))
    return tuple(dict.fromkeys(name for part in parts for name in _listed(without_lead(part))))


def is_person(name: str) -> bool:
    """Whether a text reads as the name of a person.

    >>> is_person("Ludwig van der Aa"), is_person("松岡大地"), is_person("Staff reporter"), is_person("rain at last")
    (True, True, False, False)
    """
    if not 1 < len(name) <= _LONGEST or any(letter.isdigit() for letter in name) or _DOMAIN.fullmatch(name):
        return False
    words = _WORD.findall(name)
    if not words or len(words) > _MOST_WORDS or not all(letter.isalpha() or letter in " '’`.-" for letter in name):
        return False
    if any(word.casefold().strip(".") in ROLES or word.casefold() in DESKS for word in words):
        return False
    if _UNSPACED.search(name):
        return len(name) <= _LONGEST_UNSPACED and "の" not in name  # which joins words, and stands in no name
    # scripts without capitals have no letter that is lower case
    return all(not word[0].islower() or word.casefold() in PARTICLES for word in words) and not words[0][-1:].isdigit()


def is_signed(line: str) -> bool:
    """Whether a line begins with what leads to a name: "By Ann Poole"."""
    return _LEADING.match(line) is not None


def leads_to_name(text: str) -> bool:
    """Whether a text ends with what leads to a name, and to no picture's, no sponsor's: "Posted on Monday by".

    >>> leads_to_name("Posted on Monday by "), leads_to_name("Photo by"), leads_to_name("Stand by me")
    (True, False, False)
    """
    return _LEADS.search(text) is not None and not _NO_WRITER.search(text)


def signed_behind_date(line: str) -> str | None:
    """What follows "by" in a line behind a date or a sign that parts, if it is a name of two words at least; else None.

    >>> signed_behind_date("Published 2 March 2026 by Ann Poole"), signed_behind_date("3 min read · By Tom Quill")
    ('Ann Poole', 'Tom Quill')
    >>> signed_behind_date("Sales rose by 3 percent by Monday")
    """
    match = _BEHIND_DATE.search(line)
    name = without_lead(match["name"]) if match is not None else ""
    return name if " " in name and people_in(name) and not _NO_WRITER.search(line) else None


def without_lead(part: str) -> str:
    """A part without what leads to a name: "By", "Von", "Text:"."""
    match = _LEADING.match(part)
    while match is not None and match.end() < len(part):
        part = part[match.end() :]
        match = _LEADING.match(part)
    return _STOP.sub("", part.strip(" ,:：-–—*\u200b"))


def _listed(part: str) -> Iterator[str]:
    """The people of a list with commas; what follows a name and is none says what that person is, and what follows
    anything else is one only if it has two words: "Posted on Monday in: Town, Weather" names nobody.
    """
    names: list[str] = []
    for place, each in enumerate(_COMMA.split(part)):
        text = _ROLE_BEHIND.sub("", without_lead(each))
        if names and _SUFFIX.fullmatch(text):
            names[-1] = f"{names[-1]}, {text}"
        elif names and " " not in text and _UNSPACED.search(text) is None:
            continue  # where that person writes from, or whom for
        elif is_person(text) and (place == 0 or names or " " in text):
            names.append(text)
    yield from names
