"""Word files: what we write, and what comes back."""
