"""Comparison of two versions by their keys, or of two texts by alignment."""
