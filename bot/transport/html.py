"""Our text parts as Telegram's HTML: the one place where anything is escaped."""

from __future__ import annotations

from collections.abc import Mapping

from bot.conversation.markup import Style, Text

TAGS: Mapping[Style, tuple[str, str]] = {
    Style.PLAIN: ("", ""),
    Style.BOLD: ("<b>", "</b>"),
    Style.ITALIC: ("<i>", "</i>"),
    Style.UNDERLINE: ("<u>", "</u>"),
    Style.CODE: ("<code>", "</code>"),
    Style.BLOCK: ("<pre>", "</pre>"),
    Style.SPOILER: ("<tg-spoiler>", "</tg-spoiler>"),
    Style.QUOTE: ("<blockquote>", "</blockquote>"),
    Style.DETAIL: ("<blockquote expandable>", "</blockquote>"),
}
MOST_MARKS = 90  # Telegram keeps 100 entities in a message (undocumented); what comes after is plain


def html(text: Text) -> str:
    """Return the text as HTML; styles past Telegram's limit and on blanks alone are left out."""
    pieces: list[str] = []
    marks = 0
    for part in text.parts:
        body = part.text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
        before, after = TAGS[part.style]
        if part.person:
            before, after = f'<a href="tg://user?id={part.person}">', "</a>"
        if before and (marks >= MOST_MARKS or not part.text.strip()):
            before = after = ""
        marks += bool(before)
        pieces.append(f"{before}{body}{after}")
    return "".join(pieces)
