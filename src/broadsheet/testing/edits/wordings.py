"""What made-up boxes, cards and ages say, in several languages.

No line of a box is as long as a paragraph or ends like one: a reader of any page takes it for the site's own.
"""

from __future__ import annotations

from enum import StrEnum

__all__ = ["AGES", "BOXES", "TITLES", "AgeLanguage", "Box", "Language"]


class Box(StrEnum):
    """What sort of box it is."""

    PROMO = "promo"
    NEWSLETTER = "newsletter"
    CONSENT = "consent"
    COMMENTS = "comments"
    AD = "ad"
    SHARE = "share"


class Language(StrEnum):
    """The language that a wording is in."""

    ENGLISH = "en"
    ARABIC = "ar"
    GERMAN = "de"
    JAPANESE = "ja"


class AgeLanguage(StrEnum):
    """The language that an age is worded in: one of those that every site's style reads."""

    ENGLISH = "en"
    ARABIC = "ar"


BOXES: dict[Language, dict[Box, tuple[str, ...]]] = {
    Language.ENGLISH: {
        Box.PROMO: ("Kit Plus", "All puzzles, no adverts, one month free", "Try it now"),
        Box.NEWSLETTER: ("The Morning Kit", "Our best stories in your inbox at seven", "Your address", "Sign up"),
        Box.CONSENT: ("We and 214 partners value your privacy", "Accept all", "Manage choices"),
        Box.COMMENTS: ("3 replies", "Wilma Okoro · 3 hours ago", "My aunt said the same in 1987", "Reply", "Report"),
        Box.AD: ("Advertisement", "Kettles at half price until Sunday"),
        Box.SHARE: ("Share", "Copy link", "Mail", "Print"),
    },
    Language.ARABIC: {
        Box.PROMO: ("كيت بلس", "كل الألغاز بلا إعلانات لمدة شهر", "جرب الآن"),
        Box.NEWSLETTER: ("نشرة الصباح", "أفضل قصصنا في بريدك كل صباح", "اشترك"),
        Box.CONSENT: ("نحن وشركاؤنا نقدر خصوصيتك", "قبول الكل", "إدارة الخيارات"),
        Box.COMMENTS: ("ثلاثة ردود", "سلمى حداد · منذ 3 ساعات", "قالت عمتي الشيء نفسه", "رد"),
        Box.AD: ("إعلان", "غلايات بنصف السعر حتى الأحد"),
        Box.SHARE: ("مشاركة", "نسخ الرابط", "طباعة"),
    },
    Language.GERMAN: {
        Box.PROMO: ("Kit Plus", "Alle Rätsel ohne Werbung, einen Monat gratis", "Jetzt testen"),
        Box.NEWSLETTER: ("Kit am Morgen", "Das Beste des Tages um sieben im Postfach", "Anmelden"),
        Box.CONSENT: ("Wir und 214 Partner achten Ihre Privatsphäre", "Alle annehmen", "Auswählen"),
        Box.COMMENTS: ("3 Antworten", "Wilma Okoro · vor 3 Stunden", "Das sagte meine Tante schon 1987", "Antworten"),
        Box.AD: ("Anzeige", "Wasserkocher zum halben Preis bis Sonntag"),
        Box.SHARE: ("Teilen", "Link kopieren", "Drucken"),
    },
    Language.JAPANESE: {
        Box.PROMO: ("キットプラス", "広告なしで一か月無料", "今すぐ試す"),
        Box.NEWSLETTER: ("朝のキット", "毎朝七時に届くニュース", "登録する"),
        Box.CONSENT: ("当サイトはクッキーを使用しています", "すべて許可", "設定"),
        Box.COMMENTS: ("返信3件", "大河内 · 3時間前", "叔母も同じことを言っていた", "返信"),
        Box.AD: ("広告", "やかん半額セールは日曜まで"),
        Box.SHARE: ("共有", "リンクをコピー", "印刷"),
    },
}

#: Titles of made-up cards. No page has them already.
TITLES = (
    "Kettle museum opens a second kettle",
    "Lighthouse keeper wins the quiet prize",
    "متحف الغلايات يفتح أبوابه من جديد",
    "Bergdorf wählt eine Ziege",
    "町のやかんが帰ってきた",
    "Ferry turns back for a hat",
)

#: Wordings of ages by language, younger ones first; each as a site says it that words its ages as dayjs does.
AGES: dict[AgeLanguage, tuple[str, ...]] = {
    AgeLanguage.ENGLISH: (
        "2 minutes ago",
        "an hour ago",
        "5 hours ago",
        "a day ago",
        "3 days ago",
        "a month ago",
        "4 months ago",
        "2 years ago",
    ),
    AgeLanguage.ARABIC: (
        "منذ دقيقة واحدة",
        "منذ ساعة",
        "منذ 5 ساعات",
        "منذ يوم",
        "منذ 3 أيام",
        "منذ شهر",
        "منذ 4 أشهر",
        "منذ سنتين",
    ),
}
