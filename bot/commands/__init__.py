"""What `tutor` can do: one file each, imported when called, so that `tutor --help` is quick."""

from typing import NamedTuple


class Row(NamedTuple):
    """Where a click command lives, and its line in `tutor --help` (shown without importing it)."""

    module: str
    attribute: str
    help: str


# started by programs, never by people: not listed
INNER: dict[str, Row] = {"inside": Row("inside", "inside", "Run the bot of a sandbox.")}
COMMANDS: dict[str, Row] = {
    "start": Row("start", "start", "Run the bot, or the sandbox when no token is set."),
    "run": Row("run", "run", "Run the bot: poll Telegram, or serve its webhook."),
    "sandbox": Row("sandbox", "sandbox", "Try the bot in a browser, without a token."),
    "new": Row("new", "new", "Start a course that runs at once."),
    "check": Row("check", "check", "Check a course, or a folder of courses, for mistakes."),
    "grade": Row("grade", "grade", "Grade typed answers: JSON lines in, JSON lines out."),
    "import": Row("import_", "import_", "Turn a table of cards (.csv, .tsv) into a course."),
    "export": Row("export", "export", "Write a course, or a learner's history, to a .csv or .json file."),
    "draft": Row("draft", "draft", "Turn an article (.md) into a draft of a course."),
    "audio": Row("audio", "audio", "Record what a course says aloud (audio build)."),
    "report": Row("report", "report", "Tell what the answers say of a course, for its author."),
}
