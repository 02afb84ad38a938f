"""The rules of the negotiation. This package has no await, no input or output, and no clock."""
