"""What lines say that belong to a page's story and are no part of it: credits, promos, bios, rights; by their words."""

from __future__ import annotations

import re

__all__ = ["LETTER", "ONWARD", "RIGHTS", "ends_in_credit", "heads_other", "phrase_of"]


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


#: What a line tells, as a number: by how it begins, that it leads on to other stories or is a credit; else, by one of
#: its words, that it speaks of rights, asks for a subscription, and so on.
ONWARD, _CREDIT, RIGHTS, LETTER = 1, 2, 3, 4
_BEGINS_ONWARD = (
    *("read more", "read next", "read also", "also read", "also on", "related", "see also", "more:", "more from"),
    *(
        "watch:",
        "listen:",
        "click here",
        "continue reading",
        "don't miss",
        "recommended",
        "download",
        "required reading",
    ),
    *(
        "lesen sie",
        "lies auch",
        "mehr zum",
        "mehr:",
        "auch interessant",
        "das könnte",
        "hier finden",
        "hier geht",
        ">>",
    ),
    *("lire aussi", "à lire", "lea ", "leer ", "lee ", "leia ", "veja ", "leggi anche", "lees ook", "läs också"),
    *("läs mer", "les også", "læs også", "lestu", "baca juga", "xem thêm", "czytaj", "čtěte", "lue myös", "skaitykite"),
    *("читайте", "читать", "関連", "관련", "相关", "相關", "اقرأ", "बढ़ें"),
)
_BEGINS_CREDIT = (
    *("by ", "von ", "par ", "por ", "di ", "door ", "av ", "af ", "photo", "image", "credit", "source", "foto"),
    *(
        "bild",
        "quelle",
        "getty",
        "reuters",
        "posted ",
        "published",
        "updated",
        "written by",
        "edited by",
        "reporting by",
    ),
    *("tags", "filed under", "topics", "categories", "veröffentlicht", "stand:", "aktualisiert", "publié", "publicado"),
)
_TELLING = tuple(
    map(
        _words,
        (
            "© copyright reserved vorbehalten réservés reservados riservati",
            "newsletter newsletters subscribe subscriber subscribers subscription signup abonnieren abonnement abonnez "
            "suscríbete suscribirse suscripción iscriviti login registrieren registrer nyhetsbrev nieuwsbrief",
            "advertisement advertising anzeige werbung publicité publicidad sponsored affiliate commission cookie "
            "cookies consent javascript browser einwilligung zustimmung inhalte",
            "follow facebook twitter instagram whatsapp telegram linkedin share",
            "writer reporter editor author journalist correspondent freelance columnist contributed correction "
            "redakteur redakteurin journaliste periodista giornalista",
        ),
    )
)
_CODES = {word: code for code, words in enumerate(_TELLING, RIGHTS) for word in words}
_WORD = re.compile(r"©|\w+")
#: What a heading says that ends a story, or stands over something else.
_OTHER = re.compile(
    r"related|more (?:from|on|stories|news)|read (?:more|next)|also read|recommend|you (?:may|might)|don't miss|"
    r"most (?:read|popular)|trending|latest|about the author|about author|share this|follow us|comments|leave a|"
    r"sign up|newsletter|subscribe|references|sources|footnotes|tags|topics|contact|mehr zum|lesen sie|"
    r"das könnte|auch interessant|kommentare|lire aussi|à lire|voir aussi|sur le même|leia|veja|lea también|te puede|"
    r"leggi anche|lees ook|läs också|les også|læs også|関連|관련|相关|相關|читайте"
)
#: How a caption ends: behind a sentence or a bar, or in brackets, who made the picture.
_CREDITED = re.compile(
    r"(?:[.!?…\"”’)|/]\s+|[(\[])(?:photos?|photograph|fotos?|fotografie|pictures?|images?|bilder|bild|illustration|"
    r"kuva|zdjęcie|zdj\.|fot\.|фото|credit|crédit|crédito)\s*(?::|by\b:?|par\b|von\b|de\b|di\b)[^:]{2,80}$",
    re.IGNORECASE,
)
_LONGEST_CREDIT = 120
#: So much of a line is looked at; a longer line heads nothing (characters).
_LOOKED_AT, _LONGEST_HEADING = 160, 60


def phrase_of(text: str) -> int:
    """What a line tells by its words, as a number from 1; 0 for one that tells nothing.

    >>> phrase_of("Read more: Rain at last"), phrase_of("It rained on Monday.")
    (1, 0)
    """
    head = text[:_LOOKED_AT].lower()
    if head.startswith(_BEGINS_ONWARD):
        return ONWARD
    if head.startswith(_BEGINS_CREDIT):
        return _CREDIT
    words = _WORD.findall(head)
    if _CODES.keys().isdisjoint(words):  # of most lines it is, and to intersect makes a set of each line's words
        return 0
    return min(_CODES[word] for word in words if word in _CODES)


def heads_other(text: str) -> bool:
    """Whether a heading stands over something else than the story.

    >>> heads_other("Related stories"), heads_other("Why it rained")
    (True, False)
    """
    return len(text) < _LONGEST_HEADING and _OTHER.search(text.lower()) is not None


def ends_in_credit(text: str) -> bool:
    """Whether a line ends with who made the picture that it is about: then it is the caption of that.

    >>> ends_in_credit("The bay on Monday. (Photo: Ann Lee)"), ends_in_credit("She took a photo by the bay.")
    (True, False)
    """
    return _CREDITED.search(text[-_LONGEST_CREDIT:]) is not None
