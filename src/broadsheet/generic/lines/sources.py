"""The sources that lines of cards name: names of the press, or of hosts."""

from __future__ import annotations

import re
from collections.abc import Sequence

from broadsheet.generic.vocabulary import PRESS, PRESS_ENDINGS

__all__ = ["is_column_of_sources", "source_in"]

#: A longer text is no name (characters), and one of more words.
_LONGEST, _MOST_WORDS = 40, 5
#: A column is one of sources where so many of its different texts are (a share).
_SHARE = 0.4
_DOMAIN = re.compile(r"\(?((?:[\w-]+\.)+[a-z]{2,})/?\)?", re.IGNORECASE)
_VIA = re.compile(r"^(?:via|from|source:?|quelle:?|fuente:?|来源[:：]?|來源[:：]?|-)[\s:：]+", re.IGNORECASE)
_WORD = re.compile(r"\w+")
_GLUE = " \t\N{NO-BREAK SPACE}·•|–—-,:;()[]"


def is_column_of_sources(texts: Sequence[str]) -> bool:
    """Whether many of some texts, which stand at the same place on several cards, are names of the press or of hosts.

    >>> is_column_of_sources(["The Herald", "Coast FM"]), is_column_of_sources(["Politics", "Sport"])
    (True, False)
    """
    different = set(texts)
    if not different or any(len(text) > _LONGEST for text in different):
        return False
    return sum(map(_is_press, different)) >= max(1, _SHARE * len(different))


def source_in(text: str) -> str | None:
    """The name of a source in a text, without what leads to it.

    >>> source_in("via The Herald")
    'The Herald'
    """
    name = _VIA.sub("", text.strip(_GLUE)).strip(_GLUE)
    match = _DOMAIN.fullmatch(name)
    name = match[1] if match is not None else name
    return name if 1 < len(name) <= _LONGEST else None


def _is_press(text: str) -> bool:
    name = source_in(text)
    if name is None or name[-1] in ".!?。":
        return False
    if name.endswith(PRESS_ENDINGS) or _DOMAIN.fullmatch(name) is not None:
        return True
    words = [word.casefold() for word in _WORD.findall(name)]
    return len(words) <= _MOST_WORDS and any(word in PRESS for word in words)
