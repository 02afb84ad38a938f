"""What the sandbox refuses: one error for the Bot API, one for the control API."""

from __future__ import annotations

from typing import Any

Json = dict[str, Any]


class ApiError(Exception):
    """A Bot API refusal: HTTP status and error_code alike, with Telegram's description."""

    def __init__(self, code: int, description: str, parameters: Json | None = None) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters

    def envelope(self) -> Json:
        """The JSON body Telegram answers with."""
        body: Json = {"ok": False, "error_code": self.code, "description": self.description}
        if self.parameters is not None:
            body["parameters"] = self.parameters
        return body


class BadRequest(ApiError):
    """A 400: the request itself is wrong, and nothing was done."""

    def __init__(self, reason: str, parameters: Json | None = None) -> None:
        super().__init__(400, f"Bad Request: {reason}", parameters)


class Forbidden(ApiError):
    """A 403: the chat does not let the bot act."""

    def __init__(self, reason: str) -> None:
        super().__init__(403, f"Forbidden: {reason}")


class ControlError(Exception):
    """A control request that cannot be done as the world stands."""
