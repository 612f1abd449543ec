"""The cells of a table: encoding and delimiter found out, quotes undone, every cell with its place."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from content.problems import Place

LARGEST = 20_000_000
"""Bytes of a file."""
MOST_ROWS = 100_000
LONGEST_CELL = 20_000
MOST_CELLS = 102
"""Of a row: question, answer and a hundred accepted forms."""

DELIMITERS = "\t,;|"
_SNIFFED = 50
"""Rows that decide on the delimiter."""


class TableFaultError(Exception):
    """The file cannot be read as a table; carries place, code, message and hint."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A text and its offset in the table's text."""

    text: str
    offset: int


@dataclass(frozen=True, slots=True)
class Table:
    """The rows of a file that are not empty."""

    file: str
    text: str
    rows: list[list[Cell]]

    def place(self, cell: Cell) -> Place:
        """Return where a cell begins."""
        return _place(self.file, self.text, cell.offset)


def read_cells(data: bytes, file: str, delimiters: str = DELIMITERS) -> Table:
    """Return the cells of a table. Raises TableFaultError for what is none, or too large."""
    if len(data) > LARGEST:
        raise TableFaultError(Place(file), "too-big", f"larger than {LARGEST // 1_000_000} MB", "split it")
    text = _decoded(data, file).replace("\r\n", "\n").replace("\r", "\n")
    start = 0
    named = re.match(r"sep=(.)\n", text)  # a line of spreadsheets that names the delimiter
    if named:
        delimiters, start = named[1], named.end()
    delimiter = _delimiter(text, start, delimiters) if len(delimiters) > 1 else delimiters
    rows: list[list[Cell]] = []
    for count, row in enumerate(_rows(text, start, delimiter), 1):
        if isinstance(row, int):
            message = "the quote opened here is not closed, or text follows behind it"
            hint = 'write a quote inside a quoted cell as ""'
            raise TableFaultError(_place(file, text, row), "quote", message, hint)
        _bounded(row, count, file, text)
        if any(cell.text.strip() for cell in row):
            rows.append(row)
    return Table(file, text, rows)


def _bounded(row: list[Cell], count: int, file: str, text: str) -> None:
    if count > MOST_ROWS:
        message = f"more than {MOST_ROWS:,} rows"
        raise TableFaultError(_place(file, text, row[0].offset), "too-many", message, "split the file")
    if len(row) > MOST_CELLS:
        message = f"a row of more than {MOST_CELLS} cells"
        raise TableFaultError(_place(file, text, row[0].offset), "too-many", message)
    for cell in row:
        if len(cell.text) > LONGEST_CELL:
            message = f"a cell of {len(cell.text):,} characters"
            hint = "is a closing quote missing?"
            raise TableFaultError(_place(file, text, cell.offset), "too-long", message, hint)


def _decoded(data: bytes, file: str) -> str:
    """Return the text of UTF-8 or UTF-16, the latter also without its mark."""
    encoding = "utf-8-sig"
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        encoding = "utf-16"
    elif data[1:2] == b"\0" and data[:1] != b"\0":
        encoding = "utf-16-le"
    elif data[:1] == b"\0" and data[1:2] not in (b"\0", b""):
        encoding = "utf-16-be"
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as fault:
        place = _place(file, data[: fault.start].decode(encoding, "replace"), None)
        hint = "save it as CSV UTF-8"
        raise TableFaultError(place, "not-utf-8", "neither UTF-8 nor UTF-16 text", hint) from None
    nul = text.find("\0")
    if nul >= 0:
        raise TableFaultError(_place(file, text, nul), "nul", "a NUL character; this is no table of text")
    return text


def _rows(text: str, start: int, delimiter: str) -> Iterator[list[Cell] | int]:
    """Yield rows of cells; in the end, instead of a row, the offset of a quote that is not closed."""
    ends = re.escape(delimiter) + "\n"
    cells = re.compile(rf'(?:"([^"]*+(?:""[^"]*+)*+)"[ ]*(?=[{ends}]|\Z)|((?!")[^{ends}]*))([{ends}]|\Z)')
    blank_lines = re.compile(r"\n+")
    row: list[Cell] = []
    while start < len(text):
        if not row and (blank := blank_lines.match(text, start)):
            start = blank.end()
            continue
        match = cells.match(text, start)
        if match is None:
            yield start
            return
        quoted, plain, end = match.groups()
        row.append(Cell(plain if quoted is None else quoted.replace('""', '"'), start))
        if end != delimiter or len(row) > MOST_CELLS:
            yield row
            row = []
        elif match.end() == len(text):
            row.append(Cell("", match.end()))
        start = match.end()
    if row:
        yield row


def _delimiter(text: str, start: int, delimiters: str) -> str:
    """Return the delimiter that gives most rows the same number of cells, two at least."""
    best, most = delimiters[0] if "\t" not in delimiters else ",", 0.0
    text = text[start : start + 100_000]
    for delimiter in delimiters:
        rows = [row for row in islice(_rows(text, 0, delimiter), _SNIFFED) if not isinstance(row, int)]
        widths = Counter(len(row) for row in rows if len(row) > 1)
        share = widths.most_common(1)[0][1] / len(rows) if widths else 0.0
        if share > most:
            best, most = delimiter, share
    return best


def _place(file: str, text: str, offset: int | None) -> Place:
    offset = len(text) if offset is None else offset
    line_start = text.rfind("\n", 0, offset) + 1
    return Place(file, text.count("\n", 0, offset) + 1, offset - line_start + 1)
