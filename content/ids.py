"""Ids: what they may look like, and stable ones for what an author left without."""

from __future__ import annotations

import hashlib
import re

from anyascii import anyascii

LONGEST_ID = 64
_ID = re.compile(r"[a-z0-9][a-z0-9._-]{0,63}")


def is_id(text: str) -> bool:
    """Whether `text` can be an id: small letters, digits, - _ . and at most 64 characters."""
    return _ID.fullmatch(text) is not None


def slug(text: str, longest: int = LONGEST_ID) -> str:
    """Return `text` in the letters of an id, cut at a word to `longest`; empty when nothing is left."""
    plain = re.sub(r"[^a-z0-9]+", "-", anyascii(text[:1000]).lower()).strip("-")
    if len(plain) <= longest:
        return plain
    cut = plain[: longest + 1].rpartition("-")[0]
    return (cut or plain[:longest]).strip("-")


def derived_id(text: str) -> str:
    """Return an id that depends on the words alone: not on case, spaces or where in the file they stand."""
    words = " ".join(text.casefold().split())
    mark = hashlib.sha256(words.encode("utf-8", "replace")).hexdigest()[:8]
    return f"{slug(words, 40)}-{mark}".lstrip("-")
