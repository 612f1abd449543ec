"""What the tour plays, as data: a first lesson, a week of reviews, a challenge in a group; about two minutes."""

from dataclasses import dataclass

ZONE = "Europe/Berlin"


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One thing that happens, and the seconds one has to look at it."""

    seconds: float = 2.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Caption(Step):
    """Say above the chat what one sees."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Say(Step):
    """Write something."""

    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Press(Step):
    """Press the button whose label begins so, on the newest message that has any."""

    label: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Lesson(Step):
    """Go through the lesson until a button begins so."""

    until: str = "Start review"


@dataclass(frozen=True, slots=True, kw_only=True)
class Review(Step):
    """Answer the cards that are asked; the numbers of `slips` count all typed answers of the tour from 1."""

    most: int = 12
    slips: tuple[int, ...] = (2,)


@dataclass(frozen=True, slots=True, kw_only=True)
class Turn(Step):
    """Turn the clock to a named moment."""

    to: str
    zone: str = ZONE


@dataclass(frozen=True, slots=True, kw_only=True)
class Group(Step):
    """Open a group with simulated players, each right as often as told (0-1)."""

    title: str
    players: tuple[float, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Play(Step):
    """Vote in the polls of a challenge until a button begins so."""

    until: str = "Rematch"


FIRST_LESSON: tuple[Step, ...] = (
    Caption(text="A tour of two minutes: all of it is the real bot, and nothing leaves this machine."),
    Say(text="/start", seconds=3.0),
    Caption(text="A lesson: three minutes of reading, then a few questions on it."),
    Press(label="Start lesson", seconds=2.5),
    Lesson(seconds=1.3),
    Caption(text="Its cards are in the reviews now. One types the answer; a slip of the thumb is forgiven."),
    Press(label="Start review", seconds=1.5),
    Review(seconds=1.5),
)
A_DAY: tuple[Step, ...] = (
    Turn(to="tomorrow", seconds=0.8),
    Review(seconds=0.4),
    Say(text="/learn", seconds=0.4),
    Lesson(seconds=0.2),
    Press(label="Start review", seconds=0.4),
    Review(seconds=0.3),
)
WEEK: tuple[Step, ...] = (
    Caption(text="One reminder a day, by one's own clock, and only when something is due.", seconds=1.0),
    Say(text="/remind 08:00 Berlin", seconds=2.5),
    Caption(text="The clock of the sandbox is turned: tomorrow, 08:00.", seconds=1.0),
    Turn(to="tomorrow", seconds=2.5),
    Review(seconds=1.0),
    Caption(text="A week passes: a lesson a day, and its cards come back, later each time.", seconds=1.0),
    *A_DAY,
    Turn(to="tomorrow", seconds=0.8),
    Review(seconds=0.4),
    *(Turn(to="tomorrow", seconds=0.4) for _ in range(4)),
)
CHALLENGE: tuple[Step, ...] = (
    Caption(text="A challenge among friends: three simulated players join.", seconds=1.0),
    Group(title="Study group", players=(0.5, 0.8, 0.9), seconds=1.0),
    Say(text="/challenge polls 3 10", seconds=1.5),
    Press(label="Join", seconds=3.0),
    Press(label="Start now", seconds=0.5),
    Play(seconds=2.0),
    Caption(text="That was the tour. Now it is yours: write, press, turn the clock.", seconds=5.0),
)
STEPS: tuple[Step, ...] = FIRST_LESSON + WEEK + CHALLENGE
