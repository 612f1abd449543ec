"""Text as people send it, made safe and plain: bounded, without control signs, markup or decoration."""

from __future__ import annotations

import re
import unicodedata

LONGEST = 512  # characters of an answer that are read
_RAW_LONGEST = 4096
_MARKS_IN_A_ROW = 3
_SPARE = 128  # characters that are read besides, for those that are put together in the end

_SUPERSCRIPTS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻", "0123456789+-")
_SUPERSCRIPT_RUN = re.compile("[⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻]+")
_CIRCLED = re.compile("[①-⑳](?=.)")  # ①red ②green
_VULGAR = re.compile("[¼-¾⅐-⅞]")
_PLAIN = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛′`´ʼʹ՚＇", "'"),
        **dict.fromkeys("“”„‟″«»「」『』《》〈〉״", '"'),
        **dict.fromkeys("‐‑‒–—―−﹘－⁃", "-"),
        **dict.fromkeys("。．।॥", "."),
        **dict.fromkeys("，、،", ","),
        **dict.fromkeys("؛；", ";"),
        **dict.fromkeys("؟？", "?"),
        "٪": "%",
        "！": "!",
        "：": ":",
        "♯": "#",
        "♭": "b",
        "⁄": "/",
        "∕": "/",
        "⋅": "·",
        "∙": "·",
        "～": "~",
        "…": " ",
        "（": "(",
        "）": ")",
    }
)
_MARKUP_TAG = re.compile(
    r"</?(?:b|i|u|s|p|em|strong|code|pre|span|a|br|sub|sup|small|mark|tt|del|ins|div|font|li|ul|tg-spoiler)\b[^<>]{0,80}>",
    re.IGNORECASE,
)
_LINK = re.compile(r"\[([^\[\]]{1,200})\]\([^()\s]{0,200}\)")
_SUBSCRIPT = re.compile(r"(?<=[A-Z)\]])_\{?(\d{1,3})\}?|(?<=[A-Z][a-z])_\{?(\d{1,3})\}?")  # H_2O in formulas
_ENTITY = re.compile(r"&(?:amp|lt|gt|quot|nbsp|#39|apos);")
_ENTITIES = {
    "&amp;": "&",
    "&lt;": "<",
    "&gt;": ">",
    "&quot;": '"',
    "&nbsp;": " ",
    "&#39;": "'",
    "&apos;": "'",
}
_STRUCK = re.compile(r"~~[^~]{1,300}~~")
_MATH = re.compile(r"(?<![\w$])\$(?=\S)([^$\n]{1,200}?)(?<=\S)\$(?![\w$])")
_EMPHASIS = re.compile(
    r"(?<![\w*_~|`])(\*{1,3}|_{1,3}|~~|\|\||`{1,3})(?=\S)([^*_~|`\n]{1,400}?)(?<=\S)\1(?![\w*_~|`])"
)


def clean(text: str, longest: int = LONGEST) -> str:
    """Return `text` in one spelling (NFKC, plain quotes and dashes), one line, at most `longest` characters."""
    if text.isascii() and text.isprintable() and len(text) <= longest and "  " not in text:
        return text.strip()
    text = text[: min(_RAW_LONGEST, 4 * longest)]
    text = text.replace("ºC", "°C").replace("ºF", "°F") if "º" in text else text
    text = _SUPERSCRIPT_RUN.sub(lambda run: "^" + run.group().translate(_SUPERSCRIPTS), text)
    text = _CIRCLED.sub(lambda sign: f" {unicodedata.numeric(sign.group()):.0f}. ", text)
    text = _VULGAR.sub(lambda sign: " " + unicodedata.normalize("NFKC", sign.group()), text)
    # Compatibility forms may be 18 characters long (U+FDFA): cut again, then normalise what is left.
    text = unicodedata.normalize("NFKC", text[: 2 * longest])[: 4 * longest].translate(_PLAIN)
    kept: list[str] = []
    marks = 0
    bound = longest + _SPARE if len(text) > longest + _SPARE else 0
    for sign in text:
        if bound and len(kept) > bound:
            break
        kind = unicodedata.category(sign)
        marks = marks + 1 if kind == "Mn" else 0
        if marks > _MARKS_IN_A_ROW:
            continue
        if kind in ("Cc", "Zs", "Zl", "Zp"):
            kept.append(" ")
        elif kind not in ("Cf", "Cs", "Co", "Cn"):
            kept.append(sign)
    return unicodedata.normalize("NFC", " ".join("".join(kept).split()))[:longest].strip()


def without_markup(text: str) -> str:
    """Return cleaned `text` without HTML tags, Markdown emphasis and links; `text` itself when nothing is left."""
    bare = text
    if "&" in bare:
        bare = _ENTITY.sub(lambda entity: _ENTITIES[entity.group()], bare)
    if "_" in bare:
        bare = _SUBSCRIPT.sub(lambda found: found.group(1) or found.group(2), bare)
    if "<" in bare:
        bare = _MARKUP_TAG.sub(" ", bare)
    if "](" in bare:
        bare = _LINK.sub(r"\1", bare)
    if "~~" in bare:
        kept = _STRUCK.sub(" ", bare)
        bare = kept if any(map(str.isalnum, kept)) else bare  # what is struck out is taken back
    for _ in range(3):
        if not any(sign in bare for sign in "*_~|`$"):
            break
        bare = _EMPHASIS.sub(r"\2", bare)
        bare = _MATH.sub(r"\1", bare)
    bare = " ".join(bare.split())
    return bare or text
