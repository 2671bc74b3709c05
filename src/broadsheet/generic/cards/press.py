"""Names of the press: which short texts name who published a story."""

from __future__ import annotations

import re
from functools import lru_cache

from broadsheet.generic.vocabulary import (
    AGENCIES,
    ALSO_PRESS,
    BY,
    LABELLED,
    NO_HOSTS,
    PRESS,
    PRESS_ENDINGS,
)

__all__ = [
    "LONGEST_NAME",
    "cleaned",
    "ends_as_press",
    "host_in",
    "is_agency",
    "is_press",
    "is_prompt",
    "is_stated",
    "reads_as_name",
    "squeezed",
]

#: The longest name of a paper (characters), and of how many words it is.
LONGEST_NAME, _MOST_WORDS = 40, 4
#: Longer texts are not remembered: pages could fill all memory with them.
_LONGEST = 300
_DOMAIN = re.compile(r"\(?((?:[\w-]+\.)+([a-z]{2,})(?:/[\w.-]+)?)/?\)?", re.I)
#: Endings of hosts that people write with capitals before: "Coast.com".
_USUAL_ENDINGS = frozenset(("com", "org", "net", "ru", "de", "fr", "uk", "it", "es", "cn", "jp", "pl", "nl", "news"))
_STATES = re.compile(
    r"(?i)^(?:via\s|source:|sources?\s*:|quelle:|fuente:|fonte:|来源[:：]|來源[:：]|出典[:：]|источник:|المصدر:)"
)
_VIA = re.compile(
    r"(?i)^(?:(?:via|from|by|on|von|source|sources)\b|(?:source|sources|quelle|fuente|fonte|источник|المصدر)\s*:|"
    r"(?:来源|來源|出典)[:：]?)[\s:：]*"
)
_BYLINE = re.compile(r"(?i)^by\s.+,\s+|^.+\s/\s+")
#: Stations in North America are called so.
_CALL_SIGN = re.compile(r"[KW][A-Z]{2,3}(?:[- ]?(?:TV|FM|DT))?")
_WORD = re.compile(r"\w+(?:'\w+)?")
_NO_WORD = re.compile(r"\W+")
#: What stands around a name in a line.
GLUE = " \t\N{NO-BREAK SPACE}·•|｜‧・∙●–—-,:;()[]"


def cleaned(text: str) -> str | None:
    """A name without what leads to it ("via …"), who wrote the story, and what stands around it.

    >>> cleaned("via Harbour Voice"), cleaned("By Wilma Okoro, Reuters"), cleaned("Wilma Okoro / Harbour Voice:")
    ('Harbour Voice', 'Reuters', 'Harbour Voice')
    """
    return _remembered(text) if len(text) <= _LONGEST else _cleaned(text)


@lru_cache(maxsize=4096)
def _remembered(text: str) -> str | None:
    return _cleaned(text)


def _cleaned(text: str) -> str | None:
    before = None
    text = _BYLINE.sub("", text).strip(GLUE)
    while before != text:
        before, text = text, _VIA.sub("", text).strip(GLUE)
    match = _DOMAIN.fullmatch(text)
    text = match[1] if match else text
    return text if 1 < len(text) <= LONGEST_NAME else None


def host_in(text: str) -> str | None:
    """The host that a text is, as people write one; None for what has a dot and is no host.

    >>> host_in("(harbour.example)"), host_in("Coast.com"), host_in("Node.js")
    ('harbour.example', 'Coast.com', None)
    """
    match = _DOMAIN.fullmatch(text) if "." in text else None
    if match is None:
        return None
    ending = match[2]
    return match[1] if ending not in NO_HOSTS and (ending in _USUAL_ENDINGS or match[1].islower()) else None


def is_stated(text: str) -> bool:
    """Whether a text says of itself that it names a source: "via Harbour Voice", "Quelle: dpa"."""
    return _STATES.match(text) is not None and cleaned(text) is not None


def is_byline(text: str) -> bool:
    """Whether a text begins with the word that leads to who wrote a story."""
    return text.partition(" ")[0].rstrip(":：").casefold() in BY


def is_prompt(text: str) -> bool:
    """Whether a text begins with a word that labels begin with: "Read more"."""
    words = text.split(maxsplit=1)
    return len(words) > 1 and words[0].casefold() in LABELLED


def outlet_of(byline: str) -> str | None:
    """The paper or agency that a line names behind the writer.

    >>> outlet_of("By Wilma Okoro, Reuters"), outlet_of("By Wilma Okoro, Oslo")
    ('Reuters', None)
    """
    name = cleaned(byline) if _BYLINE.match(byline) else None
    return name if name is not None and (is_press(name) or is_agency(name)) else None


def is_agency(text: str) -> bool:
    """Whether a text is the name of a news agency and nothing else."""
    return text.strip(GLUE).casefold() in AGENCIES


def is_press(text: str, site: str = "") -> bool:
    """Whether a short text is the name of a paper, a station, an agency, a host, or the squeezed one of the ``site``.

    >>> [is_press(text) for text in ("The Harbour Gazette", "Reuters", "harbour.example", "Politics")]
    [True, True, True, False]
    """
    name = cleaned(text)
    if name is None:
        return False
    if host_in(name) is not None:
        return True
    if any(map(str.isdigit, name)) or name[-1] in ".!?。":
        return False
    if (name.endswith(PRESS_ENDINGS) and name not in PRESS_ENDINGS) or (site and squeezed(name) == site):
        return True
    if (name.startswith("The ") and ends_as_press(name)) or _CALL_SIGN.fullmatch(name):
        return True
    words = [word.casefold() for word in _WORD.findall(name)]
    return 0 < len(words) <= _MOST_WORDS and words[0] not in LABELLED and not PRESS.isdisjoint(words)


def ends_as_press(text: str) -> bool:
    """Whether a text ends as many names of papers do, and some other texts too.

    >>> [ends_as_press(text) for text in ("The Harbour Post", "Next Post", "Review", "Harbour review")]
    [True, False, False, False]
    """
    words = _WORD.findall(cleaned(text) or "")
    return (
        1 < len(words) <= _MOST_WORDS
        and words[0].casefold() not in LABELLED
        and words[-1].casefold() in ALSO_PRESS
        and words[-1][0].isupper()
    )


def reads_as_name(text: str) -> bool:
    """Whether a text could be a name at all: few words, no figures, no sentence, nobody's byline."""
    words = _WORD.findall(text)
    return (
        0 < len(words) <= _MOST_WORDS
        and not words[0][0].islower()
        and words[0].casefold() not in LABELLED
        and words[0].casefold() not in BY
        and text[-1] not in ".!?。…"
        and not any(map(str.isdigit, text))
    )


def squeezed(text: str) -> str:
    """The letters of a name, by which it is compared with a host.

    >>> squeezed("The Harbour Post")
    'theharbourpost'
    """
    return _NO_WORD.sub("", text).casefold()
