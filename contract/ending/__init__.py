"""Ending: how a contract comes to its end, what each way asks for, and what is left to do."""
