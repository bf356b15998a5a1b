"""Who may come in: the owner's passphrase, the client's link and code, and sessions."""

from contract.edges.access.access import (
    LEAST_CODE,
    LEAST_PASSPHRASE,
    SESSION_LIFE,
    Access,
    Ended,
    Link,
    Session,
)

__all__ = ["LEAST_CODE", "LEAST_PASSPHRASE", "SESSION_LIFE", "Access", "Ended", "Link", "Session"]
