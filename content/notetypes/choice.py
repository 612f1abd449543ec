"""A multiple-choice question: right answers among `wrong` ones; becomes a poll, with a poll's bounds."""

from __future__ import annotations

from content.course import Question
from content.entry import DRAFT_FIELDS, PICTURE_FIELDS, Entry
from content.nodes import Items, Text
from content.problems import quoted

FIELDS = (
    DRAFT_FIELDS
    | PICTURE_FIELDS
    | {"id", "kind", "question", "answer", "wrong", "explanation", "section", "card"}
)

LONGEST_QUESTION = 300
LONGEST_CHOICE = 100
LONGEST_EXPLANATION = 200
MOST_CHOICES = 10


def read(entry: Entry) -> Question:
    """Return the question."""
    right = entry.texts("answer", LONGEST_CHOICE)
    wrong = entry.texts("wrong", LONGEST_CHOICE)
    for name in ("answer", "wrong"):
        if entry.lacks(name):
            entry.missing(name)
    _no_choice_twice(entry)
    explanation = entry.text("explanation", longest=LONGEST_EXPLANATION)
    if explanation.count("\n") > 2:
        message = "`explanation` has more than 2 line breaks, which Telegram refuses in a poll"
        entry.problems.error(entry.place("explanation"), "too-long", message)
    if len(right) + len(wrong) > MOST_CHOICES:
        message = f"{len(right) + len(wrong)} choices, more than {MOST_CHOICES}"
        entry.problems.error(entry.place("wrong"), "too-many", message)
    return Question(
        id="",
        question=entry.text("question", required=True, longest=LONGEST_QUESTION),
        right=right,
        wrong=wrong,
        explanation=explanation,
        section=entry.text("section"),
        card=entry.text("card").lower(),
    )


def _no_choice_twice(entry: Entry) -> None:
    """Tell a choice that stands there twice: a learner could not know which of the two is meant."""
    seen: set[str] = set()
    for name in ("answer", "wrong"):
        node = entry.fields.values.get(name)
        for choice in node.values if isinstance(node, Items) else [node]:
            if not isinstance(choice, Text) or not choice.value.strip():
                continue
            words = " ".join(choice.value.casefold().split())
            if words in seen:
                message = f"the choice {quoted(choice.value)} stands here twice"
                entry.problems.error(choice.place, "choice-twice", message)
            seen.add(words)
