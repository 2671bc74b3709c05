"""From a tree to HTML: whatever the spelling, what is written is read as the same tree."""

from __future__ import annotations

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from tests.support.strategies import html_pages

from broadsheet.testing.edits.markup import Characters, Quotes, Spelling, write
from broadsheet.testing.edits.pages import EditedPage
from broadsheet.testing.laws.oracle import rendered
from broadsheet.testing.samples import Sample

spellings = st.builds(
    Spelling,
    quotes=st.sampled_from(Quotes),
    upper=st.booleans(),
    characters=st.sampled_from(Characters),
    every=st.integers(1, 4),
    gap=st.sampled_from((" ", "\n", "\t  ")),
    slash=st.booleans(),
)


@given(html_pages, spellings)
def test_every_spelling_shows_the_same_words(html: str, spelling: Spelling) -> None:
    page = EditedPage.of(Sample(html=html))
    assume(page is not None)
    assert page is not None
    written = page.written(spelling)
    assume(written is not None)
    assert written is not None
    assert rendered(written.html or "").split() == rendered(html).split()


@given(spellings)
def test_a_plain_page_can_be_written_in_every_spelling(spelling: Spelling) -> None:
    html = '<!doctype html><html lang="en"><p class="a &quot;b&quot;">Rain &amp; sun &lt; wind<br>é–東</p>'
    page = EditedPage.of(Sample(html=html))
    assert page is not None
    assert page.written(spelling) is not None


@pytest.mark.parametrize(
    ("spelling", "html"),
    [
        (Spelling(), '<p class="a" title="it\'s">é<br>3 &lt; 4</p>'),
        (Spelling(quotes=Quotes.SINGLE), "<p class='a' title='it&#39;s'>é<br>3 &lt; 4</p>"),
        (Spelling(quotes=Quotes.NONE), '<p class=a title="it\'s">é<br>3 &lt; 4</p>'),
        (Spelling(upper=True), '<P CLASS="a" TITLE="it\'s">é<BR>3 &lt; 4</P>'),
        (Spelling(slash=True, gap="\n"), '<p\nclass="a"\ntitle="it\'s">é<br />3 &lt; 4</p>'),
        (Spelling(characters=Characters.NAMED), '<p class="a" title="it\'s">&eacute;<br>3 &lt; 4</p>'),
        (
            Spelling(characters=Characters.HEX, every=4),
            '<p class="&#x61;" title="&#x69;t\'s">&#xE9;<br>&#x33; &lt; &#x34;</p>',
        ),
    ],
)
def test_how_it_is_spelled(spelling: Spelling, html: str) -> None:
    page = EditedPage.of(Sample(html='<p class=a title="it\'s">é<br>3 &lt; 4</p>'))
    assert page is not None
    assert html in write(page.root, spelling=spelling)


@pytest.mark.parametrize(
    "html",
    [
        "<html><head><script>if (1 < 2 && '</p>') {}</script><style>p > b {}</style></head><body>a</body></html>",
        "<html><head><title>a &amp; b</title></head><body><textarea>\n\nx &lt;b&gt;</textarea></body></html>",
        "<html><body><pre>\n\n  two</pre><xmp><b></xmp><iframe><p></iframe></body></html>",
        "<html><body><svg viewBox='0 0'><title>t</title><path/></svg><svelte:head></svelte:head></body></html>",
        "<html><body><picture><source srcset=a><source srcset=b><img src=c></picture>a<wbr>b</body></html>",
        "<html><body><p>one</p></body></html>what follows <b>the page</b>",
        "<p>a&#13;b&nbsp;c",
        "<table><tr><td>a<td>b</table>",
    ],
)
def test_what_is_hard_to_write_is_written(html: str) -> None:
    page = EditedPage.of(Sample(html=html))
    assert page is not None
    written = page.written()
    assert written is not None
    assert written.page() == Sample(html=html).page()
