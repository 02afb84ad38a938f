"""Follow-ups: questions about an entry, asked at a time, and the answers to them."""

from domain.followups.model import FollowState, FollowUp, Reply
from domain.followups.rhythms import Rhythm

__all__ = ["FollowState", "FollowUp", "Reply", "Rhythm"]
