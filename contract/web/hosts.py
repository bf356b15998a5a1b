"""The names this server answers to: a stranger's name that points here (DNS rebinding) is refused."""

from __future__ import annotations

import os

LOCAL = frozenset({"localhost", "127.0.0.1", "::1"})


def known_hosts(named: str | None = None) -> frozenset[str]:
    """Local names and those of CLAUSIER_HOSTS, a list with commas; "*" answers to every name."""
    listed = os.environ.get("CLAUSIER_HOSTS", "") if named is None else named
    return LOCAL | {host_name(name.strip()) for name in listed.split(",") if name.strip()}


def host_name(host: str) -> str:
    """A Host header without its port, in small letters; the brackets of an IPv6 address fall."""
    host = host.strip().lower()
    if host.startswith("["):
        return host[1:].partition("]")[0]
    return host if host.count(":") > 1 else host.partition(":")[0]


def is_known(host: str, known: frozenset[str]) -> bool:
    """Whether a request made under this name is for us."""
    return "*" in known or host_name(host) in known
