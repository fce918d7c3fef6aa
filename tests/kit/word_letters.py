"""Word letters made for tests: a file, and what a careful person reads in it."""

import re
from dataclasses import dataclass
from random import Random

from searchapp.model import DocumentKind
from tests.kit.composing import compose
from tests.kit.letters import GeneratedLetter, true_reading
from tests.kit.logical import Letter
from tests.kit.word_layouts import LAYOUTS, WordLayout
from tests.kit.word_printing import is_listed, print_word

_ANSWERED = re.compile(r"(?:\bDatum |\(ontvangen )(\d{1,2} \w+ \d{4})")


@dataclass(frozen=True, slots=True)
class WordLetter:
    """A Word file with its true reading; `case`, `reference` and the day when it was `answered` are
    those that its head prints, empty where it prints none.
    """

    data: bytes
    letter: GeneratedLetter
    case: str
    reference: str
    answered: str


def generate_word(seed: int) -> WordLetter:
    """The Word letter of a seed."""
    rng = Random(seed)
    layout = rng.choice(LAYOUTS)
    letter = _composed(layout, rng)
    made = print_word(letter, layout, rng)
    head, about = " ".join(letter.head), letter.publication
    return WordLetter(
        made.data,
        true_reading(made.letter, made.printed, layout.name),
        about.case if about.case in head else "",
        about.reference if about.reference in head else "",
        answered[1] if (answered := _ANSWERED.search(head)) else "",
    )


def _composed(layout: WordLayout, rng: Random) -> Letter:
    """Ministries answer, only parliament asks; and where Word counts, there are questions."""
    while True:
        letter = compose(rng, layout.scope)
        if layout.scope.counted:
            fits = any(map(is_listed, letter.units))
        else:
            fits = layout.scope.head == "word" or letter.kind is DocumentKind.ANSWER
        if fits:
            return letter
