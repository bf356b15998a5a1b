"""Clausier's door: the script that Streamlit runs for each page, and the server around it."""

import streamlit as st

if __name__ == "__main__":  # run by Streamlit for a browser
    from pages.parts.frame import main

    main()
else:  # imported by the server
    from contract.web.server import build

    app = st.App(__file__, **build())
