"""The tables of wordings: current, folded, and each wording of theirs read back as what it means."""

from __future__ import annotations

import importlib.util
from pathlib import Path
from types import ModuleType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from broadsheet import AgeKind, parse_age
from broadsheet.ages.folding import STOPS, fold
from broadsheet.ages.tables import Sense, openers, tables

ROOT = Path(__file__).resolve().parents[2]
DATA = ROOT / "src" / "broadsheet" / "ages" / "data"
#: Digits of scripts that news is written in: Arabic, Persian, Hindi, Bengali, Tamil, Thai, Khmer, Burmese, full-width.
ZEROS = "0٠۰०০௦๐០၀０"


def _generator() -> ModuleType:
    spec = importlib.util.spec_from_file_location("generate", ROOT / "tools" / "ages" / "generate.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("name", ["cldr", "dayjs"])
def test_what_was_generated_is_current(name: str) -> None:
    babel = pytest.importorskip("babel", reason="babel makes the tables: pip install broadsheet[dev]")
    stated = (DATA / "cldr.tsv").read_text("utf-8").partition("Babel ")[2].split(" ")[0]
    if babel.__version__ != stated:
        pytest.skip(f"the tables were made by Babel {stated}, and {babel.__version__} is here")
    assert getattr(_generator(), f"of_{name}")() == (DATA / f"{name}.tsv").read_text("utf-8")


def _lines(name: str) -> list[tuple[int, str, list[str]]]:
    lines = enumerate((DATA / name).read_text("utf-8").splitlines(), start=1)
    keyed = [(number, line.partition("\t")) for number, line in lines if line[:1] not in ("", "#", "[")]
    return [(number, key, values.split("|")) for number, (key, _, values) in keyed]


def test_the_overlay_is_folded_as_text_will_be() -> None:
    for number, key, values in _lines("overlay.tsv"):
        for value in values:
            assert value == fold(value), f"overlay.tsv:{number}: {key}: {value!r} is never met, {fold(value)!r} is"


def test_wordings_have_no_full_stops() -> None:
    for name in ("overlay.tsv", "cldr.tsv", "dayjs.tsv"):
        for number, key, values in _lines(name):
            if key.endswith((" #", " few")):
                assert [value for value in values if STOPS.search(value)] == [], f"{name}:{number}: {key}"


def test_both_sources_keep_their_notices() -> None:
    notice = (DATA / "NOTICE").read_text("utf-8")
    assert "UNICODE LICENSE V3" in notice
    assert "iamkun" in notice
    assert "Permission is hereby granted" in notice


def test_openers_are_those_of_the_languages_asked_for() -> None:
    assert "vor " in openers(frozenset(("de",)))
    assert "vor " not in openers(frozenset(("en", "ar")))


PHRASES = sorted((phrase, sense) for phrase, senses in tables().phrases.items() for sense in senses)


@given(
    st.sampled_from(PHRASES),
    st.integers(2, 99),
    st.sampled_from(ZEROS),
    st.sampled_from(("", "· ", "\N{NO-BREAK SPACE}")),
)
def test_every_wording_is_read_back_in_its_language(
    wording: tuple[str, Sense], number: int, zero: str, glue: str
) -> None:
    phrase, sense = wording
    digits = "".join(chr(ord(zero) + int(digit)) for digit in str(number))
    text = glue + phrase.replace("#", digits)
    if glue and phrase[0] == "-":
        return
    age = parse_age(text, languages=[sense.language], context="card")
    assert age.raw == text
    meant = sense.times * sense.unit.seconds * (number if "#" in phrase else 1)
    if age.kind is AgeKind.AMBIGUOUS:
        assert meant in {reading.seconds for reading in age.readings}
    else:
        assert age.kind is AgeKind.RELATIVE
        assert age.seconds == meant or sense.language in _others(phrase, sense)
        assert age.language == sense.language


def _others(phrase: str, sense: Sense) -> list[str]:
    """The language again, where it has another meaning for the wording that differs by nothing or is said by hand."""
    return [other.language for other in tables().phrases[phrase] if other.language == sense.language and other != sense]


@given(st.sampled_from(PHRASES), st.integers(2, 99))
def test_upper_case_means_the_same(wording: tuple[str, Sense], number: int) -> None:
    phrase, sense = wording
    text = phrase.replace("#", str(number))
    if fold(text.upper()) != fold(text) or "m" in phrase:  # ß has no upper case of its own; "M" may be months
        return
    small, great = (parse_age(shown, languages=[sense.language]) for shown in (text, text.upper()))
    assert (small.kind, small.seconds) == (great.kind, great.seconds)
