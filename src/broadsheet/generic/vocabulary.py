"""The words that pages call things by: names of elements, and words of classes and ids, in several languages."""

from __future__ import annotations

__all__ = [
    "ABBREVIATIONS",
    "AGE",
    "AGENCIES",
    "ALSO_PRESS",
    "APART",
    "AROUND",
    "AUTHOR",
    "AWAY",
    "BY",
    "BYLINE",
    "CARD",
    "CATEGORY",
    "CHANGED",
    "COMMENTS",
    "CONTAINERS",
    "COUNTED",
    "CREDIT",
    "DESKS",
    "ELSEWHERE",
    "HEADINGS",
    "INLINE",
    "KICKER",
    "LABELLED",
    "LABELS",
    "LEAD",
    "MORE",
    "NO_HOSTS",
    "NO_SOURCE",
    "OUTLETS",
    "PARTICLES",
    "PICTURED",
    "POINTERS",
    "PRESS",
    "PRESS_ENDINGS",
    "ROLES",
    "RUBRIC",
    "SOURCE",
    "STATES",
    "STORIES",
    "SUMMARY",
    "THREADS",
    "TITLE",
    "TOWARDS",
    "UNSHOWN",
]


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _phrases(text: str) -> frozenset[str]:
    return frozenset(text.split(", "))


