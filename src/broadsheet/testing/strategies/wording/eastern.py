"""Languages of eastern Europe and the Caucasus, in Latin, Cyrillic, Greek, Armenian and Georgian letters."""

from __future__ import annotations

from broadsheet.testing.strategies.wording.language import Labels, Language

__all__ = ["EASTERN"]

_POLISH = Language(
    tag="pl",
    script="Latn",
    words="deszcz port burmistrz i z plan głosy strajk szkoła rzeka most po noc dla nowa łódź żółć ćma źródło "
    "święto rynek wyspa przeciw zarządzenie",
    names=("Łucja Żak", "Michał Świt", "Ewa Dąb"),
    outlets=("Głos Portu", "Dziennik Łęk", "Radio Śnieg"),
    labels=Labels(
        by="Autor: {}",
        join=", ",
        home="Strona główna",
        sections=("Polityka", "Gospodarka", "Sport", "Zdrowie"),
        related=("Czytaj też", "Najczęściej czytane", "Więcej"),
        hashtags="Tagi",
        share="Udostępnij",
        advert="Reklama",
        rights="Wszelkie prawa zastrzeżone",
        promo=("Pobierz aplikację", "Wszystkie wieści w kieszeni."),
        newsletter=("List poranny", "Zapisz się, aby go dostawać."),
        consent=("Używamy ciasteczek.", "Zgadzam się"),
        comments=("Komentarze", "Zaloguj się, aby pisać."),
    ),
)
_TURKISH = Language(
    tag="tr",
    script="Latn",
    words="yağmur liman başkan ve için plan oylar grev okul ırmak köprü sonra gece yeni ışık çarşı ağaç İstasyon "
    "öğrenci şehir güneş karşı",
    names=("Işıl Ağar", "Çağrı Öz", "İpek Gün"),
    outlets=("Liman Postası", "Doğu Sesi", "Radyo Işık"),
    labels=Labels(
        by="{} yazdı",
        join=" ve ",
        home="Ana Sayfa",
        sections=("Siyaset", "Ekonomi", "Spor", "Sağlık"),
        related=("İlgili haberler", "En çok okunan", "Daha fazla"),
        hashtags="Etiketler",
        share="Paylaş",
        advert="Reklam",
        rights="Tüm hakları saklıdır",
        promo=("Uygulamayı dene", "Bütün haberler cebinde."),
        newsletter=("Sabah mektubu", "Almak için kaydol."),
        consent=("Çerez kullanıyoruz.", "Tümünü kabul et"),
        comments=("Yorumlar", "Yazmak için giriş yap."),
    ),
)
_RUSSIAN = Language(
    tag="ru",
    script="Cyrl",
    words="дождь порт мэр и за план голоса забастовка школа река мост после ночь для новый ёлка съезд рынок остров "
    "против объявление",
    names=("Фёдор Ель", "Юлия Щур", "Анна Мост"),
    outlets=("Портовый вестник", "Новый берег", "Радио Ёж"),
    labels=Labels(
        by="Автор: {}",
        join=", ",
        home="Главная",
        sections=("Политика", "Экономика", "Спорт", "Здоровье"),
        related=("Читайте также", "Самое читаемое", "Ещё новости"),
        hashtags="Темы",
        share="Поделиться",
        advert="Реклама",
        rights="Все права защищены",
        promo=("Наше приложение", "Все новости в кармане."),
        newsletter=("Утреннее письмо", "Подпишитесь, чтобы получать его."),
        consent=("Мы используем файлы cookie.", "Принять"),
        comments=("Комментарии", "Войдите, чтобы написать."),
    ),
)
_UKRAINIAN = Language(
    tag="uk",
    script="Cyrl",
    words="дощ порт мер і за план голоси страйк школа річка міст після ніч для новий їжак ґанок п’ять ринок острів "
    "проти оголошення",
    names=("Їжакевич Олег", "Ганна Є", "Лесь Міст"),
    outlets=("Портовий вісник", "Новий берег", "Радіо Ґанок"),
    labels=Labels(
        by="Автор: {}",
        join=", ",
        home="Головна",
        sections=("Політика", "Економіка", "Спорт", "Здоров’я"),
        related=("Читайте також", "Найчитаніше", "Ще новини"),
        hashtags="Теми",
        share="Поділитися",
        advert="Реклама",
        rights="Усі права захищено",
        promo=("Наш застосунок", "Усі новини в кишені."),
        newsletter=("Ранковий лист", "Підпишіться, щоб отримувати."),
        consent=("Ми використовуємо файли cookie.", "Прийняти"),
        comments=("Коментарі", "Увійдіть, щоб написати."),
    ),
)
_GREEK = Language(
    tag="el",
    script="Grek",
    words="βροχή λιμάνι δήμαρχος και της σχέδιο ψήφοι απεργία σχολείο ποτάμι γέφυρα μετά νύχτα για νέα ΰλη νησί "
    "αγορά προϋπολογισμός",
    names=("Ελένη Βράχου", "Άρης Μώλος", "Ίων Φως"),
    outlets=("Το Λιμάνι", "Νέα Ακτή", "Ράδιο Αύρα"),
    date="{d}/{m}/{y}",
    labels=Labels(
        by="Γράφει: {}",
        join=" και ",
        home="Αρχική",
        sections=("Πολιτική", "Οικονομία", "Αθλητικά", "Υγεία"),
        related=("Σχετικά άρθρα", "Δημοφιλή", "Περισσότερα"),
        hashtags="Ετικέτες",
        share="Κοινοποίηση",
        advert="Διαφήμιση",
        rights="Με επιφύλαξη δικαιωμάτων",
        promo=("Η εφαρμογή μας", "Όλα τα νέα στην τσέπη σας."),
        newsletter=("Πρωινό γράμμα", "Γραφτείτε για να το λαμβάνετε."),
        consent=("Χρησιμοποιούμε cookies.", "Αποδοχή όλων"),
        comments=("Σχόλια", "Συνδεθείτε για να γράψετε."),
    ),
)
_ARMENIAN = Language(
    tag="hy",
    script="Armn",
    words="անձրև նավահանգիստ քաղաքապետ և նոր պլան ձայներ գործադուլ դպրոց գետ կամուրջ հետո գիշեր շուկա կղզի դեմ",
    names=("Անի Լեռնյան", "Արամ Գետյան"),
    outlets=("Նոր ափ", "Լեռնային ձայն"),
    stop="։",
    labels=Labels(
        by="Հեղինակ՝ {}",
        join=", ",
        home="Գլխավոր",
        sections=("Քաղաքականություն", "Տնտեսություն", "Սպորտ"),
        related=("Նույն թեմայով", "Ամենաընթերցված"),
        hashtags="Թեմաներ",
        share="Կիսվել",
        advert="Գովազդ",
        rights="Բոլոր իրավունքները պաշտպանված են",
        promo=("Մեր հավելվածը", "Բոլոր լուրերը գրպանում։"),
        newsletter=("Առավոտյան նամակ", "Գրանցվեք այն ստանալու համար։"),
        consent=("Մենք օգտագործում ենք cookie։", "Ընդունել"),
        comments=("Մեկնաբանություններ", "Մուտք գործեք գրելու համար։"),
    ),
)
_GEORGIAN = Language(
    tag="ka",
    script="Geor",
    words="წვიმა ნავსადგური მერი და ახალი გეგმა ხმები გაფიცვა სკოლა მდინარე ხიდი შემდეგ ღამე ბაზარი კუნძული წინააღმდეგ",
    names=("ნინო მთვარაძე", "გია წყაროშვილი"),
    outlets=("ახალი ნაპირი", "მთის ხმა"),
    labels=Labels(
        by="ავტორი: {}",
        join=", ",
        home="მთავარი",
        sections=("პოლიტიკა", "ეკონომიკა", "სპორტი"),
        related=("მსგავსი სტატიები", "ყველაზე კითხვადი"),
        hashtags="თემები",
        share="გაზიარება",
        advert="რეკლამა",
        rights="ყველა უფლება დაცულია",
        promo=("ჩვენი აპლიკაცია", "ყველა ამბავი ჯიბეში."),
        newsletter=("დილის წერილი", "გამოიწერეთ მის მისაღებად."),
        consent=("ჩვენ ვიყენებთ ქუქის.", "ვეთანხმები"),
        comments=("კომენტარები", "შედით რომ დაწეროთ."),
    ),
)

EASTERN: tuple[Language, ...] = (_POLISH, _TURKISH, _RUSSIAN, _UKRAINIAN, _GREEK, _ARMENIAN, _GEORGIAN)
