"""What is left of flattened text: told by words and by place, without a tree."""

from __future__ import annotations

import pytest

import broadsheet
from broadsheet import BoilerplateKind, Registry


def kinds(text: str) -> dict[str, BoilerplateKind]:
    page = broadsheet.parse_text(text, registry=Registry())
    return {block.text: block.kind for block in page.boilerplate if isinstance(block.kind, BoilerplateKind)}


def test_menu_labels_and_footer_are_told_apart(dump: str) -> None:
    found = kinds(dump)
    assert {found[entry] for entry in ("Home", "News", "Sport", "Weather")} == {BoilerplateKind.NAVIGATION}
    assert found["Related stories"] is BoilerplateKind.LABEL
    assert found["Share"] is BoilerplateKind.SHARE
    footer = ("Contact", "Privacy policy", "Terms of use", "© 2025 The Almanac. All rights reserved.")
    assert {found[line] for line in footer} == {BoilerplateKind.FOOTER}


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Jetzt den Newsletter abonnieren", BoilerplateKind.NEWSLETTER),
        ("Nous utilisons des cookies pour mesurer l'audience", BoilerplateKind.CONSENT),
        ("Publicidad", BoilerplateKind.AD),
        ("Compartir en WhatsApp", BoilerplateKind.SHARE),
        ("12 комментариев", BoilerplateKind.COMMENTS_PROMPT),
        ("関連ニュース", BoilerplateKind.LABEL),
        ("جميع الحقوق محفوظة", BoilerplateKind.FOOTER),
    ],
)
def test_words_of_many_languages_tell_what_a_line_is(dump: str, line: str, kind: BoilerplateKind) -> None:
    assert kinds("\n".join((*dump.split("\n")[:18], line)))[line] is kind


def test_a_short_line_in_the_middle_of_nothing_stays_untold(dump: str) -> None:
    assert kinds("\n".join((*dump.split("\n")[:18], "Ahoy")))["Ahoy"] is BoilerplateKind.OTHER
