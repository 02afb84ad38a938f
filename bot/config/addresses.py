"""Tells which addresses are on this machine."""

from __future__ import annotations

import ipaddress
from urllib.parse import urlsplit


class NotLoopback(ValueError):
    """A clock that can be moved was to be used with an address that others can reach."""


def is_loopback(url: str) -> bool:
    """Return True for an address that only this machine can reach."""
    host = urlsplit(url).hostname or ""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def require_loopback(*urls: str) -> None:
    """Raise NotLoopback for the first of *urls* that is not on this machine."""
    for url in urls:
        if not is_loopback(url):
            raise NotLoopback(
                f"{url} is not on this machine: the sandbox's clock is for trying only"
            )
