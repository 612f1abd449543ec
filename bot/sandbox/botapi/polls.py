"""A poll: what it asks, who chose what, and whether one may still vote."""

from dataclasses import dataclass, field
from typing import Any

Fields = dict[str, Any]


@dataclass(frozen=True, slots=True)
class PollText:
    """A text of a poll with its entities."""

    text: str = ""
    entities: tuple[Fields, ...] = ()

    def fields(self, name: str) -> Fields:
        """Return the API's fields for a text that is called `name`; none when it is empty."""
        if not self.text:
            return {}
        marks = {f"{name}_entities": list(self.entities)} if self.entities else {}
        return {name: self.text, **marks}


@dataclass(slots=True, kw_only=True)
class Poll:
    """A poll the bot sent. `correct` holds option indexes of a quiz; times are Unix seconds of the world's clock.

    `votes` holds each voter's option indexes, in rising order, by account id.
    """

    id: str
    question: PollText
    options: tuple[PollText, ...]
    quiz: bool = False
    anonymous: bool = True
    multiple: bool = False
    revoting: bool = True
    correct: tuple[int, ...] = ()
    explanation: PollText = PollText()
    description: PollText = PollText()
    open_period: int = 0
    closes_at: float | None = None
    shuffled: bool = False
    hides_results: bool = False
    closed: bool = False
    votes: dict[int, tuple[int, ...]] = field(default_factory=dict)

    def persistent_id(self, option: int) -> str:
        """Return the id that an option keeps whatever its place."""
        return f"{self.id[-6:]}-{option}"

    def counts(self) -> list[int]:
        """Return how many chose each option."""
        counts = [0] * len(self.options)
        for chosen in self.votes.values():
            for option in chosen:
                counts[option] += 1
        return counts

    def vote(self, person: int, chosen: tuple[int, ...]) -> None:
        """Count a vote, an empty one takes an earlier vote back. Raises ValueError for what an app refuses."""
        if self.closed:
            raise ValueError("this poll is closed")
        if person in self.votes and not self.revoting:
            raise ValueError("one votes once in this poll")
        if any(not 0 <= option < len(self.options) for option in chosen):
            raise ValueError(f"this poll has the options 0 to {len(self.options) - 1}, not {chosen}")
        if len(chosen) > 1 and not self.multiple:
            raise ValueError("this poll takes one option")
        if chosen:
            self.votes[person] = tuple(sorted(set(chosen)))
        elif self.votes.pop(person, None) is None:
            raise ValueError("there is no vote to take back")

    def as_json(self) -> Fields:
        """Return the API's Poll, as the bot that sent it sees it."""
        options = [
            {"persistent_id": self.persistent_id(index), **option.fields("text"), "voter_count": count}
            for index, (option, count) in enumerate(zip(self.options, self.counts(), strict=True))
        ]
        poll: Fields = {
            "id": self.id,
            **self.question.fields("question"),
            "options": options,
            "total_voter_count": len(self.votes),
            "is_closed": self.closed,
            "is_anonymous": self.anonymous,
            "type": "quiz" if self.quiz else "regular",
            "allows_multiple_answers": self.multiple,
            "allows_revoting": self.revoting,
            "members_only": False,
            **self.explanation.fields("explanation"),
            **self.description.fields("description"),
        }
        if self.quiz:
            poll["correct_option_ids"] = list(self.correct)
        if self.open_period:
            poll["open_period"] = self.open_period
        if self.closes_at is not None:
            poll["close_date"] = int(self.closes_at)
        return poll
