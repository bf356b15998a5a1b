"""The server around the pages: doors, headers, downloads, live updates. Starlette ends here."""
