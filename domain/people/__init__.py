"""People: the delegations, who is accredited for them, and the links that accredit."""

from domain.people.model import Delegation, Invitation, Kind, Person, Registry, Role

__all__ = ["Delegation", "Invitation", "Kind", "Person", "Registry", "Role"]
