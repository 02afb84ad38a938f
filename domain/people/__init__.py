"""People: the delegations, their accredited people, and the links that accredit people."""

from domain.people.model import Delegation, Invitation, Kind, Person, Registry, Role

__all__ = ["Delegation", "Invitation", "Kind", "Person", "Registry", "Role"]
