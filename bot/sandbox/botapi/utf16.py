"""Lengths and places in UTF-16 code units, which is how Telegram counts."""


def units(text: str) -> int:
    """Return the length of `text` in UTF-16 code units; a lone surrogate counts one."""
    if text.isascii():
        return len(text)
    return len(text) + sum(letter > "\uffff" for letter in text)


def cut(text: str, start: int, end: int) -> str:
    """Return the part of `text` between two places in UTF-16 code units."""
    if text.isascii():
        return text[start:end]
    return text.encode("utf-16-le", "surrogatepass")[2 * start : 2 * end].decode("utf-16-le", "replace")
