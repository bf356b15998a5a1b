"""Signing a text: what is recorded, and the mark a person may draw."""
