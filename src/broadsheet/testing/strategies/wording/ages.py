"""How sites word ages and days, each wording with what it means.

``WORDINGS`` has relative ages of every language that pages are made up in, in forms that sites show. A language
without an entry would show dates.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta

import attrs

from broadsheet import Precision
from broadsheet.testing.strategies.wording.language import Language
from broadsheet.testing.strategies.wording.spelling import pick
from broadsheet.testing.truths import AgeTruth

__all__ = ["WORDINGS", "AgeWording", "age_of", "moment_of"]


@attrs.frozen
class AgeWording:
    """One wording: its text, with a place for the number where it has one, its unit, and the numbers it is used for.

    >>> AgeWording("{} hours ago", Precision.HOUR, 2, 23).age(0)
    AgeTruth(raw='2 hours ago', seconds=7200, stated=None)
    """

    text: str
    unit: Precision
    least: int = 1
    most: int = 1

    def age(self, number: int) -> AgeTruth:
        """The age that a number stands for; the youngest for 0."""
        count = self.least + number % (self.most - self.least + 1)
        return AgeTruth(self.text.format(count), seconds=count * self.unit.seconds)


#: the wordings of each language, by its tag
WORDINGS: dict[str, tuple[AgeWording, ...]] = {
    "en": (
        AgeWording("{} hours ago", Precision.HOUR, 2, 23),
        AgeWording("an hour ago", Precision.HOUR),
        AgeWording("{} minutes ago", Precision.MINUTE, 2, 59),
        AgeWording("a day ago", Precision.DAY),
        AgeWording("{} days ago", Precision.DAY, 2, 30),
        AgeWording("{}h ago", Precision.HOUR, 1, 23),
        AgeWording("{} mins ago", Precision.MINUTE, 2, 59),
        AgeWording("{} weeks ago", Precision.WEEK, 2, 4),
        AgeWording("{} months ago", Precision.MONTH, 2, 11),
    ),
    "ar": (
        AgeWording("منذ {} ساعات", Precision.HOUR, 3, 10),
        AgeWording("منذ ساعة واحدة", Precision.HOUR),
        AgeWording("منذ ساعتين", Precision.HOUR, 2, 2),
        AgeWording("منذ {} ساعة", Precision.HOUR, 11, 23),
        AgeWording("قبل {} دقائق", Precision.MINUTE, 3, 10),
        AgeWording("منذ {} دقيقة", Precision.MINUTE, 11, 59),
        AgeWording("منذ يوم واحد", Precision.DAY),
        AgeWording("منذ {} أيام", Precision.DAY, 3, 10),
    ),
    "de": (
        AgeWording("vor {} Stunden", Precision.HOUR, 2, 23),
        AgeWording("vor einer Stunde", Precision.HOUR),
        AgeWording("vor {} Minuten", Precision.MINUTE, 2, 59),
        AgeWording("vor {} Std.", Precision.HOUR, 1, 23),
        AgeWording("vor einem Tag", Precision.DAY),
        AgeWording("vor {} Tagen", Precision.DAY, 2, 30),
        AgeWording("Gestern", Precision.DAY),
    ),
    "fr": (
        AgeWording("il y a {} heures", Precision.HOUR, 2, 23),
        AgeWording("il y a une heure", Precision.HOUR),
        AgeWording("Il y a {} min", Precision.MINUTE, 2, 59),
        AgeWording("il y a {} jours", Precision.DAY, 2, 30),
        AgeWording("Hier", Precision.DAY),
    ),
    "es": (
        AgeWording("hace {} horas", Precision.HOUR, 2, 23),
        AgeWording("hace una hora", Precision.HOUR),
        AgeWording("Hace {} minutos", Precision.MINUTE, 2, 59),
        AgeWording("hace {} días", Precision.DAY, 2, 30),
        AgeWording("ayer", Precision.DAY),
    ),
    "it": (
        AgeWording("{} ore fa", Precision.HOUR, 2, 23),
        AgeWording("un'ora fa", Precision.HOUR),
        AgeWording("{} minuti fa", Precision.MINUTE, 2, 59),
        AgeWording("{} giorni fa", Precision.DAY, 2, 30),
        AgeWording("Ieri", Precision.DAY),
    ),
    "pt-BR": (
        AgeWording("há {} horas", Precision.HOUR, 2, 23),
        AgeWording("há uma hora", Precision.HOUR),
        AgeWording("Há {} minutos", Precision.MINUTE, 2, 59),
        AgeWording("há {} dias", Precision.DAY, 2, 30),
    ),
    "ru": (
        AgeWording("{} часов назад", Precision.HOUR, 5, 20),
        AgeWording("час назад", Precision.HOUR),
        AgeWording("{} минут назад", Precision.MINUTE, 5, 20),
        AgeWording("{} дня назад", Precision.DAY, 2, 4),
        AgeWording("вчера", Precision.DAY),
    ),
    "uk": (
        AgeWording("{} годин тому", Precision.HOUR, 5, 20),
        AgeWording("годину тому", Precision.HOUR),
        AgeWording("{} хв. тому", Precision.MINUTE, 2, 59),
        AgeWording("{} дні тому", Precision.DAY, 2, 4),
    ),
    "pl": (
        AgeWording("{} godz. temu", Precision.HOUR, 2, 23),
        AgeWording("godzinę temu", Precision.HOUR),
        AgeWording("{} minut temu", Precision.MINUTE, 5, 21),
        AgeWording("{} dni temu", Precision.DAY, 2, 30),
        AgeWording("wczoraj", Precision.DAY),
    ),
    "tr": (
        AgeWording("{} saat önce", Precision.HOUR, 1, 23),
        AgeWording("{} dk. önce", Precision.MINUTE, 1, 59),
        AgeWording("{} gün önce", Precision.DAY, 1, 30),
        AgeWording("dün", Precision.DAY),
    ),
    "sv": (
        AgeWording("{} timmar sedan", Precision.HOUR, 2, 23),
        AgeWording("för en timme sedan", Precision.HOUR),
        AgeWording("{} min sedan", Precision.MINUTE, 1, 59),
        AgeWording("för {} dagar sedan", Precision.DAY, 2, 30),
    ),
    "el": (
        AgeWording("πριν από {} ώρες", Precision.HOUR, 2, 23),
        AgeWording("πριν μία ώρα", Precision.HOUR),
        AgeWording("πριν {} λεπτά", Precision.MINUTE, 2, 59),
        AgeWording("πριν {} ημέρες", Precision.DAY, 2, 30),
    ),
    "he": (
        AgeWording("לפני {} שעות", Precision.HOUR, 3, 23),
        AgeWording("לפני שעה", Precision.HOUR),
        AgeWording("לפני שעתיים", Precision.HOUR, 2, 2),
        AgeWording("לפני {} דקות", Precision.MINUTE, 2, 59),
        AgeWording("לפני {} ימים", Precision.DAY, 3, 30),
    ),
    "fa": (
        AgeWording("{} ساعت پیش", Precision.HOUR, 1, 23),
        AgeWording("{} دقیقه پیش", Precision.MINUTE, 1, 59),
        AgeWording("{} روز پیش", Precision.DAY, 1, 30),
        AgeWording("دیروز", Precision.DAY),
    ),
    "ur": (
        AgeWording("{} گھنٹے پہلے", Precision.HOUR, 2, 23),
        AgeWording("{} منٹ پہلے", Precision.MINUTE, 2, 59),
        AgeWording("{} دن پہلے", Precision.DAY, 2, 30),
    ),
    "hi": (
        AgeWording("{} घंटे पहले", Precision.HOUR, 2, 23),
        AgeWording("{} मिनट पहले", Precision.MINUTE, 2, 59),
        AgeWording("{} दिन पहले", Precision.DAY, 2, 30),
    ),
    "bn": (
        AgeWording("{} ঘণ্টা আগে", Precision.HOUR, 1, 23),
        AgeWording("{} মিনিট আগে", Precision.MINUTE, 1, 59),
        AgeWording("{} দিন আগে", Precision.DAY, 1, 30),
    ),
    "ta": (
        AgeWording("{} மணிநேரம் முன்", Precision.HOUR, 2, 23),
        AgeWording("{} நிமிடங்களுக்கு முன்", Precision.MINUTE, 2, 59),
        AgeWording("{} நாட்களுக்கு முன்", Precision.DAY, 2, 30),
    ),
    "th": (
        AgeWording("{} ชั่วโมงที่แล้ว", Precision.HOUR, 1, 23),
        AgeWording("{} นาทีที่แล้ว", Precision.MINUTE, 1, 59),
        AgeWording("เมื่อวาน", Precision.DAY),
    ),
    "vi": (
        AgeWording("{} giờ trước", Precision.HOUR, 1, 23),
        AgeWording("{} phút trước", Precision.MINUTE, 1, 59),
        AgeWording("{} ngày trước", Precision.DAY, 1, 30),
        AgeWording("hôm qua", Precision.DAY),
    ),
    "zh": (
        AgeWording("{}小时前", Precision.HOUR, 1, 23),
        AgeWording("{} 分钟前", Precision.MINUTE, 1, 59),
        AgeWording("{}天前", Precision.DAY, 1, 30),
        AgeWording("昨天", Precision.DAY),
    ),
    "ja": (
        AgeWording("{}時間前", Precision.HOUR, 1, 23),
        AgeWording("{}分前", Precision.MINUTE, 1, 59),
        AgeWording("{}日前", Precision.DAY, 1, 30),
        AgeWording("昨日", Precision.DAY),
    ),
    "ko": (
        AgeWording("{}시간 전", Precision.HOUR, 1, 23),
        AgeWording("{}분 전", Precision.MINUTE, 1, 59),
        AgeWording("{}일전", Precision.DAY, 1, 30),
        AgeWording("어제", Precision.DAY),
    ),
    "ka": (
        AgeWording("{} საათის წინ", Precision.HOUR, 1, 23),
        AgeWording("{} წუთის წინ", Precision.MINUTE, 1, 59),
        AgeWording("{} დღის წინ", Precision.DAY, 1, 30),
    ),
    "hy": (
        AgeWording("{} ժամ առաջ", Precision.HOUR, 1, 23),
        AgeWording("{} րոպե առաջ", Precision.MINUTE, 1, 59),
        AgeWording("{} օր առաջ", Precision.DAY, 1, 30),
    ),
    "am": (
        AgeWording("ከ{} ሰዓቶች በፊት", Precision.HOUR, 2, 23),
        AgeWording("ከ{} ደቂቃዎች በፊት", Precision.MINUTE, 2, 59),
        AgeWording("ከ{} ቀናት በፊት", Precision.DAY, 2, 30),
    ),
}

_FIRST_DAY = date(2024, 1, 13)
_DAYS = 700
_NATIVE_DIGITS = {
    "ar": str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩"),
    "fa": str.maketrans("0123456789", "۰۱۲۳۴۵۶۷۸۹"),
    "hi": str.maketrans("0123456789", "०१२३४५६७८९"),
    "bn": str.maketrans("0123456789", "০১২৩৪৫৬৭৮৯"),
}


def age_of(language: Language, number: int) -> AgeTruth:
    """An age as a card shows it: mostly in the language's own words, else as a date that is not ambiguous.

    >>> from broadsheet.testing.strategies.wording import language_of
    >>> age_of(language_of("ka"), 0).raw
    '1 საათის წინ'
    """
    number, form = divmod(number, 4)
    wordings = WORDINGS.get(language.tag, ())
    if wordings and form < 3:  # noqa: PLR2004  (three in four)
        number, which = divmod(number, len(wordings))
        return wordings[which].age(number)
    number, native = divmod(number, 2)
    day = _FIRST_DAY + timedelta(days=number % _DAYS)
    unambiguous = day.day > 12  # noqa: PLR2004  (no month has this number)
    raw = f"{day.day:02}-{day.month:02}-{day.year}" if unambiguous and form == 1 else day.isoformat()
    return AgeTruth(raw.translate(_NATIVE_DIGITS.get(language.tag, {})) if native else raw, stated=day)


def moment_of(language: Language, number: int) -> tuple[str, date | datetime]:
    """A moment of publication: as the page shows it, and what it states; a day for even numbers, else a minute.

    >>> from broadsheet.testing.strategies.wording import language_of
    >>> moment_of(language_of("ja"), 0)
    ('2024年01月13日', datetime.date(2024, 1, 13))
    """
    number, timed = divmod(number, 2)
    number, days = divmod(number, _DAYS)
    day = _FIRST_DAY + timedelta(days=days)
    shown = language.date.format(y=day.year, m=day.month, d=day.day)
    if not timed:
        return shown, day
    moment = datetime(day.year, day.month, day.day, number % 24, pick(number, (15, 0, 59, 7)))
    return f"{shown} {moment:%H:%M}", moment
