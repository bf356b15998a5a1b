from __future__ import annotations

from pathlib import Path

import pytest

from tests.actions.tables import Sides, sides


@pytest.fixture
def table_for_two(tmp_path: Path) -> Sides:
    return sides(tmp_path)
