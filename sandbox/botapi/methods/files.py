"""Bot API methods that send documents and photos, and getFile, which returns a download path."""

from __future__ import annotations

from sandbox.botapi.access import reach_place
from sandbox.botapi.methods.messages import deliver
from sandbox.errors import ApiError, BadRequest, Json
from sandbox.formats.description import Call
from sandbox.formats.texts import read_caption
from sandbox.service import Service
from sandbox.state.files import StoredFile

MB = 1_000_000
LARGEST_DOCUMENT = 50 * MB
LARGEST_PHOTO = 10 * MB
LARGEST_DOWNLOAD = 20 * MB


async def send_document(service: Service, call: Call) -> Json:
    chat, thread = reach_place(service, call)
    text = read_caption(call)
    stored = _find(service, call, "document", LARGEST_DOCUMENT)
    content = {"document": stored.document()} | text.fields("caption")
    detail = stored.document()
    return deliver(service, call, chat, thread, content, text, "document", detail=detail).body


async def send_photo(service: Service, call: Call) -> Json:
    chat, thread = reach_place(service, call)
    text = read_caption(call)
    stored = _find(service, call, "photo", LARGEST_PHOTO)
    content = {"photo": [stored.photo()]} | text.fields("caption")
    detail = stored.photo()
    return deliver(service, call, chat, thread, content, text, "photo", detail=detail).body


async def get_file(service: Service, call: Call) -> Json:
    stored = service.files.find(call["file_id"])
    if stored.size > LARGEST_DOWNLOAD:
        raise BadRequest("file is too big")
    return stored.shape() | {"file_path": stored.path}


def _find(service: Service, call: Call, name: str, largest: int) -> StoredFile:
    """Return the file that a call sends: a new upload, or an earlier file by its identifier.

    Raises ApiError if the upload is missing or larger than `largest` bytes.
    """
    source = call[name]
    if not source.startswith("attach://"):
        return service.files.find(source)
    upload = call.files.get(source.removeprefix("attach://"))
    if upload is None:
        raise BadRequest(f"there is no {name} in the request")
    if len(upload.content) > largest:
        raise ApiError(413, "Request Entity Too Large")
    return service.files.keep(f"{name}s", upload)
