"""What a course points to: resources with their address, glossary entries with their forms."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from content.course import Branch, Resource, Term
from content.entry import DRAFT_FIELDS, Entry
from content.nodes import Fields, Items, Node, Text, is_blank
from content.problems import Problems, quoted

RESOURCE_FIELDS = frozenset({"title", "url", "doi", "arxiv", "why", "lessons"})
BRANCH_FIELDS = frozenset({"title", "lessons"})
TERM_FIELDS = DRAFT_FIELDS | {"term", "accept", "meaning"}

_DOI = re.compile(r"10\.\d{4,9}/[!-~]+")
_ARXIV = re.compile(r"\d{4}\.\d{4,5}(v\d+)?|[a-z-]+(\.[A-Z]{2})?/\d{7}(v\d+)?")
_URL = re.compile(r"https?://[^\s/?#<>\"]+\.[^\s<>\"]+")


def read_resource(entry: Entry) -> Resource:
    """Return a resource; its address is made from `doi` or `arxiv` when it has no `url`."""
    entry.only(RESOURCE_FIELDS)
    return Resource(
        title=entry.text("title", required=True, longest=300),
        url=_address(entry),
        why=entry.text("why", longest=500),
        lessons=tuple(id_.lower() for id_ in entry.texts("lessons")),
    )


def read_branch(entry: Entry) -> Branch:
    """Return a branch of the course's tree."""
    entry.only(BRANCH_FIELDS)
    title = entry.text("title", required=True, longest=100)
    return Branch(title, tuple(id_.lower() for id_ in entry.texts("lessons")))


def _address(entry: Entry) -> str:
    url, doi, arxiv = (entry.text(name, longest=2_000) for name in ("url", "doi", "arxiv"))
    doi = re.sub(r"^(https?://(dx\.)?doi\.org/|doi:\s*)", "", doi, flags=re.IGNORECASE)
    arxiv = re.sub(r"^(https?://arxiv\.org/abs/|arxiv:\s*)", "", arxiv, flags=re.IGNORECASE)
    if not (url or doi or arxiv):
        hint = "add url:, doi: or arxiv:"
        entry.problems.error(entry.place(), "missing-field", "this resource has no address", hint)
    for name, value, form, example in (
        ("url", url, _URL, "https://example.org/page"),
        ("doi", doi, _DOI, "10.1000/182"),
        ("arxiv", arxiv, _ARXIV, "1505.04597"),
    ):
        if value and not (form.fullmatch(value) and (name != "url" or _has_host(value))):
            message = f"{quoted(value)} is no {name if name != 'arxiv' else 'arXiv number'}"
            entry.problems.error(entry.place(name), "bad-address", message, f"for example {example}")
    if url:
        return url
    return f"https://doi.org/{doi}" if doi else f"https://arxiv.org/abs/{arxiv}"


def _has_host(url: str) -> bool:
    """Whether host and port can be those of a page: for one bad button Telegram refuses the whole message."""
    try:
        parts = urlsplit(url)
        labels = (parts.hostname or "").removesuffix(".").split(".")
        return parts.port != 0 and all(0 < len(label) < 64 for label in labels)
    except ValueError:
        return False


def read_glossary(node: Node | None, problems: Problems) -> Iterator[Term]:
    """Yield the terms of a glossary: a list of entries or of plain terms, or a mapping of term to meaning."""
    if node is None or is_blank(node):
        return
    if isinstance(node, Fields):
        yield from _pairs(node, problems)
    elif isinstance(node, Items):
        for part in node.values:
            yield from read_term(part, problems)
    else:
        hint = "begin each part with a dash on a line of its own"
        problems.error(node.place, "wrong-type", "`glossary` is a text, not a list", hint)


def read_term(node: Node, problems: Problems) -> Iterator[Term]:
    """Yield the term a part of a glossary is: a text, `{term, accept, meaning}` or `Term: meaning`."""
    if isinstance(node, Text):
        if not is_blank(node):
            yield Term(node.value.strip())
    elif isinstance(node, Items):
        problems.error(node.place, "wrong-type", "a list in `glossary`, not a term")
    elif TERM_FIELDS.isdisjoint(node.values):
        yield from _pairs(node, problems)
    else:
        entry = Entry(node, "glossary entry", problems)
        entry.only(TERM_FIELDS)
        entry.source()
        term = entry.text("term", required=True, longest=200)
        yield Term(term, accept=entry.texts("accept"), meaning=entry.text("meaning"))


def _pairs(node: Fields, problems: Problems) -> Iterator[Term]:
    entry = Entry(node, "glossary", problems)
    for name in node.values:
        if isinstance(node.values[name], Fields):
            problems.error(entry.place(name), "wrong-type", f"the meaning of {quoted(name)} is a mapping")
        else:
            yield Term(name.strip(), meaning=entry.text(name))
