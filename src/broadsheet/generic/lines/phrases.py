"""What a line tells by its words, in many languages: whose rights there are, what to subscribe to, where it leads."""

from __future__ import annotations

import re
from enum import IntEnum

__all__ = ["Phrase", "heads_other", "phrase_of"]

#: So much of a line is looked at (characters).
_LOOKED_AT = 200


class Phrase(IntEnum):
    """What a line tells."""

    NONE = 0
    RIGHTS = 1
    CONSENT = 2
    NEWSLETTER = 3
    AD = 4
    SHARE = 5
    LEGAL = 6
    ONWARD = 7
    CREDIT = 8
    COMMENTS = 9
    PERSON = 10


_RIGHTS = (
    r"©|\(c\) ?\d|copyright|all rights reserved|rights reserved|alle rechte|rechte vorbehalten|tous droits|"
    r"derechos reservados|direitos reservados|diritti riservati|tutti i diritti|alle rechten|med ensamrätt|"
    r"rettigheter|rettigheder|oikeudet pidätetään|wszelkie prawa|všechna práva|toate drepturile|minden jog|"
    r"tüm hakları|все права|всі права|με επιφύλαξη|版权所有|版權所有|无断|無断|저작권|무단|حقوق|כל הזכויות|सर्वाधिकार|"
    r"hak cipta|bản quyền|สงวนลิขสิทธิ์"
)
_CONSENT = (
    r"cookie|consent|gdpr|einwilligung|zustimmung|datenschutz-?einstell|javascript|your browser|ihr browser|"
    r"votre navigateur|tu navegador|externe[rn]? inhalt|personenbezogen|traceurs|ad.?block|werbeblocker|"
    r"nous respectons votre|ваш браузер|файлы cookie|浏览器|ブラウザ"
)
_NEWSLETTER = (
    r"newsletter|news letter|subscri|sign[ -]?up|sign[ -]?in\b|log[ -]?in\b|register (?:now|free|for)|abonnier|"
    r"abonnement|abonne[zr]|suscr[ií]b|suscripci|iscriviti|abbonat|assine|inscreva|anmelden|registrieren|"
    r"nyhetsbrev|nyhedsbrev|nieuwsbrief|uutiskirje|prenumer|zapisz się|odběr|подпис|підпис|订阅|訂閱|登録|購読|구독|"
    r"اشترك|הרשמה|berlangganan|đăng ký|free trial|digital edition|e-?paper|donat(?:e|ion)"
)
_AD = (
    r"advertis|\banzeige\b|werbung|publicité|publicidad|publicidade|pubblicità|advertentie|annons|annonce\b|reklam|"
    r"реклама|sponsored|sponsor content|gesponsert|affiliate|commission|広告|广告|廣告|광고|إعلان|פרסומת|"
    r"iklan|quảng cáo"
)
_SHARE = (
    r"facebook|twitter|whatsapp|instagram|telegram|linkedin|pinterest|youtube|\bshare\b|teilen|partager|compartir|"
    r"compartilh|condividi|\bdelen\b|\bdela\b|\bdel på|udostępnij|sdílet|paylaş|поделиться|поширити|分享|シェア|공유|"
    r"مشاركة|שתף|follow us|follow me|\bfolgen\b|suivez|síguenos|siga|seguici|volg ons|copy link|link kopieren|"
    r"bookmark|merkliste|e-?mail this|print (?:this|article)|drucken|imprimer|imprimir"
)
_LEGAL = (
    r"privacy|terms (?:of|and|&)|terms$|^imprint|impressum|datenschutz|nutzungsbedingungen|\bagb\b|mentions légales|"
    r"confidentialité|conditions d|aviso legal|privacidad|privacidade|términos|termos de|note legali|"
    r"voorwaarden|integritet|personvern|privatliv|tietosuoja|polityka prywatności|regulamin|ochrana osobních|"
    r"gizlilik|конфиденциальн|пользовательское|приватн|隐私|隱私|プライバシー|利用規約|개인정보|이용약관|الخصوصية|פרטיות|"
    r"kebijakan privasi|contact us|about us|kontakt$|contact$|contacto$|accessibility|do not sell|site map|sitemap"
)
_ONWARD = (
    r"^\W*(?:read (?:more|next|also|full|the full)|also read|also on|related|see also|more:|more from|more on|more in|"
    r"watch|listen|click here|continue reading|don[’']t miss|recommended|download|view (?:more|all)|see (?:more|all)|"
    r"load more|show more|next (?:article|story|post)|previous|most (?:read|popular|viewed)|trending|popular|latest|"
    r"top stories|up next|you (?:may|might)|what to read|keep reading|explore|lesen sie|lies auch|mehr (?:zum|aus|von)|"
    r"mehr:|weiterlesen|zum thema|auch interessant|das könnte|meistgelesen|empfohlen|hier (?:finden|geht)|weitere|"
    r"lire (?:aussi|la suite|plus)|à lire|voir aussi|sur le même|les plus lus|lea |leer |lee |ver más|más leíd|"
    r"te puede|relacionad|leia |veja |mais lid|leggi (?:anche|tutto)|i più letti|lees (?:ook|meer)|meest gelezen|"
    r"läs (?:också|mer|även)|mest läst|les (?:også|mer)|læs (?:også|mere)|mest lest|lestu|lue (?:myös|lisää)|"
    r"baca (?:juga|selengkapnya)|xem thêm|"
    r"tin liên quan|czytaj|zobacz|najnowsze|čtěte|přečtěte|skaitykite|loe (?:ka|veel)|citește|olvass|διαβάστε|"
    r"читайте|читать|также по теме|ещё по теме|"
    r"関連|続きを読む|あわせて読|ランキング|관련|많이 본|相关|相關|推荐|延伸閱讀|更多|اقرأ|"
    r"المزيد|مواضيع|קרא|עוד ב|यह भी|और पढ़ें|อ่าน)"
)
_CREDIT = (
    r"^\W*(?:(?:by|von|par|por|di|door|av|af|przez|oleh|автор|текст|photos?|photograph|images?|credits?|sources?|fotos?|"
    r"fotó|bild|bilder|quellen?|fuente|fonte|getty|reuters|afp|ap|dpa|posted|published|updated|last updated|written|"
    r"edited|reporting|tags?|filed|topics?|categor\w+|veröffentlicht|stand|aktualisiert|publié|publicado|pubblicato|"
    r"actualizado|mis à jour|\d+ min\w*|illustration|pictures?|video|фото|источник|صورة|المصدر)\b|"
    r"写真|図|사진|图|圖|来源|來源|記者|记者|기자)"
)
_COMMENTS = (
    r"\bcomments?\b|kommentar|commentaire|comentario|comentário|commenti|reacties|komentar|yorum|комментари|评论|評論|"
    r"コメント|댓글|تعليق|תגובות|leave a reply|bình luận"
)
_PERSON = (
    r"is an? (?:[\w-]+ ){0,6}(?:writer|reporter|editor|author|journalist|correspondent|freelance|columnist|producer|"
    r"fellow|professor)|contributed to this|correction:|the author|about the author|redakteur|journaliste|periodista|"
    r"giornalista|reach (?:him|her|them|me) at|follow (?:him|her|them)|have a (?:tip|story)|email (?:him|her|us)|"
    r"this article (?:was|is|first|originally)|this story (?:was|has|is)|originally (?:published|appeared)"
)
_PHRASES = (_RIGHTS, _CONSENT, _NEWSLETTER, _AD, _SHARE, _LEGAL, _ONWARD, _CREDIT, _COMMENTS, _PERSON)
_PHRASE = re.compile("|".join(f"({phrase})" for phrase in _PHRASES))
#: What a short line says that stands over something else than the story.
_OTHER = re.compile(
    rf"{_ONWARD}|^\W*(?:about the author|share this|follow us|comments|leave a|sign up|newsletter|subscribe|references|"
    r"sources|footnotes|tags|topics|contact|kommentar|commentaires|comentarios|recommend|similar|"
    r"other (?:news|stories)|"
    r"editor[’']?s[’']? (?:pick|choice)|in other news|from the web|popular|must read|featured)"
)
_LONGEST_HEADING = 60


def phrase_of(text: str) -> Phrase:
    """What a line tells.

    >>> phrase_of("Read more: Rain at last").name, phrase_of("It rained on Monday.").name
    ('ONWARD', 'NONE')
    """
    found = _PHRASE.search(text[:_LOOKED_AT].lower())
    return Phrase.NONE if found is None else Phrase(found.lastindex or 0)


def heads_other(text: str) -> bool:
    """Whether a line stands over something else than the story.

    >>> heads_other("Related stories"), heads_other("Why it rained")
    (True, False)
    """
    return len(text) < _LONGEST_HEADING and _OTHER.search(text.lower()) is not None
