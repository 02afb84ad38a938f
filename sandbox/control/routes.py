"""The classes with which the endpoints of the control API are declared and called."""

from __future__ import annotations

import inspect
from collections.abc import Awaitable, Callable
from functools import cached_property
from typing import Any, Concatenate, Generic, ParamSpec, TypeVar, get_type_hints

from aiohttp import web
from pydantic import BaseModel, ConfigDict, TypeAdapter, ValidationError, create_model

from sandbox.errors import ControlError
from sandbox.service import Service
from sandbox.state.ledger import dump

#: A request waits for at most this many seconds, whatever timeout it names.
LONGEST_WAIT = 600.0
SERVICE = web.AppKey("service", Service)

P = ParamSpec("P")
Answer = TypeVar("Answer")
Action = Callable[Concatenate[Service, P], Awaitable[Answer]]


class Endpoint(Generic[P, Answer]):
    """A function of the service that is called over HTTP.

    The function's parameters after the service are the fields of the request: the query of a GET
    or DELETE, or the JSON body of a POST. The function's result is the answer. The client has a
    method with the same signature.
    """

    def __init__(self, method: str, path: str, action: Action[P, Answer]) -> None:
        self.method = method
        self.path = path
        self.signature = inspect.signature(action)
        self._action = action

    async def handle(self, request: web.Request) -> web.Response:
        """Call the function with the request's fields; return its result, or an error answer."""
        try:
            if self.method == "POST":
                given = self._fields.model_validate_json(await request.read() or b"{}")
            else:
                given = self._fields.model_validate(dict(request.query))
            call: Any = self._action
            answer = await call(request.app[SERVICE], **dict(given))
        except ValidationError as error:
            return refuse_control(_explain(error))
        except ControlError as error:
            return refuse_control(str(error))
        return web.Response(text=dump(answer), content_type="application/json")

    def read_answer(self, found: Any) -> Answer:
        """Return the function's result, restored from the decoded JSON of an answer."""
        return self._answer.validate_python(found)

    # The request's model and the answer's type are made at first use, because each takes
    # milliseconds to make.

    @cached_property
    def _fields(self) -> type[BaseModel]:
        hints = get_type_hints(self._action, include_extras=True)
        parameters = list(self.signature.parameters.values())[1:]
        fields: dict[str, Any] = {
            each.name: (hints[each.name], ... if each.default is each.empty else each.default)
            for each in parameters
        }
        return create_model("Request", __config__=ConfigDict(extra="forbid"), **fields)

    @cached_property
    def _answer(self) -> TypeAdapter[Answer]:
        return TypeAdapter(get_type_hints(self._action, include_extras=True)["return"])


class Routes:
    """The endpoints of one module; a decorator declares each one with its path under /control/."""

    def __init__(self) -> None:
        self.endpoints: list[Endpoint[..., Any]] = []

    def get(self, path: str) -> Callable[[Action[P, Answer]], Endpoint[P, Answer]]:
        return self._declare("GET", path)

    def post(self, path: str) -> Callable[[Action[P, Answer]], Endpoint[P, Answer]]:
        return self._declare("POST", path)

    def delete(self, path: str) -> Callable[[Action[P, Answer]], Endpoint[P, Answer]]:
        return self._declare("DELETE", path)

    def _declare(
        self, method: str, path: str
    ) -> Callable[[Action[P, Answer]], Endpoint[P, Answer]]:
        def declare(action: Action[P, Answer]) -> Endpoint[P, Answer]:
            endpoint = Endpoint(method, f"/control/{path}", action)
            self.endpoints.append(endpoint)
            return endpoint

        return declare


def refuse_control(reason: str, status: int = 400) -> web.Response:
    """Return an error answer of the control API."""
    return web.Response(
        status=status, text=dump({"error": reason}), content_type="application/json"
    )


def _explain(error: ValidationError) -> str:
    return "; ".join(
        f"{'.'.join(str(part) for part in problem['loc']) or 'body'}: {problem['msg']}"
        for problem in error.errors()
    )
