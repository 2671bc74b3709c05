"""What lines say that belong to a page's story and are no part of it: credits, promos, bios, rights; by their words."""

from __future__ import annotations

import re

__all__ = ["heads_other", "phrase_of"]

#: Openings and words by what they tell, in lower case. A line has the first that is found.
_PHRASES = (
    r"©|copyright|all rights reserved|alle rechte|tous droits|todos los derechos|diritti riservati|tutti i diritti",
    r"newsletter|subscri|sign up|signup|abonn|suscr|iscriviti|log in|sign in|jetzt testen|registr|"
    r"nyhetsbrev|nieuwsbrief",
    r"^\W*(?:read (?:more|next|also)|also read|also on|related|see also|more:|more from|watch:|lesen sie|lies auch|"
    r"mehr zum|mehr:|auch interessant|hier (?:finden|geht)|lire aussi|à lire|lea |leer |leia |veja|leggi anche|"
    r"lees ook|läs (?:också|mer)|les også|læs også|lestu|baca juga|xem thêm|czytaj|čtěte|lue myös|skaitykite|"
    r"click here|continue reading|don't miss|recommended|listen:|download|читайте|читать|関連|관련|相关|相關)",
    r"^\W*(?:by|von|par|por|di|door|av|af|photo|image|credit|source|foto|fotos|bild|quelle|getty|reuters|ap|posted|"
    r"published|updated|written|edited|reporting|tags|filed|topics|categor\w+|veröffentlicht|stand|aktualisiert|publié|"
    r"publicado|\d+ min)\b",
    r"advertis|anzeige|publicité|publicidad|sponsored|affiliate|commission|cookie|consent|javascript|your browser|"
    r"einwilligung|zustimm|externe[rn]? inhalt",
    r"follow (?:us|him|her|me|the)|facebook|twitter|instagram|whatsapp|telegram|share (?:this|on)|"
    r"is an? (?:\w+ ){0,5}(?:writer|reporter|editor|author|journalist|correspondent|freelance|columnist)|"
    r"contributed to this|correction:",
)
_PHRASE = re.compile("|".join(f"({phrase})" for phrase in _PHRASES))
#: What a heading says that ends a story, or stands over something else.
_OTHER = re.compile(
    r"related|more (?:from|on|stories|news)|read (?:more|next)|also read|recommend|you (?:may|might)|don't miss|"
    r"most (?:read|popular)|trending|latest|about the author|about author|share this|follow us|comments|leave a|"
    r"sign up|newsletter|subscribe|references|sources|footnotes|tags|topics|contact|mehr zum|lesen sie|"
    r"das könnte|auch interessant|kommentare|lire aussi|à lire|voir aussi|sur le même|leia|veja|lea también|te puede|"
    r"leggi anche|lees ook|läs också|les også|læs også|関連|관련|相关|相關|читайте"
)
#: So much of a line is looked at; a longer line heads nothing (characters).
_LOOKED_AT, _LONGEST_HEADING = 160, 60


def phrase_of(text: str) -> int:
    """What a line tells by its words, as a number from 1; 0 for one that tells nothing.

    >>> phrase_of("Read more: Rain at last"), phrase_of("It rained on Monday.")
    (3, 0)
    """
    found = _PHRASE.search(text[:_LOOKED_AT].lower())
    return 0 if found is None else found.lastindex or 0


def heads_other(text: str) -> bool:
    """Whether a heading stands over something else than the story.

    >>> heads_other("Related stories"), heads_other("Why it rained")
    (True, False)
    """
    return len(text) < _LONGEST_HEADING and _OTHER.search(text.lower()) is not None
