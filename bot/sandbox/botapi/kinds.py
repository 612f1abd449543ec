"""Samples of all that people can send beside text, as message fields."""

from typing import Any

from bot.sandbox.botapi.nouns import Json

_FILE = {"file_id": "CAACAgIAAxkBAAIsample", "file_unique_id": "AgADsample", "file_size": 4096}
_STRANGER = {"id": 987654321, "is_bot": False, "first_name": "Somebody"}

SAMPLES: dict[str, Json] = {
    "sticker": {
        "sticker": _FILE
        | {
            "type": "regular",
            "width": 512,
            "height": 512,
            "is_animated": False,
            "is_video": False,
            "emoji": "👍",
        }
    },
    "voice": {"voice": _FILE | {"duration": 3, "mime_type": "audio/ogg"}},
    "audio": {"audio": _FILE | {"duration": 120, "mime_type": "audio/mpeg", "title": "A song"}},
    "photo": {"photo": [_FILE | {"width": 90, "height": 60}, _FILE | {"width": 800, "height": 533}]},
    "video": {"video": _FILE | {"width": 640, "height": 360, "duration": 5, "mime_type": "video/mp4"}},
    "video_note": {"video_note": _FILE | {"length": 240, "duration": 5}},
    "animation": {
        "animation": _FILE | {"width": 320, "height": 240, "duration": 2, "mime_type": "video/mp4"}
    },
    "document": {"document": _FILE | {"file_name": "notes.pdf", "mime_type": "application/pdf"}},
    "poll": {
        "poll": {
            "id": "5190001234567890123",
            "question": "Tea or coffee?",
            "options": [
                {"text": "Tea", "voter_count": 0, "persistent_id": "0"},
                {"text": "Coffee", "voter_count": 0, "persistent_id": "1"},
            ],
            "total_voter_count": 0,
            "is_closed": False,
            "is_anonymous": True,
            "type": "regular",
            "allows_multiple_answers": False,
            "allows_revoting": True,
            "members_only": False,
        }
    },
    "location": {"location": {"latitude": 52.52, "longitude": 13.405}},
    "venue": {
        "location": {"latitude": 52.52, "longitude": 13.405},
        "venue": {
            "location": {"latitude": 52.52, "longitude": 13.405},
            "title": "A café",
            "address": "A street 1",
        },
    },
    "contact": {"contact": {"phone_number": "+4930123456", "first_name": "Somebody"}},
    "dice": {"dice": {"emoji": "🎲", "value": 4}},
    "forwarded": {
        "forward_origin": {"type": "user", "date": 1_700_000_000, "sender_user": _STRANGER},
        "text": "I was written elsewhere",
    },
    "via_bot": {
        "via_bot": {"id": 123456789, "is_bot": True, "first_name": "Gif", "username": "gif_bot"},
        "text": "I come from another bot",
    },
    "pinned": {
        "pinned_message": {
            "message_id": 1,
            "date": 0,
            "chat": {"id": 987654321, "type": "private", "first_name": "Somebody"},
        }
    },
}


def content(kind: str, fields: dict[str, Any]) -> Json:
    """Return the fields of a message of this kind, with `fields` in place of the sample's.

    An unknown kind becomes a field of that name: what a newer Telegram may send.
    """
    sample = SAMPLES.get(kind, {kind: {"new": True}})
    return {**sample, **fields}
