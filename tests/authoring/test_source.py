"""The module of an adapter: what the author reads first."""

from __future__ import annotations

import ast

import pytest

from broadsheet import PageKind
from broadsheet.authoring.proposal import Proposal, ProposedLayout, ProposedRule
from broadsheet.authoring.source import AdapterName, module
from broadsheet.authoring.spelling import WIDTH

ALMANAC = AdapterName("almanac", ("almanac.example",))
HEADLINE = ProposedRule("headline", "css('main h1').text()", ("1 hit on each of 2 pages", "the texts differ"))
WHEN = ProposedRule("when", "css('main.story')")
CARDS = ProposedRule("cards", "css('li').cards(title=css('a').text(), url=css('a').link())")
STORY = ProposedLayout("Story", PageKind.ARTICLE, WHEN, (HEADLINE,), ("rain", "snow"))
FRONT = ProposedLayout("Front", PageKind.LISTING, None, (CARDS,), ("front",))


def test_a_module_reads_as_if_written_by_hand() -> None:
    source = module(ALMANAC, Proposal((FRONT, STORY)))
    assert (
        source
        == '''"""Almanac (almanac.example)."""

from __future__ import annotations

from broadsheet import Adapter, Layout, PageKind, css

__all__ = ["Almanac"]


class Almanac(Adapter):
    """Pages of almanac.example."""

    hosts = ("almanac.example",)

    class Front(Layout):
        """As in the case front."""

        kind = PageKind.LISTING
        cards = css("li").cards(
            title=css("a").text(),
            url=css("a").link(),
        )

    class Story(Layout):
        """As in the cases rain, snow."""

        when = css("main.story")
        # 1 hit on each of 2 pages; the texts differ
        headline = css("main h1").text()
'''
    )


def test_the_name_is_stated_where_the_class_does_not_tell_it() -> None:
    source = module(AdapterName("isle_times", ("isle-times.example",)), Proposal((STORY,)))
    assert "class IsleTimes(Adapter):" in source
    assert '    name = "isle_times"\n    hosts = ("isle-times.example",)\n' in source
    assert "    name =" not in module(ALMANAC, Proposal((STORY,)))


@pytest.mark.parametrize("site", ["adapter", "layout"])
def test_no_class_hides_a_public_name(site: str) -> None:
    source = module(AdapterName(site, ("a.example",)), Proposal((STORY,)))
    assert f"class {site.title()}Site(Adapter):" in source
    assert f'    name = "{site}"' in source


def test_a_layout_without_rules_is_a_class_all_the_same() -> None:
    source = module(ALMANAC, Proposal((ProposedLayout("Story", PageKind.ARTICLE, None, (), ("rain",)),)))
    assert len(ast.parse(source).body) == 5


@pytest.mark.parametrize(
    "evidence", ["many words " * 40, "an injected\nimport os", "tabs\tand\r\nreturns", "a\x85b\u2028c"]
)
def test_evidence_never_leaves_its_comment(evidence: str) -> None:
    rule = ProposedRule("headline", "css('h1').text()", (evidence,))
    source = module(ALMANAC, Proposal((ProposedLayout("Story", PageKind.ARTICLE, None, (rule,), ("rain",)),)))
    plain = module(ALMANAC, Proposal((ProposedLayout("Story", PageKind.ARTICLE, None, (HEADLINE,), ("rain",)),)))
    assert ast.dump(ast.parse(source)) == ast.dump(ast.parse(plain.replace("main h1", "h1")))
    assert max(map(len, source.splitlines())) <= WIDTH


def test_many_cases_are_broken_into_lines() -> None:
    pages = tuple(f"a-page-with-a-long-name-{number}" for number in range(12))
    source = module(ALMANAC, Proposal((ProposedLayout("Story", PageKind.ARTICLE, None, (HEADLINE,), pages),)))
    assert max(map(len, source.splitlines())) <= WIDTH
    assert all(page in source for page in pages)
