"""Tables of cards, `.csv` and `.tsv`: columns question, answer and any number of accepted forms."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from pathlib import Path

from content.course import Card, CardKind, Course
from content.entry import CONTROL, LONGEST_TEXT, MOST_FORMS, length
from content.formats.cells import DELIMITERS, Cell, Table, TableFaultError, read_cells
from content.formats.formulas import as_meant
from content.formats.imported import Imported
from content.ids import derived_id, slug
from content.problems import Place, Problems, TooManyProblemsError, quoted

HEADINGS = {
    "question": ("question", "questions", "front", "prompt", "frage", "pregunta", "domanda"),
    "answer": ("answer", "answers", "back", "antwort", "respuesta", "réponse", "risposta"),
    "accept": ("accept", "accepted", "alternative", "alternatives", "synonym", "synonyms", ""),
    "explanation": ("explanation", "comment", "note", "notes", "why"),
}
"""What the cells of a header may say, by what the column holds."""

LONGEST_TYPED = 150
"""Characters of an answer that a person can be asked to type; longer ones become flip cards."""
LONGEST_TITLE = 100


def read(data: bytes, path: Path) -> Imported:
    """Return a course of the rows of a table, whose name is `path`; an error anywhere, and there is none."""
    reading = _Reading(str(path), Problems())
    try:
        delimiters = "\t" if path.suffix.lower() == ".tsv" else DELIMITERS
        reading.rows(read_cells(data, str(path), delimiters))
        if not reading.cards and not reading.problems.any_error:
            reading.problems.error(Place(str(path)), "no-content", "no row with a question and an answer")
    except TableFaultError as fault:
        reading.problems.error(*fault.args)
    except TooManyProblemsError:
        pass
    if reading.problems.any_error:
        return Imported(None, reading.problems.found)
    title = " ".join(path.stem.replace("_", " ").replace("-", " ").split())
    title = "".join(char for char in title if char.isprintable())[:LONGEST_TITLE] or "Cards"
    course = Course(slug(path.stem) or "cards", title, loose_cards=tuple(reading.cards.values()))
    return Imported(course, reading.problems.found, reading.merged)


@dataclass(slots=True)
class _Reading:
    file: str
    problems: Problems
    cards: dict[str, Card] = field(default_factory=dict)
    merged: int = 0

    def rows(self, table: Table) -> None:
        """Turn rows into cards."""
        columns = _columns(table.rows[0]) if table.rows else None
        if columns:
            self._ignored(columns, table)
        for row in table.rows[1:] if columns else table.rows:
            self._row(row, columns or ["question", "answer"], table)

    def _ignored(self, columns: list[str], table: Table) -> None:
        for name, cell in zip(columns, table.rows[0], strict=True):
            if not name:
                message = f"the column {quoted(cell.text)} is left out"
                hint = "columns are question, answer, accept, explanation"
                self.problems.warn(table.place(cell), "unknown-column", message, hint)

    def _row(self, row: list[Cell], columns: list[str], table: Table) -> None:
        """Make a card of a row; columns behind the last named one hold accepted forms."""
        found: dict[str, list[str]] = {}
        for number, cell in enumerate(row):
            name = columns[number] if number < len(columns) else "accept"
            text = as_meant(cell.text.strip()).strip()
            if text and name:
                self._checked(text, cell, table)
                found.setdefault(name, []).append(text)
        for name in ("question", "answer"):
            if name not in found:
                number = columns.index(name)
                at = row[number] if number < len(row) else row[-1]
                hint = "is this the right delimiter? a row is question,answer" if len(row) == 1 else ""
                self.problems.error(table.place(at), "missing-field", f"this row has no {name}", hint)
                return
        answer, *more = found["answer"]
        card = Card(
            id=derived_id(found["question"][0]),
            kind=CardKind.FLIP if len(answer) > LONGEST_TYPED or "\n" in answer else CardKind.TERM,
            question=found["question"][0],
            answer=answer,
            accept=tuple(dict.fromkeys(form for form in (*more, *found.get("accept", [])) if form != answer)),
            explanation="\n".join(found.get("explanation", [])),
        )
        self._add(card, row[0], table)

    def _add(self, card: Card, cell: Cell, table: Table) -> None:
        """Add a card, or what is new in it to the card of the same question."""
        known = self.cards.get(card.id)
        if known is not None:
            self.merged += 1
            forms = dict.fromkeys((*known.accept, card.answer, *card.accept))
            forms.pop(known.answer, None)
            if card.answer != known.answer and card.answer not in known.accept:
                message = f"the question {quoted(card.question)} stands here again, with another answer"
                self.problems.warn(table.place(cell), "asked-twice", message, "both are accepted now")
            card = replace(known, accept=tuple(forms), explanation=known.explanation or card.explanation)
        if len(card.accept) > MOST_FORMS:
            message = f"more than {MOST_FORMS} answers to {quoted(card.question)}"
            self.problems.error(table.place(cell), "too-many", message)
        self.cards[card.id] = card

    def _checked(self, text: str, cell: Cell, table: Table) -> None:
        if length(text) > LONGEST_TEXT:
            message = f"a text of {length(text):,} characters, more than {LONGEST_TEXT:,}"
            self.problems.error(table.place(cell), "too-long", message, "shorten it")
        control = None if text.isprintable() else CONTROL.search(text)
        if control:
            message = f"a control character U+{ord(control[0]):04X}"
            self.problems.error(table.place(cell), "control-character", message, "remove it")


def _columns(header: list[Cell]) -> list[str] | None:
    """Return what each column holds ("" for none of ours), or None when this row is no header."""
    names = [cell.text.strip().casefold().rstrip("0123456789 _-") for cell in header]
    known = {heading: name for name, headings in HEADINGS.items() for heading in headings}
    columns = [known.get(name, "") for name in names]
    return columns if "question" in columns and "answer" in columns else None
