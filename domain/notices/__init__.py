"""Notices: what the secretariat tells groups or people, and which delegations have seen it."""

from domain.notices.model import Notice, NoticeState, Recipients, Seen

__all__ = ["Notice", "NoticeState", "Recipients", "Seen"]
