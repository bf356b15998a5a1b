"""One function for each thing a person can do: load, call a pure function, append."""
