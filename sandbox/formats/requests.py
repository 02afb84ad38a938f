"""Reading the parameters of a Bot API request from its query, form, JSON or multipart body."""

from __future__ import annotations

import json
from urllib.parse import parse_qsl

from aiohttp import web

from sandbox.errors import BadRequest, Json
from sandbox.formats.description import Upload


async def read_request(request: web.Request) -> tuple[Json, dict[str, Upload]]:
    """Return the parameters, unchecked and as they were sent, and the uploads by part name."""
    raw: Json = dict(request.query)
    if request.content_type == "multipart/form-data":
        return await _read_multipart(request, raw)
    body = await request.read()
    if not body:
        return raw, {}
    if request.content_type == "application/json":
        return raw | _read_json(body), {}
    return raw | dict(parse_qsl(body.decode("utf-8", "replace"), keep_blank_values=True)), {}


def _read_json(body: bytes) -> Json:
    try:
        content = json.loads(body)
    except ValueError:
        raise BadRequest("can't parse JSON object") from None
    if not isinstance(content, dict):
        raise BadRequest("can't parse JSON object: an object is expected")
    return content


async def _read_multipart(request: web.Request, raw: Json) -> tuple[Json, dict[str, Upload]]:
    files: dict[str, Upload] = {}
    try:
        parts = await request.post()
    except ValueError:
        raise BadRequest("can't parse multipart body") from None
    for name, part in parts.items():
        if isinstance(part, web.FileField):
            files[name] = Upload(part.filename, part.content_type, part.file.read())
        else:
            raw[name] = part if isinstance(part, str) else part.decode()
    return raw, files
