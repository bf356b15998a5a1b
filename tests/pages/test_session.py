"""A press is done whole, wherever Streamlit asks for the script's end meanwhile."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from streamlit.runtime.fragment import MemoryFragmentStorage
from streamlit.runtime.memory_uploaded_file_manager import MemoryUploadedFileManager
from streamlit.runtime.pages_manager import PagesManager
from streamlit.runtime.scriptrunner import RerunException, add_script_run_ctx
from streamlit.runtime.scriptrunner_utils.script_requests import RerunData
from streamlit.runtime.scriptrunner_utils.script_run_context import ScriptRunContext
from streamlit.runtime.state import SafeSessionState, SessionState

from pages.parts.session import session, whole


class Interrupted:
    """Streamlit's own state, whose nth touch finds that news came: it asks once."""

    def __init__(self, nth: int) -> None:
        self.left = nth
        self.state = SafeSessionState(SessionState(), self.touched)

    def touched(self) -> None:
        self.left -= 1
        if self.left == 0:
            raise RerunException(RerunData())


@pytest.fixture(params=range(1, 11))
def news(request: pytest.FixtureRequest) -> Iterator[Interrupted]:
    found = Interrupted(request.param)
    thread = threading.current_thread()
    add_script_run_ctx(
        thread,
        ScriptRunContext(
            session_id="s",
            _enqueue=lambda _: None,
            query_string="",
            session_state=found.state,
            uploaded_file_mgr=MemoryUploadedFileManager("/upload"),
            main_script_path="",
            user_info={},
            fragment_storage=MemoryFragmentStorage(),
            pages_manager=PagesManager(""),
        ),
    )
    yield found
    del thread.streamlit_script_run_ctx  # type: ignore[attr-defined]  # Streamlit's own mark on a thread


def press(done: list[str]) -> None:
    """Read what was typed, act on it, then change four things in the session."""
    session["typed"] = "words"
    done.append(str(session["typed"]))
    session["typed"] = ""
    session["shown"] = session.setdefault("turn", 1)
    session.pop("turn")


def test_a_press_is_done_whole_at_whatever_touch_news_come(news: Interrupted) -> None:
    done: list[str] = []
    with pytest.raises(RerunException), whole():
        press(done)
    assert done == ["words"]
    assert news.state.filtered_state == {"typed": "", "shown": 1}


@pytest.mark.usefixtures("news")
def test_outside_a_press_the_script_ends_at_once() -> None:
    with pytest.raises(RerunException):
        press([])
