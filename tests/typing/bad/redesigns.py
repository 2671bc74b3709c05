"""A redesign may change the kind of a rule, but not what the rule gives."""

from broadsheet import Document, Layout, css, meta, rule


class Web2025(Layout):
    when = css("main")
    headline = css("h1").text()
    age = css("time").age()
    authors = meta("author").texts()


class Web2026(Web2025):
    when = css("article")
    headline = css("h1").number()  # expect: assignment
    age = meta("age")  # expect: assignment
    authors = css(".by").text().optional()  # expect: assignment


class Web2027(Web2025):
    when = "article"  # expect: assignment
    headline = css("h1")  # expect: assignment

    @rule
    def age(self, document: Document) -> str:  # expect: override
        return "1 hour ago"
