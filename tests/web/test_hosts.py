from contract.web.hosts import host_name, is_known, known_hosts


def test_a_server_answers_to_its_local_names_whatever_the_port() -> None:
    known = known_hosts("")
    assert all(is_known(host, known) for host in ("localhost:8501", "127.0.0.1", "[::1]:80", "LOCALHOST"))


def test_a_strangers_name_that_points_here_is_not_known() -> None:
    known = known_hosts("contrats.example")
    assert not any(
        is_known(host, known)
        for host in ("evil.test", "", "localhost.evil.test", "contrats.example.evil.test", "127.0.0.1.nip.io")
    )


def test_a_name_given_in_the_settings_is_known() -> None:
    known = known_hosts(" contrats.example , Bureau.local:8080")
    assert is_known("Contrats.example:443", known)
    assert is_known("bureau.local", known)


def test_a_star_answers_to_every_name() -> None:
    assert is_known("anything.test", known_hosts("*"))


def test_an_address_of_version_six_loses_its_brackets_and_port() -> None:
    assert host_name("[2001:db8::7]:8501") == host_name("2001:db8::7") == "2001:db8::7"
