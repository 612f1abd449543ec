"""Small courses written for one test."""

from __future__ import annotations

from pathlib import Path


def write_course(folder: Path, course: str, *, loose: int = 0, lessons: int = 0, cards: int = 3) -> Path:
    """Write a course of `loose` cards and of `lessons` with `cards` each; card N asks for "answer N"."""
    numbers = iter(range(1, 10_000))
    lines = [f"id: {course}", f"title: The {course} course", "summary: A course for a test."]
    if lessons:
        lines.append("lessons:")
    for lesson in range(1, lessons + 1):
        lines += [
            f"  - id: lesson-{lesson}",
            f"    title: Lesson {lesson}",
            "    pages: [One page.]",
            "    cards:",
        ]
        for _ in range(cards):
            lines += _card("      ", next(numbers))
    if loose:
        lines.append("cards:")
    for _ in range(loose):
        lines += _card("  ", next(numbers))
    (folder / course).mkdir(parents=True, exist_ok=True)
    (folder / course / "course.yaml").write_text("\n".join(lines) + "\n", encoding="utf-8")
    return folder / course


def without_card(course: Path, card: str) -> None:
    """Take one card out of a course that `write_course` wrote."""
    file = course / "course.yaml"
    lines = file.read_text(encoding="utf-8").splitlines()
    at = next(index for index, line in enumerate(lines) if line.strip() == f"- id: {card}")
    del lines[at : at + 3]
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")


def _card(indent: str, number: int) -> list[str]:
    return [
        f"{indent}- id: card-{number}",
        f'{indent}  question: "Which word stands for number {number}?"',
        f"{indent}  answer: {word(number)}",
    ]


def word(number: int) -> str:
    """Return the answer of card `number`: a word that looks like no other's."""
    syllables = ("ba", "di", "ko", "lu", "me", "na", "po", "ra", "su", "ti")
    return "".join(syllables[int(digit)] for digit in f"{number * 37:04d}") + "x"
