"""Languages that are written from right to left, and Amharic, their neighbour."""

from __future__ import annotations

from broadsheet import Direction
from broadsheet.testing.strategies.wording.language import Labels, Language

__all__ = ["LEFTWARD"]

_ARABIC = Language(
    tag="ar",
    script="Arab",
    direction=Direction.RTL,
    words="أمطار الميناء رئيس المدينة على في خطة الأصوات إضراب مدرسة النهر الجسر بعد ليلة من جديدة السوق الجزيرة "
    "ضدّ شُكرًا «العام» الحكومة مستشفى",
    names=("سلمى البحري", "عُمر النهر", "هدى الجبل"),
    outlets=("صوت الميناء", "الساحل الجديد", "إذاعة الندى"),
    stop=".",
    date="{d:02}-{m:02}-{y}",
    labels=Labels(
        by="بقلم {}",
        join=" و",
        home="الرئيسية",
        sections=("سياسة", "اقتصاد", "رياضة", "صحة"),
        related=("أخبار ذات صلة", "الأكثر قراءة", "المزيد"),
        hashtags="وسوم",
        share="شارك الخبر",
        advert="إعلان",
        rights="جميع الحقوق محفوظة",
        promo=("جرب تطبيقنا", "كل الأخبار في جيبك."),
        newsletter=("رسالة الصباح", "اشترك لتصلك كل يوم."),
        consent=("نستخدم ملفات تعريف الارتباط.", "موافق"),
        comments=("التعليقات", "سجل الدخول للمشاركة."),
    ),
)
_PERSIAN = Language(
    tag="fa",
    script="Arab",
    direction=Direction.RTL,
    words="باران بندر شهردار و از طرح رأی‌ها اعتصاب مدرسه رودخانه پل پس شب برای تازه بازار جزیره می‌شود گفت‌وگو "
    "چشمه ژرف پژوهش",
    names=("شیرین کوهی", "پیام دریا"),
    outlets=("صدای بندر", "کرانهٔ نو"),
    date="{y}/{m:02}/{d:02}",
    labels=Labels(
        by="نویسنده: {}",
        join=" و ",
        home="خانه",
        sections=("سیاست", "اقتصاد", "ورزش"),
        related=("خبرهای مرتبط", "پربازدیدها"),
        hashtags="برچسب‌ها",
        share="هم‌رسانی",
        advert="آگهی",
        rights="همهٔ حقوق محفوظ است",
        promo=("برنامهٔ ما", "همهٔ خبرها در جیب شما."),
        newsletter=("نامهٔ بامداد", "برای دریافت آن نام‌نویسی کنید."),
        consent=("ما از کوکی استفاده می‌کنیم.", "می‌پذیرم"),
        comments=("دیدگاه‌ها", "برای نوشتن وارد شوید."),
    ),
)
_URDU = Language(
    tag="ur",
    script="Arab",
    direction=Direction.RTL,
    words="بارش بندرگاہ میئر اور کے منصوبہ ووٹ ہڑتال اسکول دریا پل بعد رات لیے نئی بازار جزیرہ خلاف ٹیم ڈاکٹر گھر",
    names=("زینب ندی", "علی ساحل"),
    outlets=("ساحل کی آواز", "نیا کنارہ"),
    stop="۔",
    date="{y}-{m:02}-{d:02}",
    labels=Labels(
        by="تحریر: {}",
        join=" اور ",
        home="سرورق",
        sections=("سیاست", "معیشت", "کھیل"),
        related=("متعلقہ خبریں", "مقبول ترین"),
        hashtags="موضوعات",
        share="شیئر کریں",
        advert="اشتہار",
        rights="جملہ حقوق محفوظ ہیں",
        promo=("ہماری ایپ", "تمام خبریں آپ کی جیب میں۔"),
        newsletter=("صبح کا خط", "پانے کے لیے اندراج کریں۔"),
        consent=("ہم کوکیز استعمال کرتے ہیں۔", "قبول ہے"),
        comments=("تبصرے", "لکھنے کے لیے لاگ ان کریں۔"),
    ),
)
_HEBREW = Language(
    tag="he",
    script="Hebr",
    direction=Direction.RTL,
    words="גשם נמל ראש העיר של תוכנית קולות שביתה בית־ספר נהר גשר אחרי לילה עבור חדש שוק אי נגד שָׁלוֹם רכבת",
    names=("נועה ים", "אורי גל"),
    outlets=("קול הנמל", "חוף חדש"),
    labels=Labels(
        by="מאת {}",
        join=" ו",
        home="ראשי",
        sections=("פוליטיקה", "כלכלה", "ספורט"),
        related=("כתבות קשורות", "הנקראות ביותר"),
        hashtags="תגיות",
        share="שתפו",
        advert="פרסומת",
        rights="כל הזכויות שמורות",
        promo=("היישומון שלנו", "כל החדשות בכיס."),
        newsletter=("מכתב הבוקר", "הירשמו כדי לקבל אותו."),
        consent=("אנו משתמשים בעוגיות.", "מסכים"),
        comments=("תגובות", "התחברו כדי להגיב."),
    ),
)
_AMHARIC = Language(
    tag="am",
    script="Ethi",
    words="ዝናብ ወደብ ከንቲባ እና አዲስ እቅድ ድምፅ አድማ ትምህርት ወንዝ ድልድይ በኋላ ሌሊት ገበያ ደሴት ተቃውሞ",
    names=("ሰላም ወንዙ", "አበበ ተራራ"),
    outlets=("የወደብ ድምፅ", "አዲስ ዳርቻ"),
    stop="።",
    date="{d}/{m}/{y}",
    labels=Labels(
        by="በ{}",
        join=" እና ",
        home="መነሻ",
        sections=("ፖለቲካ", "ንግድ", "ስፖርት"),
        related=("ተዛማጅ ዜናዎች", "ብዙ የተነበቡ"),
        hashtags="ርዕሶች",
        share="ያጋሩ",
        advert="ማስታወቂያ",
        rights="መብቱ በሕግ የተጠበቀ ነው",
        promo=("የእኛ መተግበሪያ", "ዜናዎች ሁሉ በኪስዎ።"),
        newsletter=("የጠዋት ደብዳቤ", "ለማግኘት ይመዝገቡ።"),
        consent=("ኩኪዎችን እንጠቀማለን።", "እስማማለሁ"),
        comments=("አስተያየቶች", "ለመጻፍ ይግቡ።"),
    ),
)

LEFTWARD: tuple[Language, ...] = (_ARABIC, _HEBREW, _PERSIAN, _URDU, _AMHARIC)
