"""The interview: typed answers read into terms, the gaps among them, and the limits they pass."""

from contract.interview.answers import parse
from contract.interview.fault import Fault, Parsed, sentence
from contract.interview.gaps import asked, defaults, missing
from contract.interview.limits import faults

__all__ = ["Fault", "Parsed", "asked", "defaults", "faults", "missing", "parse", "sentence"]
