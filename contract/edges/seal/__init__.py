"""Seal: the file both parties signed, closed to any change, and how anybody checks it."""

from contract.edges.seal.key import SealKey, key_in
from contract.edges.seal.negotiation import negotiation_file
from contract.edges.seal.sealing import sealed

__all__ = ["SealKey", "key_in", "negotiation_file", "sealed"]
