"""The files that the bot has sent, kept in memory."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from pathlib import PurePosixPath

from sandbox.errors import BadRequest, Json
from sandbox.formats.description import Upload

PNG = b"\x89PNG\r\n\x1a\n"
JPEG = b"\xff\xd8"
IMAGES = {PNG: "image/png", JPEG: "image/jpeg"}
SIZES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}


@dataclass(frozen=True)
class StoredFile:
    """A stored file with its identifiers and its download path."""

    file_id: str
    unique_id: str
    path: str
    upload: Upload

    @property
    def size(self) -> int:
        return len(self.upload.content)

    @property
    def mime(self) -> str:
        """Return the MIME type: by the content for PNG and JPEG, otherwise as uploaded."""
        for start, mime in IMAGES.items():
            if self.upload.content.startswith(start):
                return mime
        return self.upload.mime

    def shape(self) -> Json:
        """Return the file fields that documents and photos have in common in the Bot API."""
        return {
            "file_id": self.file_id,
            "file_unique_id": self.unique_id,
            "file_size": self.size,
        }

    def document(self) -> Json:
        upload = self.upload
        return self.shape() | {"file_name": upload.name, "mime_type": upload.mime}

    def photo(self) -> Json:
        width, height = measure_image(self.upload.content)
        return self.shape() | {"width": width, "height": height}


class FileStore:
    """All stored files, which are found by identifier or by download path."""

    def __init__(self) -> None:
        self._by_id: dict[str, StoredFile] = {}
        self._by_path: dict[str, StoredFile] = {}

    def keep(self, folder: str, upload: Upload) -> StoredFile:
        """Store an upload and return it; raise BadRequest if it is empty."""
        if not upload.content:
            raise BadRequest("file must be non-empty")
        number = len(self._by_id) + 1
        path = f"{folder}/file_{number}{PurePosixPath(upload.name).suffix}"
        stored = StoredFile(f"sandbox-{folder}-{number:08d}", f"unique-{number:08d}", path, upload)
        self._by_id[stored.file_id] = stored
        self._by_path[path] = stored
        return stored

    def find(self, file_id: str) -> StoredFile:
        if file_id.startswith(("http://", "https://")):
            raise BadRequest("the sandbox does not simulate sending by URL")
        stored = self.get(file_id)
        if stored is None:
            raise BadRequest("wrong file identifier/HTTP URL specified")
        return stored

    def get(self, file_id: str) -> StoredFile | None:
        return self._by_id.get(file_id)

    def at(self, path: str) -> StoredFile | None:
        return self._by_path.get(path)


def measure_image(content: bytes) -> tuple[int, int]:
    """Return width and height of a PNG or JPEG in pixels; raise BadRequest for other content."""
    if content.startswith(PNG) and len(content) >= 24:
        width, height = struct.unpack(">II", content[16:24])
        return width, height
    at = 2 if content.startswith(JPEG) else len(content)
    while at + 9 <= len(content):
        marker, length = content[at + 1], int.from_bytes(content[at + 2 : at + 4], "big")
        if marker in SIZES:
            height, width = struct.unpack(">HH", content[at + 5 : at + 9])
            return width, height
        at += 2 + length
    raise BadRequest("IMAGE_PROCESS_FAILED")
