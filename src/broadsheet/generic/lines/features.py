"""What is known of each line, as a row of numbers: by itself, by the whole page, and by the lines around it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import accumulate
from math import log2

from broadsheet.generic.lines.line import Line
from broadsheet.generic.lines.phrases import heads_other
from broadsheet.generic.lines.stretches import LOOSE, STRICT, Stretch, best_stretch

__all__ = ["FEATURES", "Row", "feature_rows"]

_SELF = (
    "size", "ending", "sentences", "commas", "digits", "capitals", "upper", "beginning", "separators", "phrase",
    "tokens", "token_length", "copies", "common", "topical", "spoken", "relative_size", "aged",
)  # fmt: skip
_AROUND = (
    *(f"{what}_{side}{step}" for side in ("before", "behind") for step in (1, 2, 3) for what in ("size", "ending")),
    "phrase_before1", "phrase_behind1", "capitals_before1", "capitals_behind1",
    *(f"{what}_{side}{reach}" for side in ("before", "behind") for reach in (4, 12) for what in ("mass", "dense")),
    "since_paragraph", "until_paragraph", "since_age", "until_age", "since_other", "others", "since_rights",
)  # fmt: skip
_PLACE = (
    *(f"{what}_{name}" for name in ("strict", "loose") for what in ("within", "behind", "ahead", "share")),
    "mass_before", "mass_after", "position", "lines", "total",
)  # fmt: skip
Row = tuple[float, ...]
#: The columns of a row.
FEATURES = (*_SELF, *_AROUND, *_PLACE)


_FAR = 99.0
_SEPARATORS = frozenset("|·•/›»>,&‧・")
#: So many of the words that a story uses most are its common ones.
_MOST_COMMON, _LEAST_COPIES = 40, 3


def feature_rows(lines: Sequence[Line]) -> list[Row]:
    """A row for each line, in the order of ``FEATURES``."""
    masses = [line.mass for line in lines]
    strict, loose = best_stretch(masses, STRICT), best_stretch(masses, LOOSE)
    story = lines[strict.start : strict.stop]
    selves = _of_lines(lines, story)
    rows = zip(selves, _around(lines, selves, strict), _places(masses, (strict, loose)), strict=True)
    return [(*own, *near, *place) for own, near, place in rows]


def _of_lines(lines: Sequence[Line], story: Sequence[Line]) -> list[Row]:
    copies = Counter([line.text for line in lines])
    spoken = Counter(token.casefold() for line in story if line.mass for token in line.tokens)
    common = {token for token, count in spoken.most_common(_MOST_COMMON) if count >= _LEAST_COPIES}
    paragraphs = [line.mass for line in story if line.mass]
    mean = sum(paragraphs) / len(paragraphs) if paragraphs else 1.0
    within = {id(line) for line in story}
    known: dict[str, Row] = {}
    for line in lines:
        if line.text not in known:
            own = Counter(token.casefold() for token in line.tokens) if line.mass and id(line) in within else {}
            known[line.text] = _of_line(line, copies[line.text], common, _telling(line, common, spoken, own), mean)
    return [known[line.text] for line in lines]


def _telling(line: Line, common: set[str], spoken: Counter[str], own: dict[str, int]) -> tuple[float, float]:
    """The share of a line's words, without the common ones, that the rest of the story uses, and how often it does."""
    counts = [spoken[token] - own.get(token, 0) for token in map(str.casefold, line.tokens) if token not in common]
    if not counts:
        return -1.0, -1.0
    return sum(count > 0 for count in counts) / len(counts), sum(log2(1 + count) for count in counts) / len(counts)


