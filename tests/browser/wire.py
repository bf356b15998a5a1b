"""A wire between a browser and the app that can be cut, as a network does: the app itself runs on."""

from __future__ import annotations

import asyncio
import threading
from types import TracebackType
from typing import Self


class Wire:
    """A local port that leads to the app's; use it as a context manager. `cut` drops every connection."""

    def __init__(self, app_port: int) -> None:
        """Lead to this port."""
        self._to = app_port
        self._loop = asyncio.new_event_loop()
        self._open: set[asyncio.StreamWriter] = set()
        self._whole = True
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self.address = ""
        self.carried = 0
        """Bytes, both ways."""

    def __enter__(self) -> Self:
        self._thread.start()
        self._server = self._do(asyncio.start_server(self._carry, "127.0.0.1", 0))
        self.address = f"http://localhost:{self._server.sockets[0].getsockname()[1]}"
        return self

    def __exit__(
        self, _kind: type[BaseException] | None, _error: BaseException | None, _trace: TracebackType | None
    ) -> None:
        self.cut()
        self._server.close()
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    def cut(self) -> None:
        """Drop every connection, and each new one, until it is mended."""
        self._whole = False
        self._do(self._drop())

    def mend(self) -> None:
        """Let connections through again."""
        self._whole = True

    def _do(self, step):
        return asyncio.run_coroutine_threadsafe(step, self._loop).result(10)

    async def _drop(self) -> None:
        for end in tuple(self._open):
            end.transport.abort()

    async def _carry(self, heard: asyncio.StreamReader, back: asyncio.StreamWriter) -> None:
        if not self._whole:
            back.transport.abort()
            return
        answers, ask = await asyncio.open_connection("localhost", self._to)
        self._open |= {back, ask}
        await asyncio.gather(self._pass(heard, ask), self._pass(answers, back), return_exceptions=True)
        self._open -= {back, ask}

    async def _pass(self, source: asyncio.StreamReader, to: asyncio.StreamWriter) -> None:
        try:
            while data := await source.read(65_536):
                self.carried += len(data)
                to.write(data)
                await to.drain()
        finally:
            to.close()
