"""Clausier: a services contract built, read, negotiated and agreed by two parties."""
