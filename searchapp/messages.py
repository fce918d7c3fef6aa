"""The message catalogue: every sentence that a user reads, by key, in Dutch and in English.

Sentences stand in `messages/nl.toml` (pages) and `messages/en.toml` (terminal), one table per room
of the interface. A sentence that depends on a number is a list of two: for one, and for all else.
"""

import tomllib
from functools import cache
from importlib import resources
from typing import Literal

Language = Literal["nl", "en"]
Value = str | int | float


@cache
def catalogue(language: Language) -> dict[str, str | list[str]]:
    """All sentences of one language, under dotted keys such as `error.no_archive`."""
    text = resources.files(__package__).joinpath("messages", f"{language}.toml").read_text("utf-8")
    return {
        f"{table}.{key}": sentence
        for table, sentences in tomllib.loads(text).items()
        for key, sentence in sentences.items()
    }


def say(key: str, language: Language = "nl", **values: Value) -> str:
    """The sentence under `key` with `values` filled in; a plural is chosen by the value `n`.

    Raises KeyError for a key or a value that the catalogue does not have: a bug, never a user's
    doing.
    """
    sentence = catalogue(language)[key]
    if isinstance(sentence, list):
        sentence = sentence[0 if values["n"] == 1 else 1]
    return sentence.format(**values)
