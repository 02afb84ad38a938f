"""The control API: what tests, the demonstration and the page make happen, under /control/."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any, TypeVar

from aiohttp import web
from pydantic import BaseModel, ConfigDict, ValidationError

from sandbox.errors import ControlError
from sandbox.service import Service
from sandbox.state.ledger import dump

Order = TypeVar("Order", bound="Body")
Asked = TypeVar("Asked", bound="Body")


class Body(BaseModel):
    """What a control request carries; unknown fields are refused."""

    model_config = ConfigDict(extra="forbid", frozen=True)


Action = Callable[[Service, Order], Awaitable[Any]]


class Control:
    """Routes of the control API, each with the body or query it expects."""

    def __init__(self, service: Service) -> None:
        self._service = service
        self.routes: list[web.RouteDef] = []

    def post(self, path: str, body: type[Order], action: Action[Order]) -> None:
        self.routes.append(web.post(f"/control/{path}", self._handler(body, action)))

    def get(self, path: str, query: type[Asked], action: Action[Asked]) -> None:
        self.routes.append(web.get(f"/control/{path}", self._handler(query, action)))

    def delete(self, path: str, query: type[Asked], action: Action[Asked]) -> None:
        self.routes.append(web.delete(f"/control/{path}", self._handler(query, action)))

    def _handler(
        self, shape: type[Order], action: Action[Order]
    ) -> Callable[[web.Request], Awaitable[web.Response]]:
        async def handle(request: web.Request) -> web.Response:
            try:
                if request.method == "POST":
                    order = shape.model_validate_json(await request.read() or b"{}")
                else:
                    order = shape.model_validate(dict(request.query))
                answer = await action(self._service, order)
            except ValidationError as error:
                return refuse_control(_word(error))
            except ControlError as error:
                return refuse_control(str(error))
            return web.Response(text=dump(answer), content_type="application/json")

        return handle


def refuse_control(reason: str, status: int = 400) -> web.Response:
    """An error of the control API."""
    return web.Response(
        status=status, text=dump({"error": reason}), content_type="application/json"
    )


def _word(error: ValidationError) -> str:
    return "; ".join(
        f"{'.'.join(str(part) for part in problem['loc']) or 'body'}: {problem['msg']}"
        for problem in error.errors()
    )