#: The headings of HTML.
HEADINGS = _words("h1 h2 h3 h4 h5 h6")
#: Elements that tell a part of a page by what they are.
CONTAINERS = _words("article aside section main figure nav header footer")
#: Elements that stand within a line.
INLINE = _words("a abbr b cite code em font i mark q s small span strong sub sup time u ins del bdi")
#: Elements that hold no text of a story, whatever stands in them.
AROUND = _words("nav footer aside form button select figure figcaption label dialog noscript")
#: Words for what is set apart from a story's text.
APART = _words(
    "promo promotion related newsletter share sharing social comment comments author authors byline bio tags tag "
    "topics ad ads advert advertisement adslot sponsored teaser teasers recommend recommended recommendations "
    "readmore caption captions credit credits copyright breadcrumb breadcrumbs toolbar paywall consent cookie "
    "gallery slideshow player poll quiz donate donation subscribe subscription signup login footer nav menu widget "
    "outbrain taboola trending popular mostread disclaimer infobox linkbox reading readers follow banner sidebar "
    "timestamp dateline kicker meta rating audio video notification print"
)
#: Words for what stands on a page beside any story, and may be long.
ELSEWHERE = _words("cookie cookies consent gdpr privacy modal popup comments comment footer disqus terms")
#: Words for a headline.
TITLE = _words("title headline heading hed head tit tt titre titel titulo titolo")
#: Words around links that lead to no story.
AWAY = _words(
    "nav menu navbar navigation footer breadcrumb breadcrumbs share sharing social tag tags author authors byline "
    "login signin subscribe newsletter cookie consent pager pagination toolbar copyright hashtag comments comment "
    "keyword keywords topics advert ads sponsored legal skip submenu megamenu subnav topnav sidenav mainnav navi "
    "dropdown"
)
#: Words for who wrote a story.
BYLINE = _words("byline by author authors writer writers reporter autor autoren auteur auteurs autore")
#: What leads to the name of who wrote a story.
BY = (
    *_words(
        "by von par por de di da door av af nga írta szerző yazan bởi kirjoittanut "
        "autor autora auteur autore author authors verfasser tekst text текст "
        "автор автори 作者 文 撰文 記者 记者 編輯 编辑 责任编辑 責任編輯 بقلم كتب كتبت מאת przez oleh penulis reporter"
    ),
    "written by",
    "posted by",
    "story by",
    "words by",
    "published by",
    "report by",
    "by:",
    "von:",
)
#: Labels of what a line says of a story: when it came, from where, by whom, how often it was read.
LABELS = _words(
    "date published posted source author authors section category categories tags views quelle autor autori autores "
    "fuente auteur autore fonte источник автор "
    "来源 來源 稿源 信息来源 文章来源 出处 作者 撰文 记者 記者 编辑 編輯 责编 责任编辑 責任編輯 审核 校对 供稿 "
    "时间 時間 日期 发布时间 发布日期 發布時間 發佈時間 发表时间 更新时间 更新時間 浏览 浏览量 浏览次数 瀏覽 阅读 "
    "阅读量 阅读次数 点击 点击数 点击量 点击次数 點擊 字号 字體 字体 分类 标签 原标题 出典 提供 기자 입력 수정 출처"
)
#: Words within names that are written small.
PARTICLES = _words("de la le del della di da dos das do van von der den ten ter zu zur af av bin ibn al el e y dan")
#: What people are who write: words of a line of names that are no names.
ROLES = _words(
    "editor reporter writer correspondent journalist contributor columnist author staff producer photographer "
    "redakteur redakteurin korrespondent korrespondentin journaliste rédaction redacción redactor redactora redazione "
    "redaktion redaktor redacteur redaktionen redaksi toimitus редакция редактор корреспондент 编辑 編集部 記者 "
    "professor university director manager analyst follow updated published posted image photo photos getty "
    "posts articles view all more by read bio bios biography profile link website officer size フォロー"
)
#: Words in what names a desk or a publisher and no person.
DESKS = _words(
    "desk newsdesk team newsroom news magazine press agency agencies wire media network online web admin administrator "
    "nachrichten zeitung times post daily tribune herald gazette journal reuters ap afp dpa bbc cnn editorial "
    "associated guest report anonymous unknown null none nan taboola outbrain 未知 佚名 本站 网络 网络整理 本站原创"
)
#: Words for one card.
CARD = _words("story card teaser article post entry headline item tease")
#: Words around links that lead to stories.
TOWARDS = _words(
    "story stories card cards teaser news article articles post posts related recommend recommended feed latest "
    "popular trending entry promo headline listing river playlist hot rank most next prev previous explore"
)
#: Words for the opening of a story.
LEAD = _words(
    "standfirst lead lede intro introduction summary deck dek subtitle subheadline subheading subline subhead "
    "abstract excerpt vorspann perex chapo sommario epigraph sapo synopsis strapline entradilla bajada copete "
    "subtitulo sumario resumen ingress ingressi manchet zajawka einleitung unterzeile chapeau catenaccio inleiding"
)
#: Words for pictures and what is said of them.
PICTURED = _words("image images picture photo foto bild audioplayer")
#: Words for the line above a headline, or in front of it.
KICKER = _words(
    "kicker topline overline eyebrow dachzeile spitzmarke roofline pretitle antetitulo antetítulo occhiello surtitre"
)
#: Words for the source of a story.
SOURCE = _words(
    "source sources sourcename src provider publisher publication site sitestr domain agency via quelle fonte fuente "
    "bron kilde"
)
#: Words for what stands in a card and is no source, however it may be called besides.
NO_SOURCE = _words(
    "author authors byline writer by category categories section kicker eyebrow rubric topic topics tag tags channel "
    "label badge date time age comments comment count share caption keywords title headline"
)
#: Words for the section that a story stands in.
CATEGORY = _words("category kicker eyebrow rubric rubrik ressort section topic cat sparte")
#: Words for what a card says of its story.
SUMMARY = _words(
    "summary excerpt teaser description desc dek deck standfirst abstract lead intro synopsis snippet blurb"
)
#: Words that names of papers, agencies and stations are made of.
OUTLETS = _words(
    "post times herald gazette courier journal tribune chronicle observer guardian telegraph mirror standard echo mail "
    "press daily weekly reuters afp ap dpa wire magazine review dispatch examiner inquirer bulletin independent "
    "register monitor messenger argus advertiser broadcaster broadcasting radio tv zeitung tagblatt nachrichten "
    "kurier anzeiger tageblatt bote allgemeine rundschau morgenpost monde figaro temps diario periodico mundo "
    "vanguardia corriere gazzetta giornale repubblica dagblad krant tidende avis"
)
#: Words in the names of newspapers, stations and agencies, that are hardly in the names of sections.
PRESS = _words(
    "times herald tribune journal gazette guardian telegraph observer chronicle globe courier examiner inquirer "
    "reuters ap afp bbc cnn fox sky msn yahoo nbc abc cbs npr pbs bloomberg cnbc msnbc espn sentinel bulletin ledger "
    "variety deadline "
    "zeitung anzeiger blatt tagesschau spiegel rundschau kurier merkur presse figaro monde echos parisien diario mundo "
    "prensa vanguardia corriere gazzetta repubblica messaggero folha estadao globo jornal correio dpa efe ansa tass "
    "interfax xinhua yonhap kyodo jiji nhk rfi dw wyborcza dziennik noviny dagbladet bladet nyheter avisen sanomat "
    "newsweek forbes axios politico engadget techcrunch gizmodo mashable wired cnet zdnet benzinga marketwatch "
    "newswire businesswire jazeera euronews ndtv hindustan pti ani газета известия ведомости коммерсантъ риа "
    "тасс рбк интерфакс лента вестник правда вести صحيفة جريدة وكالة الجزيرة العربية"
)
#: Words that are in many such names, and in other short texts too: "The Harbour Post", "Next post".
ALSO_PRESS = _words(
    "post daily independent standard echo mail review dispatch mirror today press wire insider posten magazine weekly"
)
#: Words that labels begin with, and names of the press do not.
LABELLED = _words(
    "read next previous prev older newer last share jump related full view blog latest more this my see write add top "
    "guest new product shop buy check visit watch listen get book order go try learn see subscribe sign open"
)
#: Agencies whose name alone, in whatever place of a card, says where the story is from.
AGENCIES = _words("reuters ap afp dpa efe ansa tass bloomberg xinhua yonhap kyodo apa sid") | frozenset(
    (
        "associated press",
        "the associated press",
        "agence france-presse",
        "press association",
        "pa media",
        "新华社",
        "연합뉴스",
    )
)
#: Words for who made a picture.
CREDIT = _words("credit credits caption captions copyright photographer photocredit figcaption bildnachweis")
#: Endings of names with a dot that are no hosts: of files and of tools.
NO_HOSTS = _words("js ts py md php html htm json css exe")
#: What such names end with in scripts that write without spaces.
PRESS_ENDINGS = tuple(
    _words(
        "日报 晚报 早报 时报 周报 周刊 新闻网 新华社 央视 在线 网 日報 時報 週刊 新聞 新聞社 通信 テレビ 放送 "
        "일보 신문 뉴스 경제"
    )
)
#: Words for when a story appeared.
AGE = _words("time timestamp date datetime age ago datum zeit fecha data published updated")
#: What tells that a date is that of a change.
CHANGED = _words(
    "updated modified aktualisiert bearbeitet stand: modifié actualizado actualización aggiornato aggiornamento "
    "atualizado zuletzt bijgewerkt gewijzigd opdateret oppdatert uppdaterad päivitetty zaktualizowano aktualizováno "
    "обновлено изменено оновлено güncelleme 更新 수정 diperbarui ενημέρωση עודכן تحديث"
)
#: Words for the part of a site that a story belongs to.
RUBRIC = _words(
    "category categories kicker section rubric rubrik channel eyebrow overline topline dachzeile spitzmarke "
    "topic label tag flag badge pretitle supertitle overtitle antetitulo volanta cintillo occhiello chapeu surtitre "
    "roofline"
)
#: Words for who wrote a story.
AUTHOR = _words("author authors byline writer autor auteur user username")
#: Words for what readers say, and how much.
COMMENTS = _words("comment comments reply replies thread discussion disqus kommentare score points votes")
#: Classes and ids of comments and lists of them. What is called "comments" as a whole holds other stories too.
THREADS = _words(
    "comment commentlist comment-list comments-list comment_list commentlisting comment-content comment-body "
    "disqus_thread"
)
#: Words for text that is there for those who do not see the page.
UNSHOWN = _words("visually sr screenreader")
#: What is counted of a story.
COUNTED = _words(
    "comment comments reply replies points votes shares views likes reactions kommentare commentaires comentarios "
    "comentários commenti комментариев コメント 评论 댓글 تعليقات"
)
#: What stands before the title of a story that comes before or after, or is spoken of beside another.
POINTERS = _phrases(
    "previous, next, prev, previous post, next post, previous article, next article, previous story, next story, "
    "older post, newer post, up next, read next, read more, read also, also read, see also, related, related "
    "article, related story, don't miss, exclusive, breaking, watch, zurück, weiter, vorheriger beitrag, nächster "
    "beitrag, vorheriger artikel, nächster artikel, lesen sie auch, auch interessant, lire aussi, à lire aussi, "
    "article précédent, article suivant, leggi anche, precedente, successivo, lea también, lee también, leia "
    "também, leia mais, anterior, siguiente, próximo, lees ook, læs også, läs också, lue myös, czytaj też, zobacz "
    "też, czytaj także, čtěte také, читайте также, читать также, اقرأ أيضا, oku, ayrıca oku, baca juga, 前の記事, "
    "次の記事, 上一篇, 下一篇, 이전 기사, 다음 기사"
)
#: Words that a link to further stories begins with, and nouns that it ends with: it tells none itself.
MORE = _words(
    "more all latest mehr alle weitere plus toutes tous voir más mas todas todos mais altre tutte meer flere fler"
)
STORIES = _words(
    "articles stories news posts headlines videos updates nachrichten artikel meldungen beiträge actualités actualites "
    "vidéos noticias artículos articulos notícias noticias artigos notizie articoli nieuws berichten nyheder nyheter"
)
#: Classes that tell how an element is shown at the moment, or where in a row it stands.
STATES = _words(
    "active current selected open opened closed collapsed expanded hidden hide visible show shown first last odd "
    "even top loaded loading lazy lazyload lazyloaded disabled enabled hover focus fade in clearfix cf js no-js"
)
#: Parts of names that are written without vowels and are words all the same.
ABBREVIATIONS = _words(
    "btn nav hdr ftr txt img src tt hd bd ft cf rss ttl wrp wrpr cnt str sm md lg xl xs xxl bg fg px pt mt mb "
    "ml mr pb pl pr h1 h2 h3 h4 h5 h6 tb td tr th ul li dl dt dd ns cs css html gtm tv "
    "www"
)
