"""What a saved page gives: its article's words, and each fact with how it is known."""

from __future__ import annotations

from datetime import date

from muster.intake.limits import Limits
from muster.intake.pages import Page, read_page
from muster.model.report import Known, KnownFrom

_HEAD = """<title>Oslo weighs its offer | Nordic Wire</title>
<meta property="og:site_name" content="The Nordic Wire">
<meta property="article:published_time" content="2025-09-05T10:00:00Z">
<link rel="canonical" href="https://nordic.example/world/oslo">"""
_GRAPH = """<script type="application/ld+json">{"@context": "https://schema.org", "@graph": [
{"@type": "WebSite", "name": "Nordic"},
{"@type": "NewsArticle", "headline": "Oslo weighs its offer &amp; its ships",
"datePublished": "2025-09-04T23:30:00+02:00",
"author": [{"@type": "Person", "name": "Kari Holm"}, {"@type": "Person", "name": "Ola Vik"}],
"publisher": {"@type": "Organization", "name": "Nordic Wire AS"}}]}</script>"""
_BODY = """<nav><a href="/">Home</a> <a href="/n">News</a></nav><article><h1>Oslo weighs its offer</h1>
<p>Norway may send engineers to the force, its defence minister said on Monday, if parliament agrees to it and the
truce holds.</p><script>alert("words of a script")</script>
<p>“We are ready,” he told reporters in Oslo. The government will decide in October, after talks with its allies.</p>
</article><footer>We use cookies.</footer>"""


def _read(head: str = "", body: str = _BODY) -> Page:
    return read_page(f"<!doctype html><html><head>{head}</head><body>{body}</body></html>".encode(), limits=Limits())


def test_the_words_of_the_article_are_taken_and_scripts_and_menus_are_not() -> None:
    text = _read().text
    assert "if parliament agrees to it and the truce holds." in text
    assert "“We are ready,” he told reporters in Oslo." in text
    assert not any(words in text for words in ("alert", "words of a script", "cookies", "News"))


def test_json_ld_outranks_the_metadata_of_the_head() -> None:
    publication = _read(_HEAD + _GRAPH).publication
    assert publication.outlet == Known("Nordic Wire AS", KnownFrom.JSON_LD)
    assert publication.title == Known("Oslo weighs its offer & its ships", KnownFrom.JSON_LD)
    assert publication.byline == Known("Kari Holm, Ola Vik", KnownFrom.JSON_LD)
    assert publication.published_on == Known(date(2025, 9, 4), KnownFrom.JSON_LD)


def test_what_json_ld_does_not_tell_the_head_does() -> None:
    publication = _read(_HEAD).publication
    assert publication.outlet == Known("The Nordic Wire", KnownFrom.METADATA)
    assert publication.url == Known("https://nordic.example/world/oslo", KnownFrom.METADATA)
    assert publication.published_on == Known(date(2025, 9, 5), KnownFrom.METADATA)


def test_broken_json_ld_is_passed_over() -> None:
    head = _HEAD + '<script type="application/ld+json">{"@type": "NewsArticle", "headline": </script>'
    assert _read(head).publication.published_on == Known(date(2025, 9, 5), KnownFrom.METADATA)


def test_a_page_saved_by_a_browser_tells_its_address() -> None:
    html = "<!-- saved from url=(0035)https://nordic.example/2025/09/05/oslo -->" + _BODY
    url = read_page(html.encode(), limits=Limits()).publication.url
    assert url == Known("https://nordic.example/2025/09/05/oslo", KnownFrom.METADATA)


def test_a_page_in_the_encoding_that_it_declares_is_read_in_it() -> None:
    html = f'<html><head><meta charset="iso-8859-2"></head><body>{_BODY.replace("“", "").replace("”", "")}'
    html = html.replace("Oslo.", "Łódź.")
    assert "he told reporters in Łódź." in read_page(html.encode("iso-8859-2"), limits=Limits()).text


def test_a_table_keeps_its_rows() -> None:
    rows = "<table><tr><td>Norway</td><td>Y</td></tr><tr><td>Sweden</td><td>C</td></tr></table>"
    text = _read(body=_BODY.replace("</article>", rows + "</article>")).text
    assert "| Norway | Y |" in text
