"""Each rule of the reader is needed: without it some generated letter is read wrongly."""

from functools import cache

import pytest

from searchapp.reading import read
from tests.kit.comparing import differences
from tests.kit.letters import GeneratedLetter, generate
from tests.kit.rules import rules

LETTERS = 2000

RULES = {rule.name: rule for rule in rules()}


@cache
def letters() -> tuple[GeneratedLetter, ...]:
    """Letters of every layout, made once for each process."""
    return tuple(generate(seed) for seed in range(LETTERS))


@pytest.mark.parametrize("name", RULES)
def test_without_the_rule_a_letter_is_read_wrongly(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    concerned = [letter for letter in letters() if RULES[name].concerns(letter.features)]
    RULES[name].switch_off(monkeypatch)
    assert any(_is_wrong(letter) for letter in concerned)


def _is_wrong(letter: GeneratedLetter) -> bool:
    try:
        document = read(letter.text.encode(), "generated.txt")
    except ValueError:
        # The ledger itself objects when a piece of text is taken twice.
        return True
    return bool(differences(letter, document))
