"""The dispatch: gives each thing that happens its turn, and lets all of a batch be committed at once."""

from __future__ import annotations

import logging
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from domain.people import Person
from domain.permissions import may_ever
from domain.refusals import (
    ButtonUnknown,
    GroupNotOpen,
    GroupNotSetUp,
    HeadsOnly,
    InGroupOnly,
    InPrivateOnly,
    MayNot,
    NotAccreditedHere,
    NotUnderstood,
    OtherDelegation,
    Refusal,
    SecretariatOnly,
    Suspended,
    UnknownCommand,
)
from domain.groups import Group, GroupState
from domain.guards import refuse_guarded
from domain.people import Role
from handlers import events, prompts, strangers, unsaid
from handlers.contents import COMMANDS
from handlers.desk import Desk
from handlers.heard import Answer, Form, Happened, Happening, Heard, Unread
from handlers.routes import Command, Reading, Where
from handlers.turn import Asked, Turn
from storage.inbox import InboxState
from storage.records import Records
from storage.store import Store

log = logging.getLogger(__name__)
