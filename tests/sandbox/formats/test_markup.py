"""Tests of the parser for Telegram's HTML."""

from __future__ import annotations

import pytest

from sandbox.errors import BadRequest
from sandbox.formats.markup import parse_html


@pytest.mark.parametrize(
    ("markup", "text", "entities"),
    [
        ("a &lt; b &amp; c &quot;&#39;&nbsp;", "a < b & c \"'&nbsp;", []),
        ("<B>x</b>", "x", [("bold", 0, 1)]),
        ("<b>a<i>b</i></b>", "ab", [("bold", 0, 2), ("italic", 1, 1)]),
        ("<b>a</>", "a", [("bold", 0, 1)]),
        ("𝔘<u>x</u>", "𝔘x", [("underline", 2, 1)]),
        ("<blockquote>a</blockquote>", "a", [("blockquote", 0, 1)]),
        ("<blockquote expandable>a</blockquote>", "a", [("expandable_blockquote", 0, 1)]),
        ('<span class="tg-spoiler">a</span>', "a", [("spoiler", 0, 1)]),
        ("<pre><code class='language-py'>x</code></pre>", "x", [("pre", 0, 1)]),
        ("<code><b>x</b></code>", "x", [("code", 0, 1)]),
        ('<a href="https://example.org/?a=1&amp;b=2">x</a>', "x", [("text_link", 0, 1)]),
        ('<a href="no link">x</a>', "x", []),
        ("<tg-time unix='5' format='f'>x</tg-time>", "x", [("date_time", 0, 1)]),
        ("<b></b>x", "x", []),
    ],
)
def test_markup_is_parsed_into_text_and_entities(
    markup: str, text: str, entities: list[tuple[str, int, int]]
) -> None:
    visible, found = parse_html(markup)
    assert visible == text
    assert [(one["type"], one["offset"], one["length"]) for one in found] == entities


@pytest.mark.parametrize(
    ("markup", "reason"),
    [
        ("a <", "Unclosed start tag at byte offset 2"),
        ("<b", "Unclosed start tag at byte offset 0"),
        ("é<x>", 'Unsupported start tag "x" at byte offset 2'),
        ("a < b>", 'Unsupported start tag "" at byte offset 2'),
        ("</b>", "Unexpected end tag at byte offset 0"),
        ("<b>x</i>", 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'),
        ("<b>x</b", "Unclosed end tag at byte offset 4"),
        ("<i>x", 'Can\'t find end tag corresponding to start tag "i"'),
        ("<span>x</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
    ],
)
def test_malformed_markup_is_refused_with_telegrams_error_text(markup: str, reason: str) -> None:
    with pytest.raises(BadRequest) as refused:
        parse_html(markup)
    assert refused.value.description == f"Bad Request: can't parse entities: {reason}"


def test_the_url_of_a_link_the_time_and_the_language_of_code_are_kept() -> None:
    _, [link, time, code] = parse_html(
        "<a href='https://example.org/a?b=1&amp;c=2'>x</a>"
        "<tg-time unix=\"7\">y</tg-time><pre><code class='language-py'>z</code></pre>"
    )
    assert link["url"] == "https://example.org/a?b=1&c=2"
    assert time["unix_time"] == 7
    assert code["language"] == "py"
