"""Reply markup: what Telegram refuses in keyboards, and where it is silent and this server is not."""

from urllib.parse import urlsplit

from bot.sandbox.botapi.errors import bad
from bot.sandbox.botapi.nouns import Json
from bot.sandbox.botapi.params import Params

BUTTONS_LIMIT = 100
ROW_LIMIT = 8
DATA_BYTES = 64
COPY_LIMIT = 256
PLACEHOLDER_LIMIT = 64
ACTIONS = (
    "url",
    "callback_data",
    "web_app",
    "login_url",
    "switch_inline_query",
    "switch_inline_query_current_chat",
    "switch_inline_query_chosen_chat",
    "copy_text",
    "callback_game",
    "pay",
)
_FLAGS = (
    "force_reply",
    "remove_keyboard",
    "selective",
    "one_time_keyboard",
    "is_persistent",
    "resize_keyboard",
)
_BUTTON = "can't parse inline keyboard button: "


def _check_url(url: object) -> None:
    text = str(url)
    parts = urlsplit(text if "://" in text else f"http://{text}")
    wrong = f"inline keyboard button URL '{text}' is invalid: "
    if parts.scheme not in ("http", "https", "tg", "ton"):
        raise bad(wrong + "Unsupported URL protocol")
    if parts.scheme in ("http", "https"):
        if not parts.netloc:
            raise bad(wrong + "URL host is empty")
        if "." not in parts.netloc:
            raise bad(wrong + "Wrong HTTP URL")


def _check_action(name: str, value: object) -> None:
    if name == "callback_data":
        # Telegram takes an empty one for no action at all
        if value == "":
            raise bad(_BUTTON + "Text buttons are unallowed in the inline keyboard")
        if not isinstance(value, str) or len(value.encode("utf-8", "surrogatepass")) > DATA_BYTES:
            raise bad("BUTTON_DATA_INVALID")
    elif name == "url":
        _check_url(value)
    elif name == "copy_text":
        text = value.get("text") if isinstance(value, dict) else None
        if not isinstance(text, str) or not 1 <= len(text) <= COPY_LIMIT:
            raise bad("BUTTON_COPY_TEXT_INVALID")
    elif name == "web_app":
        url = value.get("url") if isinstance(value, dict) else ""
        if not str(url).startswith("https://"):
            raise bad(f"inline keyboard button Web App URL '{url}' is invalid: Only HTTPS links are allowed")
    elif name == "pay":
        raise bad("BUTTON_TYPE_INVALID")


def _check_button(button: object) -> None:
    if not isinstance(button, dict):
        raise bad(_BUTTON + "Inline keyboard button must be an Object")
    if "text" not in button:
        raise bad(_BUTTON + 'Can\'t find field "text"')
    if not isinstance(button["text"], str):
        raise bad(_BUTTON + 'Field "text" must be of type String')
    if not button["text"].strip():
        # Telegram drops such a button without a word, which hides the mistake: say it
        raise bad(_BUTTON + 'Field "text" must be non-empty')
    actions = [name for name in ACTIONS if button.get(name) is not None and button.get(name) is not False]
    if not actions:
        raise bad(_BUTTON + "Text buttons are unallowed in the inline keyboard")
    if len(actions) > 1:
        # Telegram takes the first and forgets the others: say it
        raise bad(_BUTTON + f"exactly one action must be specified, got {', '.join(actions)}")
    _check_action(actions[0], button[actions[0]])


def _rows(markup: Json, field: str) -> list[list[object]]:
    rows = markup[field]
    if not isinstance(rows, list):
        raise bad(f'field "{field}" must be of type Array')
    for row in rows:
        if not isinstance(row, list):
            raise bad(f'field "{field}" must be an Array of Arrays')
        if len(row) > ROW_LIMIT:
            # Telegram moves or drops what does not fit: say it
            raise bad("REPLY_MARKUP_TOO_LONG")
    if sum(map(len, rows)) > BUTTONS_LIMIT:
        raise bad("REPLY_MARKUP_TOO_LONG")
    return rows


def reply_markup(params: Params, inline_only: bool = False) -> Json | None:
    """Return the call's checked reply markup, or None when there is none or an empty inline keyboard."""
    markup = params.parsed("reply_markup", "reply keyboard markup")
    if markup is None:
        return None
    if not isinstance(markup, dict):
        raise bad("object expected as reply markup")
    for flag in _FLAGS:
        if flag in markup and not isinstance(markup[flag], bool):
            raise bad(f'field "{flag}" must be of type Boolean')
    if "inline_keyboard" in markup:
        return _inline_keyboard(markup)
    if inline_only:
        raise bad("inline keyboard expected")
    if "keyboard" in markup:
        _check_reply_keyboard(markup)
    elif len(str(markup.get("input_field_placeholder", ""))) > PLACEHOLDER_LIMIT:
        raise bad("input field placeholder is too long")
    elif not (markup.get("remove_keyboard") or markup.get("force_reply")):
        return None
    return markup


def _inline_keyboard(markup: Json) -> Json | None:
    rows = _rows(markup, "inline_keyboard")
    for row in rows:
        for button in row:
            _check_button(button)
    shown = [row for row in rows if row]
    return {"inline_keyboard": shown} if shown else None


def _check_reply_keyboard(markup: Json) -> None:
    for row in _rows(markup, "keyboard"):
        for button in row:
            text = button.get("text") if isinstance(button, dict) else button
            if not isinstance(text, str) or not text.strip():
                raise bad('can\'t parse keyboard button: Field "text" must be non-empty')
