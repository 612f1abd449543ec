"""The parameters of one call, whichever way they came: query, form, multipart or JSON."""

import json
import re
from dataclasses import dataclass, field
from typing import Any

from bot.sandbox.botapi.errors import bad
from bot.sandbox.botapi.nouns import Json

_DIGITS = re.compile(r"-?[0-9]{1,18}")


def whole(value: object, field: str) -> int:
    """Return a nested value that must be a whole number, or digits. Raises RefusedError."""
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    if isinstance(value, str) and _DIGITS.fullmatch(value):
        return int(value)
    raise bad(f'field "{field}" must be of type Number')


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that came with a call."""

    name: str
    mime_type: str
    content: bytes


@dataclass(slots=True)
class Params:
    """Values by name; in forms nested objects are JSON in a string, in JSON bodies they are objects."""

    values: Json = field(default_factory=dict)
    uploads: dict[str, Upload] = field(default_factory=dict)

    def text(self, name: str) -> str:
        """Return the value as text, empty when absent. Refuses what is no valid UTF-8."""
        value = self.values.get(name)
        if value is None:
            return ""
        text = value if isinstance(value, str) else json.dumps(value)
        if not text.isascii():
            try:
                text.encode()
            except UnicodeEncodeError:
                raise bad("strings must be encoded in UTF-8") from None
        return text

    def integer(self, name: str, default: int = 0) -> int:
        """Return the value as a whole number, `default` when absent or no number."""
        value = self.values.get(name)
        if isinstance(value, int):
            return int(value)
        digits = str(value).strip()
        return int(digits) if _DIGITS.fullmatch(digits) else default

    def boolean(self, name: str) -> bool:
        """Return whether the value says yes."""
        return str(self.values.get(name, "")).strip().lower() in ("true", "yes", "1")

    def parsed(self, name: str, what: str) -> Any:
        """Return the nested value, or None when absent; `what` names it in the complaint."""
        value = self.values.get(name)
        if isinstance(value, str):
            if not value.strip():
                return None
            try:
                return json.loads(value)
            except ValueError:
                raise bad(f"can't parse {what} JSON object") from None
        return value

    def upload(self, name: str) -> Upload | None:
        """Return the file of this field, also when it came as attach://other."""
        value = self.values.get(name)
        if isinstance(value, str) and value.startswith("attach://"):
            return self.uploads.get(value.removeprefix("attach://"))
        return self.uploads.get(name)

    def attached(self, name: str) -> Upload | None:
        """Return the file of a nested value, which comes as attach://other."""
        return self.upload(name) if self.text(name).startswith("attach://") else None