def _of_line(line: Line, copies: int, common: set[str], telling: tuple[float, float], mean: float) -> Row:
    text, tokens = line.text, line.tokens
    count = len(tokens) or 1
    begin = text[0]
    letters = [token for token in tokens if token[0].isalpha()]
    return (
        log2(1 + line.width),
        line.ending,
        float(text.count(". ", 0, 400) + text.count("。", 0, 400) + text.count("? ", 0, 400)),
        float(sum(text.count(comma, 0, 400) for comma in ",、،，")),
        sum(token[0].isdigit() for token in tokens) / count,
        sum(token[0].isupper() for token in letters) / len(letters) if letters else 0.0,
        sum(map(str.isupper, text[:60])) / len(text[:60]),
        1.0
        if begin.isupper()
        else 2.0
        if begin.isdigit()
        else 3.0
        if begin.islower()
        else 4.0
        if begin.isalpha()
        else 0.0,
        float(sum(each in _SEPARATORS for each in text[:100])) - float(text.count(",", 0, 100)),
        float(line.phrase),
        float(len(tokens)),
        sum(map(len, tokens)) / count,
        float(copies),
        sum(token.casefold() in common for token in tokens) / count,
        *telling,
        line.width / mean,
        float(line.is_age),
    )


def _around(lines: Sequence[Line], selves: Sequence[Row], strict: Stretch) -> list[Row]:
    count = len(lines)
    sizes, capitals = [row[0] for row in selves], [row[5] for row in selves]
    masses = [0, *accumulate(line.mass for line in lines)]
    widths = [0, *accumulate(line.width + 1 for line in lines)]
    ages = [line.is_age for line in lines]
    paragraphs = [bool(line.mass) for line in lines]
    others = [heads_other(line.text) for line in lines]
    others_after = [place >= strict.start and other for place, other in enumerate(others)]
    told = list(accumulate(map(int, others_after)))
    columns = list(zip(
        _since(paragraphs), _until(paragraphs), _since(ages), _until(ages), _since(others_after), map(float, told),
        _since([line.phrase == 1 for line in lines]), strict=True,
    ))  # fmt: skip
    rows = []
    for place in range(count):
        near: list[float] = []
        for step in (-1, -2, -3, 1, 2, 3):
            at = place + step
            near += (sizes[at], lines[at].ending) if 0 <= at < count else (0.0, -1.0)
        for rating in ([float(line.phrase) for line in lines[max(0, place - 1) : place + 2]],):
            near += (rating[0] if place else -1.0, rating[-1] if place + 1 < count else -1.0)
        near += (capitals[place - 1] if place else -1.0, capitals[place + 1] if place + 1 < count else -1.0)
        for first, last in ((-4, 0), (-12, 0), (1, 5), (1, 13)):
            low, high = max(0, place + first), min(count, place + last)
            mass = masses[high] - masses[low] if high > low else 0
            near += (log2(1 + mass), mass / max(1, widths[high] - widths[low]) if high > low else 0.0)
        rows.append((*near, *columns[place]))
    return rows


def _since(flags: Sequence[bool]) -> list[float]:
    """How many lines before each one the last other line with a flag stands."""
    found, last = [], -_FAR
    for place, flag in enumerate(flags):
        found.append(min(_FAR, place - last))
        last = float(place) if flag else last
    return found


def _until(flags: Sequence[bool]) -> list[float]:
    return _since(flags[::-1])[::-1]


def _places(masses: Sequence[int], stretches: Sequence[Stretch]) -> list[Row]:
    total, count = sum(masses) or 1, len(masses)
    before = [0, *accumulate(masses)]
    shares = [(before[each.stop] - before[each.start]) / total for each in stretches]
    rows = []
    for place, mass in enumerate(masses):
        row: list[float] = []
        for each, share in zip(stretches, shares, strict=True):
            row += (
                float(each.start <= place < each.stop),
                max(-_FAR, min(_FAR, float(place - each.start))),
                max(-_FAR, min(_FAR, float(each.stop - place))),
                share,
            )
        row += (before[place] / total, (total - before[place] - mass) / total, place / count, float(count), log2(total))
        rows.append(tuple(row))
    return rows
