"""Synonyms: words and abbreviations that mean the same, from `data/synonyms.txt` and an operator's.

    uwv = uitvoeringsinstituut werknemersverzekeringen     one means the other
    boer ~ veehouder ~ tuinder                             near: related in meaning, and counts less
    leger = krijgsmacht ~ strijdkrachten                   both; = binds closer

A line is a group; every form in it stands for every other. A form may have several words, and stop
words in it do not count. Inflection, accents and capitals make no difference, except in the
abbreviations that are also words (`OM`, `PAS`). What follows `#` is a comment.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import permutations
from pathlib import Path
from typing import NamedTuple

from searchapp.dutch.stop_words import is_stop_word
from searchapp.dutch.terms import ABBREVIATIONS
from searchapp.dutch.tokens import Token, analyse
from searchapp.dutch.word_lists import read
from searchapp.errors import BadInput

FILE = "synonyms.txt"
"""The name of our own file, and of the operator's in the home."""

MOST_WORDS = 8
"""No form has more: longer ones are sentences, which nobody types alike."""

Form = tuple[str, ...]
"""The terms of a form's content words, in order."""

Group = list[list[Form]]
"""Forms that are near each other, in lists of those that mean the same."""


class Synonym(NamedTuple):
    """Another form; `near` ones are related rather than the same."""

    form: Form
    near: bool


@dataclass(frozen=True, slots=True)
class Synonyms:
    """All groups; `others` maps a form to what else it can be called."""

    others: Mapping[Form, tuple[Synonym, ...]]

    @classmethod
    def load(cls, home: Path | None = None) -> "Synonyms":
        """Ours, and those that the operator has put in the home.

        Raises `BadInput` for a file that cannot be read or a line that is no group.
        """
        groups = list(_groups(FILE, read(FILE)))
        own = home / FILE if home else None
        if own and own.exists():
            try:
                groups += _groups(str(own.absolute()), own.read_text("utf-8"))
            except (OSError, UnicodeDecodeError):
                raise BadInput("unreadable_synonyms", path=str(own.absolute())) from None
        return cls(_others(groups))

    def within(self, keys: list[tuple[str, ...]]) -> Iterator[tuple[range, Synonym]]:
        """Which stretches of a query are a form, and what else they can be called.

        `keys` has, for each content word, the terms that it may be known by.
        """
        for start in range(len(keys)):
            forms: list[Form] = [()]
            for end in range(start, min(len(keys), start + MOST_WORDS)):
                forms = [(*form, key) for form in forms for key in keys[end]]
                for form in forms:
                    for synonym in self.others.get(form, ()):
                        yield range(start, end + 1), synonym


@cache
def our_synonyms() -> Synonyms:
    """Those of the package alone."""
    return Synonyms.load()


def keys_of(token: Token) -> tuple[str, ...]:
    """The terms that a word may be known by in a group: `nam` may be `NAM`, `om` is not `OM`."""
    if token.is_content and is_stop_word(token.word):
        return token.terms[-1:]
    own = token.terms[:1]
    return (*own, token.word.upper()) if token.word in ABBREVIATIONS else own


def _groups(path: str, text: str) -> Iterator[Group]:
    """The group of each line. Raises `BadInput`."""
    for number, line in enumerate(text.splitlines(), 1):
        content = line.partition("#")[0].strip()
        if not content:
            continue
        named = [[_forms(name) for name in alike.split("=")] for alike in content.split("~")]
        if sum(map(len, named)) < 2 or not all(map(all, named)):
            raise BadInput("bad_synonyms", path=path, line=number, text=content)
        yield [[form for forms in alike for form in forms] for alike in named]


def _forms(name: str) -> list[Form]:
    """The terms of a name; linked words (`e-sigaret`) also joined."""
    tokens = [token for token in analyse(name) if token.is_content]
    joined = [token.joined.terms[:1] for token in tokens if token.joined]
    whole = [
        term for term in joined if len(joined) == 1 and "-" in name and " " not in name.strip()
    ]
    form = tuple(_term(token) for token in tokens)
    return [form, *whole] if 0 < len(form) <= MOST_WORDS else []


def _term(token: Token) -> str:
    """An abbreviation that is also a word is meant where the file prints it in capitals."""
    return token.terms[-1] if token.terms[-1].isupper() else token.terms[0]


def _others(groups: Iterable[Group]) -> dict[Form, tuple[Synonym, ...]]:
    near: defaultdict[Form, dict[Form, bool]] = defaultdict(dict)
    for group in groups:
        placed = [(place, form) for place, alike in enumerate(group) for form in alike]
        for (place, one), (elsewhere, other) in permutations(placed, 2):
            if one != other:
                # Who calls them the same somewhere means it.
                near[one][other] = place != elsewhere and near[one].get(other, True)
    return {
        form: tuple(Synonym(other, is_near) for other, is_near in others.items())
        for form, others in near.items()
    }
