"""Addresses: which of them stay on this machine."""

from __future__ import annotations

import ipaddress
from urllib.parse import urlsplit


class NotLoopback(ValueError):
    """A movable clock was to be used with something that others can reach."""


def is_loopback(url: str) -> bool:
    """True for an address of this machine alone."""
    host = urlsplit(url).hostname or ""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def require_loopback(*urls: str) -> None:
    """Raise NotLoopback for the first of *urls* that leaves this machine."""
    for url in urls:
        if not is_loopback(url):
            raise NotLoopback(
                f"{url} is not on this machine: the sandbox's clock is for trying only"
            )
