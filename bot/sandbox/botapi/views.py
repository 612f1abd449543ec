"""Messages as a person sees them: text, HTML, buttons, edited mark; plain values for pages and tests."""

from html import escape
from random import Random

from bot.sandbox.botapi.nouns import Json, Message
from bot.sandbox.botapi.polls import Poll, PollText
from bot.sandbox.botapi.utf16 import units

_TAGS = {
    "bold": ("<b>", "</b>"),
    "italic": ("<i>", "</i>"),
    "underline": ("<u>", "</u>"),
    "strikethrough": ("<s>", "</s>"),
    "spoiler": ("<tg-spoiler>", "</tg-spoiler>"),
    "code": ("<code>", "</code>"),
    "blockquote": ("<blockquote>", "</blockquote>"),
    "expandable_blockquote": ("<blockquote expandable>", "</blockquote>"),
}


def _tags(entity: Json) -> tuple[str, str]:
    kind = entity["type"]
    if kind == "text_link":
        return f'<a href="{escape(entity["url"])}">', "</a>"
    if kind == "pre":
        language = entity.get("language")
        if language:
            return f'<pre><code class="language-{escape(language)}">', "</code></pre>"
        return "<pre>", "</pre>"
    if kind == "custom_emoji":
        return f'<tg-emoji emoji-id="{escape(entity["custom_emoji_id"])}">', "</tg-emoji>"
    return _TAGS.get(kind, ("", ""))


def as_html(text: str, entities: list[Json]) -> str:
    """Return the text with its entities as Telegram's HTML, all else escaped."""
    if not entities:
        return escape(text, quote=False)
    opens: dict[int, list[str]] = {}
    closes: dict[int, list[str]] = {}
    for entity in sorted(entities, key=lambda one: (one["offset"], -one["length"])):
        start, end = _tags(entity)
        opens.setdefault(entity["offset"], []).append(start)
        closes.setdefault(entity["offset"] + entity["length"], []).insert(0, end)
    pieces, place = [], 0
    for letter in text:
        pieces += closes.pop(place, []) + opens.pop(place, [])
        pieces.append(escape(letter, quote=False))
        place += units(letter)
    pieces += closes.pop(place, [])
    return "".join(pieces)


def view(message: Message, viewer: int | None = None) -> Json:
    """Return a message as values: what a page draws and a test reads, as the person `viewer` sees it.

    `version` is the world's version at its last change; `kind` is text, document, photo, sticker, …;
    `keyboard` holds a reply keyboard or force reply; `poll` is what `poll_view` tells, else None.
    """
    content = message.content
    text: str = content.get("text") or content.get("caption") or ""
    entities: list[Json] = content.get("entities") or content.get("caption_entities") or []
    markup = message.reply_markup or {}
    return {
        "message_id": message.id,
        "chat_id": message.chat.id,
        "from_bot": message.sender.is_bot,
        "from": message.sender.first_name,
        "date": message.date,
        "kind": _kind(content),
        "text": text,
        "entities": entities,
        "html": as_html(text, entities),
        "buttons": markup.get("inline_keyboard", []),
        "keyboard": {} if "inline_keyboard" in markup else markup,
        "edited": bool(message.edit_date),
        "reply_to": message.reply_to.id if message.reply_to else None,
        "reactions": list(message.reactions),
        "poll": poll_view(message.poll, viewer) if message.poll else None,
        "content": content,
        "version": message.version,
    }


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


def _kind(content: Json) -> str:
    for name in content:
        if name not in ("caption", "caption_entities", "entities", "forward_origin", "via_bot"):
            return str(name)
    return "text"
