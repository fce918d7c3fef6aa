"""Whether a form is a Dutch word at all."""

import pytest

from searchapp.dutch import is_known


@pytest.mark.parametrize("word", ["vergadering", "brug", "tv-programma", "coördinatie", "co-ouder"])
def test_a_word(word: str) -> None:
    assert is_known(word)


@pytest.mark.parametrize("word", ["", "vergaderng", "vergader-ing", "brugsluisdeurknop", "36410"])
def test_no_word(word: str) -> None:
    assert not is_known(word)


@pytest.mark.parametrize("word", ["Brug", "BRUG"])
def test_case_makes_no_difference(word: str) -> None:
    assert is_known(word)


def test_accents_count() -> None:
    assert is_known("categorieën")
    assert not is_known("cätegorieën")
