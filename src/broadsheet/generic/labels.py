"""Lines of several fields, each behind its label: "时间：2026-03-02 来源：晨报 作者：安浦"."""

from __future__ import annotations

import re

import attrs

from broadsheet.generic.vocabulary import BY, LABELS

__all__ = ["Labelled", "begins_with_label", "fields_in"]

#: A label, at a word's edge where its script has words; what is longer than it begins with comes first.
_ANY_LABEL = "|".join(sorted(map(re.escape, LABELS), reverse=True))
_LABEL = re.compile(rf"(?<![A-Za-z])({_ANY_LABEL})\s?[:：]", re.IGNORECASE)
_LED = re.compile(rf"\W*(?:{_ANY_LABEL})\s?[:：]", re.IGNORECASE)


@attrs.frozen
class Labelled:
    """A field of a line: what it says, and the label before it, "" of what stands before the first one."""

    label: str
    text: str

    @property
    def names_writer(self) -> bool:
        """Whether the label leads to the name of who wrote the story."""
        return self.label.casefold() in BY


def fields_in(line: str) -> list[Labelled]:
    """The fields of a line, those that say nothing left out; of a line without labels all of it.

    >>> [(field.label, field.text) for field in fields_in("2026-03-02 08:00来源：晨报 作者：安浦")]
    [('', '2026-03-02 08:00'), ('来源', '晨报'), ('作者', '安浦')]
    """
    if ":" not in line and "：" not in line:
        return [Labelled("", line)]
    first, *rest = _LABEL.split(line)
    fields = [("", first), *zip(rest[::2], rest[1::2], strict=True)]
    return [Labelled(label, text) for label, value in fields if (text := value.strip(" |｜,，;；\u3000\xa0"))]


def begins_with_label(line: str) -> bool:
    """Whether a line begins with a label, after nothing but signs.

    >>> begins_with_label("（来源：晨报）"), begins_with_label("Rain: at last")
    (True, False)
    """
    return _LED.match(line) is not None
