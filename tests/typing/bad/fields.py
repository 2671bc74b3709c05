"""Rules of a wrong type for their field: each line marked is rejected, and no other."""

from broadsheet import ANY, Document, Layout, css, jsonld, lines, meta, rule, section


class Front(Layout):
    headline = css("h1")  # expect: assignment
    kicker = css("h1").date()  # expect: assignment
    standfirst = "h1"  # expect: assignment
    authors = css(".by").text()  # expect: assignment
    source = css(".by").texts()  # expect: assignment
    age = css("time").date()  # expect: assignment
    published_at = meta("date")  # expect: assignment
    modified_at = css("time").age()  # expect: assignment
    section = lines("World")  # expect: assignment
    hashtags = jsonld("keywords")  # expect: assignment
    images = css("img").number()  # expect: assignment
    language = lines("World").value(3)  # expect: arg-type
    comment_count = css(".count").text()  # expect: assignment
    comments = css(".comment").texts()  # expect: assignment
    body = css(".copy").text()  # expect: assignment
    cards = css("aside li")  # expect: assignment
    kind = "listing"  # expect: assignment
    when = "main"  # expect: assignment


class Alternatives(Layout):
    headline = css("h1").text() | css("h1").date()  # expect: operator
    kicker = css("h1").date().optional()  # expect: assignment
    age = css("h1").text() | css("time").age()  # expect: assignment

    @rule
    def source(self, document: Document) -> int:  # expect: override
        return 3


class Cards(Layout):
    cards = css("li").cards(
        title=css("h3"),  # expect: arg-type
        url=css("a").number(),  # expect: arg-type
        age=css("time").text(),  # expect: arg-type
        titel=css("h3").text(),  # expect: arg-type
    )
    body = section(after="More").prose()  # expect: arg-type
    headline = lines("By").text("By")  # expect: arg-type
    kicker = css("h1").text() | "none"  # expect: operator
    standfirst = css(3).text()  # expect: arg-type
    hashtags = lines(ANY.named("x")).tags(3)  # expect: arg-type


@rule  # expect: arg-type
def without_document(self: object) -> str:
    return "x"
