"""Markdown to what is drafted from: blocks, sentences without markup, pages that fit a phone."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass

from content.entry import length

LONGEST_PAGE = 700

_FENCE = re.compile(r" {0,3}(```|~~~)")
_ITEM = re.compile(r"\s{0,6}(?:(?P<bullet>[-*+•])|(?P<number>\d{1,3})[.)])\s+(?P<text>.+)")
_DROPPED = re.compile(r"\s*(\||!\[|<!--|</?[a-z]+[^>]*>\s*$|[-=*_]{3,}\s*$|\[\^?[^\]]+\]:)", re.IGNORECASE)
_INLINE = (
    (re.compile(r"<!--.{0,1000}?-->|</?[a-zA-Z][^<>]{0,300}>"), ""),
    (re.compile(r"!\[[^\]]{0,300}\]\([^)]{0,500}\)"), ""),
    (re.compile(r"\[([^\]]{0,300})\]\([^)]{0,500}\)"), r"\1"),
    (re.compile(r"\[\^?\d+\]"), ""),
    (re.compile(r"`([^`]{0,300})`"), r"\1"),
    (re.compile(r"~~([^~]{0,300})~~"), r"\1"),
)
_STRONG = re.compile(r"(\*\*|__)(?=\S)(.{1,200}?)(?<=\S)\1")
_WEAK = re.compile(r"(?<![\w*])([*_])(?=[^\s*_])([^*_\n]{1,200}?)(?<=\S)\1(?![\w*])")
_END = re.compile(r"(?<=[.!?…。！？])[\"”’»)*\]]{0,3}\s+(?=[\"“‘«(*\[]{0,3}[^\Wa-z_])")
_SHORTENED = re.compile(
    r"(?:\b(?:e\.g|i\.e|etc|cf|ca|c|approx|Mr|Mrs|Ms|Dr|Prof|St|No|Nos|Art|Arts|vs|v|p|pp|vol|fig|sec|para|[A-Z])\.)$"
)


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, or the items of a list, still with **bold**; `numbered` lists have an order."""

    lines: tuple[str, ...]
    listed: bool = False
    numbered: bool = False


def blocks(text: str) -> list[Block]:
    """Return the paragraphs and lists of a section; code, tables, pictures and HTML are left out."""
    found: list[Block] = []
    lines: list[str] = []
    listed = numbered = fenced = False

    def end() -> None:
        nonlocal lines, listed, numbered
        if lines:
            found.append(Block(tuple(lines) if listed else (" ".join(lines),), listed, numbered))
        lines, listed, numbered = [], False, False

    for raw in text.splitlines():
        if _FENCE.match(raw):
            fenced = not fenced
            end()
            continue
        line = _inline(raw.lstrip("> "))
        if fenced or not line.strip() or _DROPPED.match(raw):
            if not (listed and not line.strip()):
                end()
            continue
        item = _ITEM.fullmatch(line)
        if item:
            if not listed:
                end()
            listed, numbered = True, item["number"] is not None
            lines.append(item["text"].strip())
        elif listed and raw[:1].isspace():
            lines[-1] += f" {line.strip()}"  # an item goes on
        else:
            if listed:
                end()
            lines.append(line.strip())
    end()
    return found


def plain(text: str) -> str:
    """Return a text without marks of bold and italics, on one line."""
    text = _WEAK.sub(r"\2", _STRONG.sub(r"\2", text))
    return " ".join(text.replace("*", "").split())


def shown(text: str) -> str:
    """Return a text as a page shows it: bold and italics as *bold*, no other star."""
    marked = _WEAK.sub("\0\\2\0", _STRONG.sub("\0\\2\0", text))
    return " ".join(re.sub("\0+", "\0", marked.replace("*", "")).split()).replace("\0", "*")


def bold(text: str) -> list[str]:
    """Return what stands in bold, without its marks."""
    return [plain(found[2]) for found in _STRONG.finditer(text)]


def sentences(text: str) -> list[str]:
    """Return the sentences of a paragraph, with their marks."""
    found: list[str] = []
    start = 0
    for end in _END.finditer(text):
        if not _SHORTENED.search(text[max(0, end.start() - 12) : end.start()]):
            found.append(text[start : end.end()].strip())
            start = end.end()
    return [*found, text[start:].strip()] if text[start:].strip() else found


def pages(parts: list[Block]) -> tuple[str, ...]:
    """Return a section as pages of at most LONGEST_PAGE characters, broken where a reader would."""
    found: list[str] = []
    page = ""
    for glue, piece in _pieces(parts):
        joined = f"{page}{glue}{piece}" if page else piece
        if page and length(joined) > LONGEST_PAGE:
            found.append(page)
            page = piece
        else:
            page = joined
    return (*found, page) if page else tuple(found)


def _pieces(parts: list[Block]) -> Iterator[tuple[str, str]]:
    """Yield what stays together, with what goes between it and the piece before."""
    for block in parts:
        glue = "\n\n"
        for number, line in enumerate(block.lines, 1):
            mark = "" if not block.listed else f"{number}. " if block.numbered else "• "
            whole = f"{mark}{shown(line)}"
            short = [whole] if length(whole) <= LONGEST_PAGE else map(shown, sentences(line))
            for sentence in short:
                for piece in _cut(sentence):
                    yield glue, piece
                    glue = "\n" if block.listed else " "


def _cut(sentence: str) -> Iterator[str]:
    """Yield a sentence, between words where it does not fit a page; then without bold, which may not be cut."""
    if length(sentence) <= LONGEST_PAGE:
        yield sentence
        return
    rest = sentence.replace("*", "")
    while rest:
        cut = rest[: LONGEST_PAGE // 2]
        at = cut.rfind(" ") if len(rest) > len(cut) and " " in cut else len(cut)
        yield rest[:at].strip()
        rest = rest[at:].strip()


def _inline(line: str) -> str:
    for pattern, instead in _INLINE:
        line = pattern.sub(instead, line)
    return html.unescape(line).replace("\xa0", " ").rstrip()
