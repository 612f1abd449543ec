"""`tutor grade` reads and writes lines as design.md says."""

from __future__ import annotations

import json

import pytest
from click.testing import CliRunner, Result

from bot.commands.grade import grade


def _run(*lines: str) -> Result:
    return CliRunner().invoke(
        grade, input="".join(line + "\n" for line in lines).encode("utf-8", "surrogatepass")
    )


def test_each_line_gets_a_verdict_in_order() -> None:
    row = {"expected": "specificity", "vocabulary": ["sensitivity"], "unknown": [1]}
    result = _run(*(json.dumps({**row, "answer": text}) for text in ("Specificity", "senstivity", "")))
    told = [json.loads(line) for line in result.stdout.splitlines()]
    assert [one["verdict"] for one in told] == ["correct", "wrong", "wrong"]
    assert told[0]["feedback"] == ""
    assert told[1]["confused_with"] == "sensitivity"
    assert all(one["feedback"] for one in told[1:])
    assert result.exit_code == 0


def test_missing_fields_are_empty() -> None:
    assert json.loads(_run("{}").stdout)["verdict"] == "wrong"


@pytest.mark.parametrize(
    "line",
    [
        "nope",
        "[1]",
        "3",
        '"x"',
        "{",
        '{"expected":5}',
        '{"accept":"x"}',
        '{"need":"2"}',
        '{"kind":"poem"}',
        "[" * 100000,
    ],
)
def test_a_line_that_is_no_row_ends_it_with_its_number(line: str) -> None:
    result = _run('{"expected":"x","answer":"x"}', line)
    assert result.exit_code == 2
    assert len(result.stdout.splitlines()) == 1
    assert result.stderr.count("\n") == 1
    assert "line 2" in result.stderr


@pytest.mark.parametrize("answer", ["\ud800", "\x00", "9" * 5000, "1e999", "x" * 4096, "\ufdfa" * 4096])
def test_odd_answers_get_a_verdict(answer: str) -> None:
    result = _run(json.dumps({"expected": "12", "kind": "number", "answer": answer}))
    assert json.loads(result.stdout)["verdict"] == "wrong"
