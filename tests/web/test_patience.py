from contract.web.patience import MOST, WINDOW, Patience


class Clock:
    moment = 100.0

    def __call__(self) -> float:
        return self.moment


def test_a_peer_waits_after_twenty_failures_in_a_minute_and_no_other_does() -> None:
    clock = Clock()
    patience = Patience(clock)
    for _ in range(MOST):
        assert patience.wait("a") == 0
        patience.failed("a")
    assert patience.wait("a") == WINDOW
    assert patience.wait("b") == 0


def test_nobody_is_shut_out_for_good() -> None:
    clock = Clock()
    patience = Patience(clock)
    for _ in range(MOST * 3):
        patience.failed("a")
    clock.moment += WINDOW
    assert patience.wait("a") == 0


def test_a_flood_of_addresses_does_not_fill_the_memory() -> None:
    clock = Clock()
    patience = Patience(clock, peers=3)
    for name in "abcdef":
        clock.moment += 1
        patience.failed(name)
    assert len(patience._failures) == 3
