"""Engines over homes of their own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from searchapp.search.embedded import EmbeddedEngine


@pytest.fixture
def engine(tmp_path: Path) -> Iterator[EmbeddedEngine]:
    opened = EmbeddedEngine(tmp_path)
    yield opened
    opened.close()


@pytest.fixture(scope="module")
def shared_engine(tmp_path_factory: pytest.TempPathFactory) -> Iterator[EmbeddedEngine]:
    """For properties: each example builds anew what it asks."""
    opened = EmbeddedEngine(tmp_path_factory.mktemp("home"))
    yield opened
    opened.close()
