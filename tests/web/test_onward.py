import pytest

from contract.web.onward import onward


@pytest.mark.parametrize("wish", ["/", "/lire", "/pdf/abc/1-2.pdf", "/a%20b", "/negocier?c=0f3a"])
def test_a_path_of_ours_is_followed(wish: str) -> None:
    assert onward(wish) == wish


@pytest.mark.parametrize(
    "wish",
    [
        "",
        "lecture",
        "//evil.test",
        "/\\evil.test",
        "https://evil.test",
        "/a\nSet-Cookie: x",
        "/a?k=secret",
        "/a?c=1&k=secret",
        "/a#b",
        "/é",
    ],
)
def test_anything_else_leads_to_the_front_page(wish: str) -> None:
    assert onward(wish) == "/"
