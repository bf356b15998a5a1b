"""Proposal: settle what was decided, exactly; carry a proposal over to a text that moved on."""
