"""What stands above the body of a page: doctype, encoding, title, and the facts that metadata states."""

from __future__ import annotations

import json
from html import escape

import attrs

from broadsheet import PageKind
from broadsheet.testing.pieces import Part
from broadsheet.testing.truths import PageTruth

__all__ = ["FACTS", "Head"]

#: the parts whose facts OpenGraph and JSON-LD state here
FACTS = frozenset({Part.HEADLINE, Part.STANDFIRST, Part.BYLINE, Part.DATE, Part.SECTION})

HTML5 = "<!doctype html>"
HTML4 = '<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN" "http://www.w3.org/TR/html4/loose.dtd">'
XHTML = '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-strict.dtd">'


@attrs.frozen(kw_only=True)
class Head:
    """A head. ``root`` names the attributes of ``<html>``; ``{lang}`` and ``{dir}`` have places in it.

    >>> from broadsheet import Direction
    >>> truth = PageTruth(kind=PageKind.LISTING, language="he", script="Hebr", direction=Direction.RTL, url="/",
    ...     site_name="Gal")
    >>> Head(encoding="").write(truth)
    '<!doctype html><html lang="he" dir="rtl"><head><title>Gal</title></head>'
    """

    doctype: str = HTML5
    root: str = ' lang="{lang}" dir="{dir}"'
    encoding: str = '<meta charset="utf-8">'
    opengraph: bool = False
    jsonld: bool = False
    extra: str = ""

    def write(self, truth: PageTruth) -> str:
        """All of the page before its ``<body>``."""
        root = self.root.replace("{lang}", truth.language).replace("{dir}", truth.direction)
        title = " | ".join(text for text in (truth.headline, truth.site_name) if text)
        graph = _opengraph(truth) if self.opengraph else ""
        linked = _jsonld(truth) if self.jsonld else ""
        head = f"{self.encoding}<title>{escape(title)}</title>{graph}{linked}{self.extra}"
        return f"{self.doctype}<html{root}><head>{head}</head>"


def _opengraph(truth: PageTruth) -> str:
    facts = {
        "og:type": "article" if truth.kind is PageKind.ARTICLE else "website",
        "og:url": truth.url,
        "og:site_name": truth.site_name,
        "og:title": truth.headline,
        "og:description": truth.standfirst,
        "og:image": truth.image,
        "article:published_time": truth.published.isoformat() if truth.published else None,
        "article:section": truth.section,
    }
    found = [(name, content) for name, content in facts.items() if content]
    found += [("article:author", name) for name in truth.authors]
    return "".join(f'<meta property="{name}" content="{escape(content)}">' for name, content in found)


def _jsonld(truth: PageTruth) -> str:
    facts = {
        "@context": "https://schema.org",
        "@type": "NewsArticle" if truth.kind is PageKind.ARTICLE else "CollectionPage",
        "url": truth.url,
        "inLanguage": truth.language,
        "headline": truth.headline,
        "description": truth.standfirst,
        "image": truth.image,
        "datePublished": truth.published.isoformat() if truth.published else None,
        "articleSection": truth.section,
        "author": [{"@type": "Person", "name": name} for name in truth.authors] or None,
        "publisher": {"@type": "Organization", "name": truth.site_name},
    }
    text = json.dumps({name: value for name, value in facts.items() if value}, ensure_ascii=False)
    return f'<script type="application/ld+json">{text.replace("<", chr(92) + "u003c")}</script>'
