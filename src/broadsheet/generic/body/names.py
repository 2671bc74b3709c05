"""What the names of elements say of the text in them, as far as it matters to a story: "body", "author", "promo"."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from broadsheet.generic.vocabulary import LEAD
from broadsheet.generic.wording import words_of

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

__all__ = ["LONGEST", "MEANINGS", "bits_of", "called", "meanings_of", "names_of"]

#: What names may say, by the words that say so in class, id and the like. A word may say several things.
_WORDS = {
    "story": "body articlebody content story entry copy prose richtext paragraph para storybody storytext texto cuerpo "
    "corps contenu inhalt artikel artikeltext bodytext text editor wysiwyg rte",
    "article": "article post main single detail articulo",
    "lead": " ".join((*LEAD, "teaser", "description")),
    "author": "byline author authors writer writers reporter autor autoren auteur auteurs autore bio contributor "
    "contributors firma verfasser",
    "time": "time timestamp date datetime dateline datum fecha published updated",
    "picture": "caption captions credit credits photo photos image images picture bild foto gallery slideshow figure "
    "media video audio player",
    "share": "share sharing social follow facebook twitter whatsapp addtoany sharedaddy bookmark print email",
    "promo": "promo promotion related recommend recommended recommendations readmore trending popular mostread linkbox "
    "outbrain taboola teaser teasers card cards more next prev previous also latest feed relacionadas relacionados "
    "empfehlungen meistgelesen",
    "letter": "newsletter newsletters subscribe subscription signup login paywall register premium donate donation "
    "membership offer cta",
    "ad": "ad ads advert advertisement adslot advertising sponsored sponsor banner dfp anzeige "
    "anzeigen angebot angebote werbung publicidad reklama reklame annons annonser",
    "bar": "nav menu navbar navigation footer breadcrumb breadcrumbs toolbar pagination pager toc tabs sidebar widget "
    "widgets header skip",
    "comment": "comment comments disqus reply replies discussion respond kommentar kommentare kommentarer "
    "leserkommentare commentaire commentaires comentario comentarios commenti reactie reacties komentarz komentarze "
    "komentar komentari yorum yorumlar",
    "legal": "copyright disclaimer legal privacy terms cookie cookies consent gdpr modal popup notice correction "
    "disclosure",
    "meta": "meta tag tags topics topic category categories kicker rubric keywords keyword hashtag label labels rating "
    "etiquetas schlagworte",
    "info": "infobox factbox box info sidebox aside fact facts quote pullquote embed tweet references footnotes "
    "footnote notes note",
    "unseen": "hidden hide sr visually screen reader invisible collapse",
    "headline": "title headline heading hed",
    "caption": "caption captions credit credits legend bildunterschrift bildunterzeile legende didascalia",
    "consent": "cookie cookies consent gdpr cmp onetrust",
}
#: What names may say, in the order of their bits.
MEANINGS = tuple(_WORDS)
_BITS: dict[str, int] = {}
for _place, _named in enumerate(_WORDS.values()):
    for _word in _named.split():
        _BITS[_word] = _BITS.get(_word, 0) | 1 << _place

#: What is behind so many characters says nothing; to be cut before ``called`` is asked, which remembers what it was.
LONGEST = 300


def bits_of(*meanings: str) -> int:
    """The bits of some meanings."""
    return sum(1 << MEANINGS.index(meaning) for meaning in meanings)


def names_of(element: Element) -> int:
    """What an element is called, a bit for each meaning."""
    get = element.get
    given, own = get("class"), get("id")
    other = get("itemprop") or get("data-testid") or get("data-component")
    return (
        (called(given[:LONGEST]) if given else 0)
        | (called(own[:LONGEST]) if own else 0)
        | (called(other[:LONGEST]) if other else 0)
    )


@lru_cache(maxsize=16384)
def called(name: str) -> int:
    """What a class attribute, or any other name, says.

    >>> meanings_of(called("story-body__author")) == tuple(
    ...     float(meaning in ("story", "author")) for meaning in MEANINGS)
    True
    """
    found = 0
    for word in words_of(name):
        found |= _BITS.get(word, 0)
    return found


@lru_cache(maxsize=4096)
def meanings_of(names: int) -> tuple[float, ...]:
    """The bits as numbers, in the order of ``MEANINGS``."""
    return tuple(float(names >> place & 1) for place in range(len(MEANINGS)))
