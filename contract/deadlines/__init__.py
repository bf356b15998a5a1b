"""Deadlines: the days that follow from a contract's terms, what falls due, and what lateness costs."""
