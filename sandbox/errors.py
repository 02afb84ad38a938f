"""The errors that the sandbox answers with: refused Bot API calls and refused control requests."""

from __future__ import annotations

from typing import Any

Json = dict[str, Any]


class ApiError(Exception):
    """A refused Bot API call. Its code is both the HTTP status and the field error_code."""

    def __init__(self, code: int, description: str, parameters: Json | None = None) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters

    def envelope(self) -> Json:
        """Return the JSON body of the error answer."""
        body: Json = {"ok": False, "error_code": self.code, "description": self.description}
        if self.parameters is not None:
            body["parameters"] = self.parameters
        return body


class BadRequest(ApiError):
    """A refusal with code 400: the request is wrong, and nothing was changed."""

    def __init__(self, reason: str, parameters: Json | None = None) -> None:
        super().__init__(400, f"Bad Request: {reason}", parameters)


class Forbidden(ApiError):
    """A refusal with code 403: the bot may not act in the chat."""

    def __init__(self, reason: str) -> None:
        super().__init__(403, f"Forbidden: {reason}")


class ControlError(Exception):
    """A request to the control API that is refused; the message says why."""
