"""Each rule of the reader is needed: without it some generated letter is read wrongly."""

from functools import cache

import pytest

from searchapp.reading import read
from tests.kit.comparing import differences
from tests.kit.letters import GeneratedLetter, generate
from tests.kit.rules import rules

LETTERS = 10_000

RULES = {rule.name: rule for rule in rules()}


@cache
def letter(seed: int) -> GeneratedLetter:
    """A letter, made once for each process; most rules need but the first few."""
    return generate(seed)


@pytest.mark.parametrize("name", RULES)
def test_without_the_rule_a_letter_is_read_wrongly(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    rule = RULES[name]
    rule.switch_off(monkeypatch)
    concerned = (letter(seed) for seed in range(LETTERS) if rule.concerns(letter(seed).features))
    assert any(map(_is_wrong, concerned))


def _is_wrong(letter: GeneratedLetter) -> bool:
    try:
        document = read(letter.text.encode(), "generated.txt")
    except ValueError:
        # The ledger itself objects when a piece of text is taken twice.
        return True
    return bool(differences(letter, document))
