"""Files that were uploaded: kept in memory, known by a file_id, found by a path."""

from dataclasses import dataclass

from bot.sandbox.botapi.errors import bad
from bot.sandbox.botapi.params import Params

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


class FileStore:
    """Files by id and by path; the oldest go when there are more than KEPT."""

    def __init__(self) -> None:
        self._by_id: dict[str, StoredFile] = {}
        self._by_path: dict[str, StoredFile] = {}
        self._count = 0

    def add(self, folder: str, name: str, mime_type: str, content: bytes) -> StoredFile:
        """Keep a file and return it with its ids."""
        self._count += 1
        suffix = f".{name.rsplit('.', 1)[1]}" if "." in name else ""
        path = f"{folder}/file_{self._count}{suffix}"
        number = f"{self._count:08d}"
        stored = StoredFile(
            f"BQACAgIAAxkDAAI{number}-{folder}", f"AgAD{number}", path, name, mime_type, content
        )
        self._by_id[stored.id] = stored
        self._by_path[path] = stored
        if len(self._by_id) > KEPT:
            oldest = self._by_id.pop(next(iter(self._by_id)))
            del self._by_path[oldest.path]
        return stored

    def by_id(self, file_id: str) -> StoredFile | None:
        """Return the file with this id, if it is known."""
        return self._by_id.get(file_id)

    def by_path(self, path: str) -> StoredFile | None:
        """Return the file at this path, if there is one."""
        return self._by_path.get(path)

    def sent(self, params: Params, kind: str, limit: int = UPLOAD_LIMIT) -> StoredFile:
        """Return the file a call sends, uploaded now or known by its file_id; refuse others."""
        upload = params.upload(kind)
        if upload is not None:
            if not upload.content:
                raise bad("file must be non-empty")
            if len(upload.content) > limit:
                raise bad("file is too big")
            return self.add(f"{kind}s", upload.name, upload.mime_type, upload.content)
        file_id = params.text(kind)
        if not file_id:
            raise bad(f"there is no {kind} in the request")
        stored = self.by_id(file_id)
        if stored is None:
            # this server fetches nothing from elsewhere: an address is refused like an unknown id
            raise bad("wrong file identifier/HTTP URL specified")
        return stored
