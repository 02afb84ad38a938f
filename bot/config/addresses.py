"""Checks whether a URL leads to this machine only."""

from __future__ import annotations

import ipaddress
from urllib.parse import urlsplit


class NotLoopback(ValueError):
    """The sandbox's clock was configured with an address that other machines can reach."""


def is_loopback(url: str) -> bool:
    """Return True for a URL that only this machine can reach."""
    host = urlsplit(url).hostname or ""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


def require_loopback(*urls: str) -> None:
    """Raise NotLoopback for the first of *urls* that other machines can reach."""
    for url in urls:
        if not is_loopback(url):
            raise NotLoopback(
                f"{url} is not on this machine: the sandbox's clock is for trying only"
            )
