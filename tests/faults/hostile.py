"""What nobody sends by chance: texts, commands, kinds and button data, seeded."""

from __future__ import annotations

import random

TEXTS = (
    "x" * 4096,
    "a " * 2048,
    "sensitivity " * 340,
    "Z̸̢̧̛͎͍̯͚̪̟̞̗̰̬̈́͌͗͘a̷l̵g̶o̴" * 40,
    "\u202esensitivity\u202c",
    "\u202e" * 50 + "abc",
    "\ufdfa" * 1300,
    "😀" * 2000,
    "\u0301" * 3000,
    "<b>bold</b>",
    "</code></b><a href='tg://user?id=1'>x</a>",
    "<b>" * 60 + "deep" + "</b>" * 60,
    "&lt;&amp;&#0;&unknown;",
    "a\x00b\x00c",
    "half \ud800 a pair",
    "1" * 4000,
    "1e999",
    "-inf",
    "nan",
    "-0",
    str(2**63),
    "9" * 400 + "." + "9" * 400,
    "(a+)+$" + "a" * 26 + "!",
    "a" * 3000 + "!",
    "' OR 1=1 --",
    "{{7*7}} {0} %s ${x}",
    ".",
    "?!?!",
    "\u200b\u200d\u2060",
    "/",
    "//",
    "/ start",
    "/\u202estart",
    "/start " + "y" * 4000,
    "/start 1234567890",
    "/start_learn-x",
    "/START",
    "/start@tutor_bot",
    "/learn@other_bot",
    "/remind 99:99 Nowhere",
    "/remind 25:00",
    "/remind 07:30 " + "B" * 3000,
    "/remind -1:-1 Berlin",
    "/remind 1" + "0" * 3000,
    "/remind ٣:٣٠ Cairo",
    "/undo -1",
    "/undo 0",
    "/undo 99999999999999999999",
    "/undo ²",
    "/undo " + "9" * 3000,
    "/review now",
    "/courses 7",
    "/cancel cancel",
    "/help\nme",
    "/nosuchcommand",
    "/" + "q" * 4000,
    "/leern",
)
KINDS = (
    *("sticker", "voice", "video_note", "video", "animation", "audio", "photo", "document", "location"),
    *("contact", "dice", "venue", "poll", "pinned_message", "story", "no_such_kind_yet"),
)
PIECES = (
    *(
        "/start",
        "/remind",
        "/undo",
        "/review",
        "/learn",
        " ",
        "\n",
        "07:30",
        "Berlin",
        "-1",
        "@",
        "@tutor_bot",
    ),
    *(
        "<b>",
        "</i>",
        "&",
        "\u202e",
        "\x00",
        "\ud83d",
        "é",
        "中文",
        "עברית",
        "😀",
        "1e9",
        "٣",
        "not ",
        "sensitivity",
    ),
    *(
        "specificity",
        ",",
        ";",
        "or",
        "true positive rate",
        "%",
        "0.5",
        "'",
        '"',
        "\\",
        "{",
        "}",
        "*bold*",
        "_",
    ),
)
DATA = (
    *(
        "",
        "o",
        "o:",
        "o:0:",
        "o:0:nosuch",
        "o:0:start",
        "o:1:forget",
        "o:0:" + "x" * 50,
        "rs",
        "rs:0",
        "rs:-1",
    ),
    *("rr:1:9", "rr:1:x", "lp:1:1:1", "lc:1:999999999999999", "lc:1:9999999999999999", "mp:1:-1", "cc:1:77"),
    *("zz:1:2", ":", "::::", "\x00", "😀" * 16, "rr:٣:1", "lp:1:²"),
)


def fuzzed_text(chance: random.Random) -> str:
    """Return a text made of pieces that mean something somewhere."""
    return ("".join(chance.choice(PIECES) for _ in range(chance.randint(1, 12)))).strip() or "."


def fuzzed_data(chance: random.Random, buttons: list[str], version: int) -> str:
    """Return button data: a true one's prefix with wrong values, the right version with another's button, or bytes."""
    way = chance.random()
    if way < 0.3:
        return "".join(chr(chance.randint(1, 0x2FF)) for _ in range(chance.randint(1, 32)))[:32]
    if way < 0.5:
        return chance.choice(DATA)
    values = [
        str(chance.choice((0, 1, 2, 3, 4, 7, 99, -1, 10**15, "x"))) for _ in range(chance.randint(0, 3))
    ]
    return ":".join(
        (chance.choice(buttons), str(chance.choice((version, version - 1, version + 1, 0))), *values)
    )[:60]
