"""Languages of western and southern Europe."""

from __future__ import annotations

from broadsheet.testing.strategies.wording.language import Labels, Language

__all__ = ["WESTERN"]

_ENGLISH = Language(
    tag="en",
    script="Latn",
    words="rain harbour mayor the of plan votes strike school river bridge after night for new council train naïve "
    "budget it’s island storm with farmers market team over tax hospital",
    names=("Ann Bell", "Tom O’Hara", "Grace Okoro"),
    outlets=("The Harbour Post", "Coast & Country", "RTX News", "Northern.example"),
    date="{y}-{m:02}-{d:02}",
    labels=Labels(
        by="By {}",
        join=" and ",
        home="Home",
        sections=("Politics", "Business", "Sport", "Health"),
        related=("Related Articles", "Most read", "More from us"),
        hashtags="Hashtags",
        share="Share this story",
        advert="Advertisement",
        rights="All rights reserved",
        promo=("Try our new app", "All of the news in your pocket."),
        newsletter=("The morning letter", "Sign up to get the day’s news by mail."),
        consent=("We use cookies & similar means.", "Accept all"),
        comments=("Comments", "Sign in to join the talk."),
    ),
)
_GERMAN = Language(
    tag="de",
    script="Latn",
    words="Regen Hafen Bürgermeister der und Plan Stimmen Streik Schule Fluss Brücke nach Nacht für neue Räte Zug "
    "Straße über größer Insel Sturm mit Bäuerin Markt gegen Krankenhausfinanzierung",
    names=("Jörg Weiß", "Änne Groß", "Uwe Lüders"),
    outlets=("Küstenbote", "Der Morgen", "Süd-Rundfunk"),
    labels=Labels(
        by="Von {}",
        join=" und ",
        home="Startseite",
        sections=("Politik", "Wirtschaft", "Sport", "Kultur"),
        related=("Mehr zum Thema", "Meistgelesen", "Auch interessant"),
        hashtags="Schlagwörter",
        share="Artikel teilen",
        advert="Anzeige",
        rights="Alle Rechte vorbehalten",
        promo=("Jetzt die App laden", "Alle Nachrichten in der Hosentasche."),
        newsletter=("Der Morgenbrief", "Melden Sie sich für unsere Post an."),
        consent=("Wir verwenden Cookies.", "Alle annehmen"),
        comments=("Kommentare", "Zum Mitreden bitte anmelden."),
    ),
)
_FRENCH = Language(
    tag="fr",
    script="Latn",
    words="pluie port maire le des projet voix grève école rivière pont après nuit pour l’île marché œuvre où forêt "
    "santé d’été équipe contre impôt très déjà",
    names=("Zoé Lefèvre", "Noël d’Arc", "Anaïs Roux"),
    outlets=("Le Quai", "L’Écho du Sud", "Radio Rivage"),
    date="{d:02}/{m:02}/{y}",
    labels=Labels(
        by="Par {}",
        join=" et ",
        home="Accueil",
        sections=("Politique", "Économie", "Sports", "Santé"),
        related=("À lire aussi", "Les plus lus", "Sur le même sujet"),
        hashtags="Mots-clés",
        share="Partager cet article",
        advert="Publicité",
        rights="Tous droits réservés",
        promo=("Essayez notre appli", "Toute l’actualité dans votre poche."),
        newsletter=("La lettre du matin", "Inscrivez-vous pour la recevoir."),
        consent=("Nous utilisons des cookies.", "Tout accepter"),
        comments=("Commentaires", "Connectez-vous pour réagir."),
    ),
)
_SPANISH = Language(
    tag="es",
    script="Latn",
    words="lluvia puerto alcaldesa el de plan votos huelga escuela río puente tras noche para nueva niños año señal "
    "mercado isla según también más público ¿por qué?",
    names=("Íñigo Peña", "Lucía Núñez", "Rosa Gil"),
    outlets=("La Orilla", "El Faro del Sur", "Radio Ñandú"),
    date="{d}/{m}/{y}",
    labels=Labels(
        by="Por {}",
        join=" y ",
        home="Portada",
        sections=("Política", "Economía", "Deportes", "Salud"),
        related=("Noticias relacionadas", "Lo más leído", "Te puede interesar"),
        hashtags="Etiquetas",
        share="Compartir",
        advert="Publicidad",
        rights="Todos los derechos reservados",
        promo=("Prueba la aplicación", "Toda la actualidad en tu bolsillo."),
        newsletter=("El boletín", "Apúntate y lo recibirás cada mañana."),
        consent=("Utilizamos cookies propias.", "Aceptar todas"),
        comments=("Comentarios", "Inicia sesión para comentar."),
    ),
)
_PORTUGUESE = Language(
    tag="pt-BR",
    script="Latn",
    words="chuva porto prefeita o da plano votos greve escola rio ponte após noite para nova ação ilha São não "
    "mercado também às públicos avó",
    names=("João Falcão", "Conceição Braga", "Luís Ipê"),
    outlets=("O Cais", "Folha da Ilha", "Rádio Maré"),
    date="{d:02}/{m:02}/{y}",
    labels=Labels(
        by="Por {}",
        join=" e ",
        home="Início",
        sections=("Política", "Economia", "Esportes", "Saúde"),
        related=("Leia também", "Mais lidas", "Veja mais"),
        hashtags="Assuntos",
        share="Compartilhe",
        advert="Publicidade",
        rights="Todos os direitos reservados",
        promo=("Baixe o aplicativo", "As notícias na palma da mão."),
        newsletter=("Carta da manhã", "Inscreva-se para receber."),
        consent=("Usamos cookies neste site.", "Aceitar todos"),
        comments=("Comentários", "Entre para comentar."),
    ),
)
_ITALIAN = Language(
    tag="it",
    script="Latn",
    words="pioggia porto sindaca il della piano voti sciopero scuola fiume ponte dopo notte per nuova città isola "
    "perché mercato più squadra contro l’ospedale",
    names=("Niccolò Riva", "Ada D’Elia", "Ugo Prà"),
    outlets=("Il Molo", "La Riva", "Radio Maestrale"),
    date="{d}/{m}/{y}",
    labels=Labels(
        by="di {}",
        join=" e ",
        home="Prima pagina",
        sections=("Politica", "Economia", "Sport", "Salute"),
        related=("Leggi anche", "I più letti", "Altri articoli"),
        hashtags="Argomenti",
        share="Condividi",
        advert="Pubblicità",
        rights="Tutti i diritti riservati",
        promo=("Prova la nostra app", "Le notizie sempre con te."),
        newsletter=("La lettera", "Iscriviti per riceverla ogni mattina."),
        consent=("Questo sito usa i cookie.", "Accetta tutti"),
        comments=("Commenti", "Accedi per commentare."),
    ),
)
_SWEDISH = Language(
    tag="sv",
    script="Latn",
    words="regn hamn borgmästare och av plan röster strejk skola älv bro efter natt för nya rådet tåg ö åska över "
    "marknad lag mot småland",
    names=("Åsa Öberg", "Nils Ärlig", "Eva Ek"),
    outlets=("Kustposten", "Morgon & Kväll", "Radio Norr"),
    date="{y}-{m:02}-{d:02}",
    labels=Labels(
        by="Av {}",
        join=" och ",
        home="Hem",
        sections=("Inrikes", "Ekonomi", "Sport", "Hälsa"),
        related=("Läs också", "Mest läst", "Fler artiklar"),
        hashtags="Ämnen",
        share="Dela artikeln",
        advert="Annons",
        rights="Med ensamrätt",
        promo=("Hämta vår app", "Alla nyheter i fickan."),
        newsletter=("Morgonbrevet", "Anmäl dig så kommer det med posten."),
        consent=("Vi använder kakor.", "Godkänn alla"),
        comments=("Kommentarer", "Logga in för att skriva."),
    ),
)

#: English first: what is drawn shrinks towards it.
WESTERN: tuple[Language, ...] = (_ENGLISH, _GERMAN, _FRENCH, _SPANISH, _PORTUGUESE, _ITALIAN, _SWEDISH)
