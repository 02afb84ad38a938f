"""A part of the client: keeping the desk's process, and wishing it away or back."""

from __future__ import annotations

from sandbox.client.connection import PATIENCE, Connection


class KeeperClient(Connection):
    """Keeping the desk's process, and wishing it away or back."""

    async def keep(self, running: bool) -> None:
        """Say, as whoever can stop and start the desk, how its process stands."""
        await self._post("keeper", {"running": running})

    async def wish(self, unlike: bool, timeout: float = PATIENCE) -> bool:  # noqa: ASYNC109 - the server waits
        """Whether the desk shall run, as soon as that is something else than *unlike*."""
        query = {"unlike": str(unlike).lower(), "timeout": str(timeout)}
        found = await self._get("keeper/wish", query)
        return bool(found["wished"])

    async def wish_desk(self, running: bool) -> None:
        """Wish the desk away or back, as somebody at the page does."""
        await self._post("keeper/wish", {"running": running})

    async def kept(self, running: bool, timeout: float = PATIENCE) -> bool:  # noqa: ASYNC109 - the server waits
        """Wait until the desk runs, or does not; whether it does."""
        query = {"running": str(running).lower(), "timeout": str(timeout)}
        found = await self._get("keeper", query)
        return bool(found["running"])
