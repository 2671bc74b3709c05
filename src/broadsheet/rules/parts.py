"""The parts that a run of lines is described by: labels, any line, an age, and what may be there or not."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from types import MappingProxyType

import attrs

from broadsheet.declaration import is_text, wrong
from broadsheet.records import BoilerplateKind
from broadsheet.rendering import collapse

__all__ = [
    "AGE",
    "ANY",
    "START",
    "AgeLine",
    "AnyLine",
    "Glued",
    "Label",
    "Line",
    "Many",
    "Maybe",
    "Part",
    "Prefix",
    "Start",
    "as_part",
    "label",
    "many",
    "maybe",
    "prefix",
]


@attrs.frozen
class Label:
    """A line of the site's own, in one of its wordings; ``languages`` tells whose wording is whose."""

    texts: frozenset[str]
    kind: BoilerplateKind = BoilerplateKind.LABEL
    languages: Mapping[str, str] = attrs.field(factory=lambda: MappingProxyType({}), eq=False)


@attrs.frozen
class Prefix:
    """What may stand before the part on the same line; with ``needed``, one of the texts must."""

    texts: tuple[str, ...]
    needed: bool = False

    def __attrs_post_init__(self) -> None:
        if not self.texts or not all(is_text(text) and text.strip() for text in self.texts):
            raise wrong(f"{', '.join(map(repr, self.texts)) or 'nothing'} stands before no line", '"By " + ANY')

    def __add__(self, other: AnyLine | AgeLine) -> AnyLine | AgeLine:
        if not isinstance(other, AnyLine | AgeLine):
            raise wrong("prefix(…) stands before ANY or AGE, and nothing else", 'prefix("By ") + ANY')
        return attrs.evolve(other, prefix=self)


@attrs.frozen
class AnyLine:
    """A line of any text. Of one name, every further line must have the same text."""

    name: str | None = None
    longest: int | None = None
    pattern: re.Pattern[str] | None = None
    prefix: Prefix | None = None
    barred: AgeLine | None = None

    def __attrs_post_init__(self) -> None:
        if self.name is not None and not (is_text(self.name) and self.name):
            raise wrong(f"ANY.named({self.name!r}): a name is a text", 'ANY.named("title")')
        if self.longest is not None and (type(self.longest) is not int or self.longest < 1):
            raise wrong(f"ANY with at most {self.longest!r} characters: it is a number of them", "ANY.up_to(80)")

    def named(self, name: str, *, longest: int | None = None) -> AnyLine:
        """The line whose text is to be kept under this name; ``longest`` bounds its length in characters."""
        return attrs.evolve(self, name=name, longest=longest)

    def up_to(self, longest: int) -> AnyLine:
        """A line of at most so many characters."""
        return attrs.evolve(self, longest=longest)

    def matching(self, pattern: str) -> AnyLine:
        """A line that the regular expression matches as a whole."""
        try:
            return attrs.evolve(self, pattern=re.compile(pattern))
        except (re.error, TypeError) as error:
            raise wrong(f"ANY.matching({pattern!r}): {error}") from error

    def but(self, barred: AgeLine) -> AnyLine:
        """The line, unless it states an age: ``ANY.named("title").but(AGE)``."""
        if not isinstance(barred, AgeLine):
            raise wrong(f"ANY.but({barred!r}): what a line must not be is an age", "ANY.but(AGE)")
        return attrs.evolve(self, barred=barred)

    def __add__(self, other: AgeLine) -> Glued:
        if not isinstance(other, AgeLine):
            raise wrong("ANY + …: only AGE is glued to a line", 'ANY.named("source") + AGE')
        return Glued(self, other)

    def __radd__(self, other: str) -> AnyLine:
        return attrs.evolve(self, prefix=Prefix((other,), needed=True))


