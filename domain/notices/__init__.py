"""Notices: what the secretariat tells groups or people, and who has seen it."""

from domain.notices.model import Notice, NoticeState, Recipients, Seen

__all__ = ["Notice", "NoticeState", "Recipients", "Seen"]
