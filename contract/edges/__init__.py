"""The edges: disk, database and paper. Everything below is pure."""