@attrs.frozen
class AgeLine:
    """A line that states an age, and nothing else."""

    name: str = "age"
    prefix: Prefix | None = None

    def __radd__(self, other: str) -> AgeLine:
        return attrs.evolve(self, prefix=Prefix((other,), needed=True))


@attrs.frozen
class Glued:
    """A name and an age on one line, with nothing, or only a separator, between them."""

    first: AnyLine
    second: AgeLine


@attrs.frozen
class Start:
    """The start of the section that is read, or of the page, behind the bars that HTML marks as the site's own."""


@attrs.frozen
class Maybe:
    """Lines that may be there, all of them, or not."""

    parts: tuple[Part, ...]


@attrs.frozen
class Many:
    """Any number of such lines, each kept under the name."""

    part: AnyLine


Line = Label | AnyLine | AgeLine | Glued
Part = Line | Start | Maybe | Many

#: Any line.
ANY = AnyLine()
#: A line that states an age in the site's style.
AGE = AgeLine()
#: The start of the page.
START = Start()


def label(*texts: str, kind: BoilerplateKind | str = BoilerplateKind.LABEL, **languages: str) -> Label:
    """A line of the site's own: its wordings, or one by language, and the kind of boilerplate that it is.

    >>> sorted(label(en="Comments", ar="التعليقات", kind="comments_prompt").texts)
    ['Comments', 'التعليقات']
    """
    try:
        known = BoilerplateKind(kind)
    except ValueError:
        raise wrong(f"label(kind={kind!r}): it is no kind", f"one of {', '.join(BoilerplateKind)}") from None
    if not (texts or languages):
        raise wrong("label() needs at least one text", 'label("Related")')
    shown = _shown(*texts, *languages.values())
    return Label(shown, known, MappingProxyType({text: language for language, text in languages.items()}))


def prefix(*texts: str) -> Prefix:
    """What may stand before a part on its line, or not: ``prefix("- ", "• ") + ANY``.

    >>> from broadsheet import ANY, prefix
    >>> (prefix("- ", "• ") + ANY.named("title")).prefix
    Prefix(texts=('- ', '• '), needed=False)
    """
    return Prefix(texts)


def maybe(*parts: Part | str | Collection[str]) -> Maybe:
    """Lines that may be there, all of them, or not.

    >>> from broadsheet import ANY, lines, maybe
    >>> str(lines(maybe("The Almanac"), ANY.named("headline")))
    "lines(maybe('The Almanac'), ANY.named('headline'))"
    """
    return Maybe(tuple(as_part(part) for part in parts))


def many(part: AnyLine) -> Many:
    """As many such lines as there are, none too; all are kept under the part's name.

    >>> from broadsheet import ANY, lines, many
    >>> str(lines("Hashtags", many(ANY.named("tag")), "Comments"))
    "lines('Hashtags', many(ANY.named('tag')), 'Comments')"
    """
    if not isinstance(part, AnyLine):
        raise wrong(f"many({part!r}): it is a line of any text that may come again", 'many(ANY.named("tag"))')
    return Many(part)


def as_part(part: object) -> Part:
    """The part that was meant: a text or a set of texts is a label."""
    if isinstance(part, Part):
        return part
    if isinstance(part, str):
        return Label(_shown(part))
    if isinstance(part, Collection) and part and all(isinstance(text, str) for text in part):
        return Label(_shown(*part))
    raise wrong(f"{part!r} describes no line", "use a text, a set of texts, ANY, AGE, maybe(…) or many(…)")


def _shown(*texts: str) -> frozenset[str]:
    """The texts, each of which can be a line. Raises ``AdapterError`` for one that never is."""
    for text in texts:
        if not is_text(text):
            raise wrong(f"{text!r} is no text of a label", 'label("Related"), or label(en="More", de="Mehr")')
        if not text or collapse(text) != text:
            mend = repr(collapse(text)) if text.strip() else 'label("Related")'
            raise wrong(f"{text!r} is never a line: its white space is made tidy", mend)
    return frozenset(texts)
