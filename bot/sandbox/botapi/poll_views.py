"""Polls as a person sees them: no results before their time; plain values for pages and tests."""

from random import Random

from bot.sandbox.botapi.markup import as_html
from bot.sandbox.botapi.nouns import Json
from bot.sandbox.botapi.polls import Poll, PollText


def poll_view(poll: Poll, viewer: int | None) -> Json:
    """Return a poll as a person sees it: nothing of the results before their vote, or before its end.

    `voted` holds the viewer's option indexes; an option's `index` is what a vote names, whatever its place;
    `votes`, `correct`, `total` and `explanation` are None until `results` may be seen. `closes_at` is Unix
    seconds of the world's clock, None when it is not timed.
    """
    voted = poll.votes.get(viewer, ()) if viewer is not None else ()
    results = poll.closed or (bool(voted) and not poll.hides_results)
    options = [
        {
            "index": index,
            "text": option.text,
            "html": _poll_html(option),
            "chosen": index in voted,
            "votes": count if results else None,
            "correct": index in poll.correct if results and poll.quiz else None,
        }
        for index, (option, count) in enumerate(zip(poll.options, poll.counts(), strict=True))
    ]
    if poll.shuffled:
        Random(f"{poll.id} {viewer}").shuffle(options)  # noqa: S311  (no secret hangs on it)
    return {
        "id": poll.id,
        "question": poll.question.text,
        "question_html": _poll_html(poll.question),
        "description_html": _poll_html(poll.description),
        "quiz": poll.quiz,
        "anonymous": poll.anonymous,
        "multiple": poll.multiple,
        "closed": poll.closed,
        "closes_at": poll.closes_at,
        "open_period": poll.open_period,
        "voted": list(voted),
        "can_vote": not poll.closed and (not voted or poll.revoting),
        "results": results,
        "total": len(poll.votes) if results else None,
        "explanation_html": _poll_html(poll.explanation) if results else None,
        "options": options,
    }


def _poll_html(text: PollText) -> str:
    return as_html(text.text, list(text.entities))
