"""Reruns over the socket, as a browser asks for them, without a browser's own work in the figure."""

from __future__ import annotations

import socket
import time
from statistics import median

from streamlit.proto.BackMsg_pb2 import BackMsg
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg
from websockets.sync.client import ClientConnection, connect

RUNS = 7


def rerun(app: str, cookies: str, page: str, query: str, *, at_once: bool) -> float:
    """The median time of a page's rerun, in milliseconds, from the request to "finished"; the first is not counted.

    A browser's system holds back its receipts for up to 40 ms, and the server waits for them between
    short messages; with `at_once` receipts leave at once, so that the server's own time alone is left.
    """
    where = app.replace("http", "ws", 1) + "/_stcore/stream"
    headers = {"Origin": app, "Cookie": cookies}
    with connect(where, additional_headers=headers, subprotocols=["streamlit"], max_size=None) as stream:
        ask = BackMsg()
        ask.rerun_script.query_string = query
        ask.rerun_script.page_name = page
        times = []
        for _ in range(RUNS + 1):
            start = time.perf_counter()
            ask.rerun_script.page_script_hash = _asked(stream, ask, at_once=at_once)
            times.append(1000 * (time.perf_counter() - start))
    return median(times[1:])


def _asked(stream: ClientConnection, ask: BackMsg, *, at_once: bool) -> str:
    """Ask for a run and wait for its end; gives the name the server has for the page."""
    stream.send(ask.SerializeToString())
    page = str(ask.rerun_script.page_script_hash)
    while True:
        if at_once:  # the system forgets it after each packet
            stream.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_QUICKACK, 1)
        heard = ForwardMsg.FromString(stream.recv())
        match heard.WhichOneof("type"):
            case "navigation":
                page = heard.navigation.page_script_hash
            case "script_finished":
                return page
