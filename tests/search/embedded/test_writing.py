"""Who may make a generation, and what happens to the second who tries."""

from pathlib import Path

import pytest

from searchapp.errors import Unavailable
from searchapp.search.embedded.generations import Generations


def test_a_second_writer_gets_a_sentence_at_once(tmp_path: Path) -> None:
    first, second = Generations(tmp_path), Generations(tmp_path)
    with first.writing(), pytest.raises(Unavailable) as fault, second.writing():
        pass
    assert fault.value.key == "busy_archive"


def test_the_right_to_write_is_given_back(tmp_path: Path) -> None:
    with Generations(tmp_path).writing():
        pass
    with Generations(tmp_path).writing():
        pass
