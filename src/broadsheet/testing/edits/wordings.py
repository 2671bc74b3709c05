"""What made-up boxes, cards and ages say, in several languages.

No line of a box is as long as a paragraph or ends like one: a reader of any page takes it for the site's own.
"""

from __future__ import annotations

from enum import StrEnum

import attrs

__all__ = ["AGES", "BOXES", "STORIES", "TITLES", "AgeLanguage", "Box", "Language", "Stories", "Story"]


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


@attrs.frozen
class Story:
    """What a made-up card of a group shows."""

    title: str
    source: str
    age: str

    @property
    def text(self) -> str:
        """All of it."""
        return f"{self.title} {self.source} {self.age}"


@attrs.frozen
class Stories:
    """What a made-up group of cards shows, and the heading that it stands under."""

    heading: str
    stories: tuple[Story, ...]

    @property
    def lines(self) -> int:
        """So many lines at the most."""
        return 1 + 3 * len(self.stories)


#: A group of cards by language. No page has one of them already.
STORIES: dict[Language, Stories] = {
    Language.ENGLISH: Stories(
        "More from the kettle desk",
        (
            Story("Mayor returns the borrowed kettle after eleven years", "Kettle Tribune", "2 hours ago"),
            Story("Lighthouse choir sings through a night of fog", "Harbour Post", "5 hours ago"),
            Story("Two goats elected to the village council in Bergdorf", "Kettle Tribune", "yesterday"),
            Story("Why the last ferry always turns back for a hat", "Island Gazette", "3 days ago"),
            Story("School bakes the longest bread in the valley", "Harbour Post", "4 days ago"),
        ),
    ),
    Language.ARABIC: Stories(
        "المزيد من أخبار الغلايات",
        (
            Story("العمدة يعيد الغلاية المستعارة بعد أحد عشر عاما", "صحيفة الميناء", "منذ ساعتين"),
            Story("جوقة المنارة تغني طوال ليلة من الضباب", "جريدة الجزيرة", "منذ 5 ساعات"),
            Story("انتخاب عنزتين في مجلس القرية الجبلية", "صحيفة الميناء", "منذ يوم"),
            Story("لماذا تعود العبارة الأخيرة دائما من أجل قبعة", "جريدة الجزيرة", "منذ 3 أيام"),
            Story("المدرسة تخبز أطول رغيف في الوادي كله", "صحيفة الميناء", "منذ 4 أيام"),
        ),
    ),
    Language.GERMAN: Stories(
        "Mehr aus der Kesselstadt",
        (
            Story("Bürgermeister bringt den geliehenen Kessel zurück", "Kesselstädter Zeitung", "vor 2 Stunden"),
            Story("Leuchtturmchor singt die ganze Nebelnacht hindurch", "Hafen-Kurier", "vor 5 Stunden"),
            Story("Zwei Ziegen in den Gemeinderat von Bergdorf gewählt", "Kesselstädter Zeitung", "gestern"),
            Story("Warum die letzte Fähre immer für einen Hut umkehrt", "Insel-Anzeiger", "vor 3 Tagen"),
            Story("Schule bäckt das längste Brot im ganzen Tal", "Hafen-Kurier", "vor 4 Tagen"),
        ),
    ),
    Language.JAPANESE: Stories(
        "やかん通信から",
        (
            Story("町長が借りたやかんを十一年ぶりに返す", "やかん新聞", "2時間前"),
            Story("灯台の合唱団が霧の夜を歌い明かす", "みなと通信", "5時間前"),
            Story("山の村の議会にやぎ二頭が当選する", "やかん新聞", "昨日"),
            Story("最後の渡し船が帽子のために戻る理由", "島の新聞", "3日前"),
            Story("小学校が谷でいちばん長いパンを焼く", "みなと通信", "4日前"),
        ),
    ),
}
