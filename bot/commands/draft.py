"""`tutor draft`: an article becomes the draft of a course, which an author then reads and mends."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from content.drafting import Drafted
    from content.problems import Problem

LARGEST = 2_000_000


@click.command("draft")
@click.argument("article", type=click.Path(path_type=Path))
@click.option("--out", required=True, type=click.Path(path_type=Path), help="The new folder to make.")
@click.pass_context
def draft(ctx: click.Context, article: Path, out: Path) -> None:
    """Turn ARTICLE, Markdown in English with headings, into a draft: lessons, cards, questions, a glossary.

    Each thing has `draft: true` and the sentence it was made of as its `source`.

    Exit 2: no such article, nothing in it to ask, or a folder that is not empty.
    """
    from content.drafting import draft as drafted_of
    from content.problems import printable

    name = printable(str(out))
    if (os.path.lexists(out) and not out.is_dir()) or (out.is_dir() and any(out.iterdir())):
        raise click.UsageError(f"{name} is not an empty folder; name a new one")
    drafted = drafted_of(_text(article), article.stem)
    if drafted is None:
        message = "nothing to ask was found: no definition, list or number in a sentence"
        raise click.UsageError(f"{printable(str(article))}: {message}")
    try:
        errors = _write(drafted, out)
    except OSError as fault:
        raise click.UsageError(f"{name}: {fault.strerror or 'cannot be written'}") from None
    if errors:
        click.echo("\n".join(map(str, errors)), err=True)
        ctx.exit(1)
    course = drafted.course
    made = f"{len(course.lessons)} lessons, {len(course.cards)} cards, {len(course.questions)} questions"
    click.echo(
        f"{name}: {made}, all drafts\n"
        f"  read each, mend it, remove its `draft` and `source`; then tutor check {name}"
    )


def _text(article: Path) -> str:
    """Return what stands in the article. Raises UsageError for what is none."""
    from content.problems import printable

    name = printable(str(article))
    if not article.is_file():
        raise click.UsageError(f"{name}: no such file")
    try:
        with article.open("rb") as opened:
            data = opened.read(LARGEST + 1)
    except OSError as fault:
        raise click.UsageError(f"{name}: {fault.strerror or 'cannot be read'}") from None
    if len(data) > LARGEST:
        raise click.UsageError(f"{name}: larger than {LARGEST // 1_000_000} MB; draft a part of it")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise click.UsageError(f"{name}: not UTF-8 text; save the file as UTF-8") from None


def _write(drafted: Drafted, out: Path) -> list[Problem]:
    """Write the course beside `out`, read it again, and only then put it there; return errors found in it."""
    from tempfile import TemporaryDirectory

    from content import schema
    from content.problems import Severity
    from content.reading import read_course
    from content.writer import replace_course, write_course

    out.parent.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(prefix=".draft-", dir=out.parent) as folder:
        made = Path(folder, "course")
        made.mkdir()
        write_course(drafted.course, made, drafted.sources)
        (made / "article.md").write_text(drafted.article, encoding="utf-8")
        (made / schema.NAME).write_text(schema.text(), encoding="utf-8")
        errors = [one for one in read_course(made).problems if one.severity is Severity.ERROR]
        if not errors:
            replace_course(made, out)
        return errors
