"""Each rule about Word is needed: without it some generated Word letter is read wrongly."""

from functools import cache

import pytest

from searchapp.reading import read
from tests.kit.switches import Rule
from tests.kit.word_comparing import word_differences
from tests.kit.word_letters import WordLetter, generate_word
from tests.kit.word_rules import word_rules

LETTERS = 300

RULES = {rule.name: rule for rule in word_rules()}


@cache
def letters() -> tuple[WordLetter, ...]:
    """Letters of every layout, made once for each process."""
    return tuple(generate_word(seed) for seed in range(LETTERS))


def in_need_of(rule: Rule) -> list[WordLetter]:
    """The letters that show what the rule is for."""
    return [
        letter
        for letter in letters()
        if any(f"{feature} ".startswith(f"{rule.feature} ") for feature in letter.letter.features)
    ]


@pytest.mark.parametrize("name", RULES)
def test_without_the_rule_a_letter_is_read_wrongly(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    concerned = in_need_of(RULES[name])
    RULES[name].switch_off(monkeypatch)
    assert any(_is_wrong(letter) for letter in concerned)


def _is_wrong(letter: WordLetter) -> bool:
    try:
        document = read(letter.data, "generated.docx")
    except ValueError:
        # The ledger itself objects when a piece of text is taken twice.
        return True
    return bool(word_differences(letter, document))
