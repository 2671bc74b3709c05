"""Names that a person chose, and names that a machine made."""

from __future__ import annotations

import pytest

from broadsheet.generic.wording import is_stable, is_state, is_utility, stem_of


@pytest.mark.parametrize(
    "name", ["story", "story-title", "article__body", "mainContent", "col-md-4", "h2", "cardTitle2", "top_news_ul"]
)
def test_chosen_by_a_person(name: str) -> None:
    assert is_stable(name)


@pytest.mark.parametrize(
    "name",
    [
        "css-1x2y3z",
        "sc-bdVaJa",
        "_3fj2",
        "jsx-123456",
        "post-48213",
        "eqHMcZ",
        "fnYsJf",
        "svelte-ab12",
        "a1b2c3",
        "",
        "1up",
    ],
)
def test_made_by_a_machine(name: str) -> None:
    assert not is_stable(name)


@pytest.mark.parametrize(
    ("name", "stem"),
    [
        ("Card_title__Kp2uE", "Card_title__"),
        ("Story_body__1x9Zq", "Story_body__"),
        ("story-title", None),
        ("css-1x2y3z", None),
    ],
)
def test_the_stem_of_a_generated_name(name: str, stem: str | None) -> None:
    assert stem_of(name) == stem


def test_states_and_utilities_say_nothing_of_what_an_element_is() -> None:
    assert all(map(is_state, ("active", "is-open", "first", "js-story", "Selected")))
    assert all(map(is_utility, ("mt-4", "col-6", "d-none", "flex", "text-sm")))
    assert not any(map(is_state, ("story", "title")))
    assert not any(map(is_utility, ("story", "texture", "flexion-test")))


@pytest.mark.parametrize("name", ["promo_77c0", "card_a91e", "title_k3a1", "top_x81k", "image_widget__LYZT4"])
def test_a_short_hash_is_one_and_leaves_a_stem(name: str) -> None:
    assert not is_stable(name)
    assert stem_of(name) == name[: name.rindex("_") + 1]


@pytest.mark.parametrize("name", ["ratio-16x9", "col-2x", "page_2", "h264", "covid19", "story-v2"])
def test_numbers_that_a_person_writes_are_no_hash(name: str) -> None:
    assert is_stable(name)
