"""Follow-ups: questions about an entry that the desk asks at a set time, and their answers."""

from domain.followups.model import FollowState, FollowUp, Reply
from domain.followups.rhythms import Rhythm

__all__ = ["FollowState", "FollowUp", "Reply", "Rhythm"]
