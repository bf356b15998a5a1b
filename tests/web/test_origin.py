import pytest

from contract.web.origin import is_own

HOST = {"host": "localhost:8501"}


@pytest.mark.parametrize(
    "said",
    [
        {"sec-fetch-site": "same-origin"},
        {"origin": "http://localhost:8501"},
        {"origin": "http://LOCALHOST:8501"},
    ],
)
def test_a_form_of_our_own_page_is_ours(said: dict[str, str]) -> None:
    assert is_own(HOST | said)


@pytest.mark.parametrize(
    "said",
    [
        {},
        {"sec-fetch-site": "cross-site"},
        {"sec-fetch-site": "same-site"},
        {"sec-fetch-site": "none"},
        {"sec-fetch-site": "cross-site", "origin": "http://localhost:8501"},
        {"origin": "http://evil.test"},
        {"origin": "null"},
        {"origin": ""},
        {"origin": "http://localhost:9999"},
        {"origin": "http://localhost:8501@evil.test"},
    ],
)
def test_a_form_from_elsewhere_or_from_nowhere_is_not(said: dict[str, str]) -> None:
    assert not is_own(HOST | said)


def test_without_a_host_nothing_is_ours() -> None:
    assert not is_own({"origin": ""})
