"""What a YAML parser's complaint means to an author, and where its construct begins."""

from __future__ import annotations

from typing import Any

_COLON = 'is this line indented too far? else put quotes around a text with a colon: "AI: a course"'
_INDENT = "is this line indented as its neighbours are?"

_SAID = {
    "mapping values are not allowed in this context": ("a colon where none can be", _COLON),
    "mapping values are not allowed here": ("a colon where none can be", _COLON),
    "could not find expected ':'": ("a field's name without a colon behind it", "write name: value"),
    "did not find expected key": ("this does not go with the lines above", _INDENT),
    "did not find expected '-' indicator": ("this does not go with the list above", _INDENT),
    "found a tab character that violates indentation": ("a tab at the beginning", "indent with spaces"),
    "found character that cannot start any token": (
        "a tab, or one of % @ `, begins a value here",
        "indent with spaces; put quotes around such a text",
    ),
    "did not find expected alphabetic or numeric character": (
        "a text cannot begin with * or & as it stands",
        "put quotes around it",
    ),
}
_QUOTE = ("the quote opened here is not closed", "close it; write a quote inside as \\\" or ''")
_RUN_OVER = (
    "text goes on after a quotation of several lines",
    "is the closing quote missing, or a quote inside the text? then use | and a new line",
)
_BRACKET = (
    "the bracket opened here is not closed, or a comma is missing in it",
    "put quotes around a text that begins with [ or {",
)


def tell(fault: Any, last: Any, bracket: Any) -> tuple[Any, str, str]:
    """Return mark, message and hint for a parser's `fault` (its MarkedYAMLError).

    `last` is the event before it, `bracket` the mark of the innermost open [ or {, None when there is none.
    A misplaced line is told where it stands, as the mapping it does not fit into may begin far above.
    """
    context, problem = fault.context or "", fault.problem or "this is no YAML"
    mark = fault.problem_mark or fault.context_mark
    if "quoted scalar" in context:
        return fault.context_mark, *_QUOTE
    if mark is not None and _runs_over(last, mark.line):
        return last.start_mark, *_RUN_OVER
    if bracket is not None or "flow" in context:
        return bracket or fault.context_mark or mark, *_BRACKET
    in_lines = "block mapping" in context or "block collection" in context or "tab character" in problem
    if fault.context_mark is not None and not in_lines:
        mark = fault.context_mark
    return mark, *_SAID.get(problem, (problem, ""))


def _runs_over(event: Any, line: int) -> bool:
    """Whether the event is a quoted text of several lines that ended in `line` (from 0)."""
    if getattr(event, "style", None) not in ("'", '"'):
        return False
    return bool(event.start_mark.line < line == event.end_mark.line)
