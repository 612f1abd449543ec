"""Files that were uploaded: kept in memory, known by a file_id, found by a path."""

from dataclasses import dataclass, replace

from bot.sandbox.botapi.nouns import Json

UPLOAD_LIMIT = 50 * 1024 * 1024
PHOTO_LIMIT = 10 * 1024 * 1024
DOWNLOAD_LIMIT = 20 * 1024 * 1024
KEPT = 1_000


@dataclass(frozen=True, slots=True)
class StoredFile:
    """One file and its names; `folder` is the kind of it (documents, photos, …)."""

    id: str
    unique_id: str
    path: str
    name: str
    mime_type: str
    content: bytes

    @property
    def kind(self) -> str:
        """The kind of message it makes: document, photo, audio, voice, thumbnail."""
        return self.path.partition("/")[0].removesuffix("s")


class FileStore:
    """Files by id and by path; the oldest go when there are more than KEPT.

    `told` holds what was said of an audio file when it was uploaded, by file_id.
    """

    def __init__(self) -> None:
        self._by_id: dict[str, StoredFile] = {}
        self._by_path: dict[str, StoredFile] = {}
        self._count = 0
        self.told: dict[str, Json] = {}

    def add(self, folder: str, name: str, mime_type: str, content: bytes) -> StoredFile:
        """Keep a file and return it with its ids."""
        self._count += 1
        suffix = f".{name.rsplit('.', 1)[1]}" if "." in name else ""
        path = f"{folder}/file_{self._count}{suffix}"
        number = f"{self._count:08d}"
        stored = StoredFile(
            f"BQACAgIAAxkDAAI{number}-{folder}", f"AgAD{number}", path, name, mime_type, content
        )
        self._keep(stored)
        return stored

    def small(self, stored: StoredFile) -> StoredFile:
        """Return the small size of a photo: a file of its own with ids of its own."""
        known = self._by_id.get(f"{stored.id}-s")
        if known is None:
            folder, _, name = stored.path.partition("/")
            known = replace(
                stored,
                id=f"{stored.id}-s",
                unique_id=f"{stored.unique_id}s",
                path=f"{folder}/small_{name}",
            )
            self._keep(known)
        return known

    def _keep(self, stored: StoredFile) -> None:
        self._by_id[stored.id] = stored
        self._by_path[stored.path] = stored
        if len(self._by_id) > KEPT:
            oldest = self._by_id.pop(next(iter(self._by_id)))
            self._by_path.pop(oldest.path, None)
            self.told.pop(oldest.id, None)

    def by_id(self, file_id: str) -> StoredFile | None:
        """Return the file with this id, if it is known."""
        return self._by_id.get(file_id)

    def by_path(self, path: str) -> StoredFile | None:
        """Return the file at this path, if there is one."""
        return self._by_path.get(path)
