"""What the grader knows about one language: its little words, its "don't know", its numbers and months."""

from __future__ import annotations

from dataclasses import dataclass, field


def words(text: str) -> frozenset[str]:
    """Return the words of `text` that blanks separate."""
    return frozenset(text.split())


def phrases(text: str) -> tuple[str, ...]:
    """Return the phrases of `text` that semicolons or line ends separate, the longest first."""
    found = {" ".join(part.split()) for line in text.splitlines() for part in line.split(";")}
    return tuple(sorted(found - {""}, key=lambda phrase: (-len(phrase), phrase)))


def values(text: str) -> dict[str, int]:
    """Return number words by form from lines such as `7: seven sept`; `_` in a form stands for a blank."""
    table: dict[str, int] = {}
    for line in text.strip().splitlines():
        value, _, forms = line.partition(":")
        table.update((form.replace("_", " "), int(value)) for form in forms.split())
    return table


@dataclass(frozen=True)
class Language:
    """One language. All words are lower case; accents as one writes them (the grader folds both sides)."""

    code: str
    scripts: frozenset[str]  # scripts that only this language of ours writes; empty for Latin ones
    stemmer: str = ""  # the Snowball algorithm's name
    decimal_comma: bool = False
    articles: frozenset[str] = frozenset()
    stops: frozenset[str] = frozenset()  # prepositions, auxiliaries, pronouns: words that carry no answer
    pronouns: frozenset[str] = frozenset()  # "I", "me": of the stops, those that a translation must not lack
    fillers: frozenset[str] = frozenset()  # "think", "probably", "answer": said around an answer
    generic: frozenset[str] = frozenset()  # "method", "sign": nouns one may add to any answer
    openers: tuple[str, ...] = ()  # said before an answer where words are not separated by blanks
    closers: tuple[str, ...] = ()  # said after it, likewise
    framings: tuple[
        str, ...
    ] = ()  # "as far as I know": phrases before or after an answer that say nothing of it
    tags: tuple[str, ...] = ()  # "isn't it", "no": end a question that offers an answer
    queries: tuple[str, ...] = ()  # "isn't it": begin such a question
    unsure: tuple[str, ...] = ()  # whole answers that mean "I do not know"
    negations: frozenset[str] = frozenset()
    idioms: tuple[str, ...] = ()  # "no doubt": phrases that hold a negation and deny nothing
    retractions: tuple[str, ...] = ()  # "no wait": what came before is taken back
    ors: frozenset[str] = frozenset()
    ands: frozenset[str] = frozenset()
    together: tuple[str, ...] = ()  # "as well as": phrases that join two things
    buts: frozenset[str] = frozenset()
    yes: frozenset[str] = frozenset()
    no: frozenset[str] = frozenset()
    becauses: tuple[str, ...] = ()  # what follows explains and is not the answer
    contrasts: tuple[str, ...] = ()  # what follows is denied: "rather than"
    undoings: tuple[str, ...] = ()  # what stands before is denied, as some languages say it: "Aではなく B"
    relations: frozenset[str] = frozenset()  # "than", "from", "by": what follows them has a role
    mores: frozenset[str] = frozenset()  # "more": what raises the degree of a word beside it
    lesses: frozenset[str] = frozenset()  # "less": what lowers it
    numbers: dict[str, int] = field(default_factory=dict)
    ordinals: dict[str, int] = field(default_factory=dict)
    halves: frozenset[str] = frozenset()
    points: frozenset[str] = frozenset()  # the word between whole and decimals: "point", "Komma"
    minus: frozenset[str] = frozenset()
    percents: tuple[str, ...] = ()
    months: tuple[str, ...] = ()  # twelve, several forms of one separated by "/"
    opposites: tuple[tuple[str, str], ...] = ()
