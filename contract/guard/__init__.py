"""The guard: rules over a version and over a redline. Data and small rules."""
