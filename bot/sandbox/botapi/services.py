"""What a service message says to the people of a group, in a sentence."""

from bot.sandbox.botapi.nouns import Json


def service(content: Json, who: str) -> str:
    """Return the sentence, empty for a message that is none; `who` did it."""
    for kind, sentence in _SENTENCES.items():
        if kind in content:
            what = _what(content[kind])
            if kind == "new_chat_members" and what == who:
                return f"{who} joined the group"
            return sentence.format(who=who, what=what)
    return ""


_SENTENCES = {
    "group_chat_created": "{who} created the group",
    "supergroup_chat_created": "{who} created the group",
    "new_chat_members": "{who} added {what}",
    "left_chat_member": "{what} left the group",
    "new_chat_title": "{who} named the group {what}",
    "forum_topic_created": "{who} opened the topic {what}",
    "forum_topic_closed": "{who} closed the topic",
    "forum_topic_reopened": "{who} opened the topic again",
    "migrate_to_chat_id": "The group became a supergroup",
    "migrate_from_chat_id": "The group became a supergroup",
}


def _what(value: object) -> str:
    """Return the names in a service message's value."""
    if isinstance(value, list):
        return ", ".join(map(_what, value))
    if isinstance(value, dict):
        return str(value.get("first_name") or value.get("name") or "")
    return value if isinstance(value, str) else ""
