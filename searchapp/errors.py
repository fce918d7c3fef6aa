"""The one family of exceptions: what a user did or met, as a key and values, never as a traceback.

    SearchappError
    ├── BadInput            what the user gave cannot be used            (terminal 2, page 400)
    │   ├── BadFilter, BadQuery, NothingToRead
    ├── UnreadableFile      one file cannot be read; the run goes on     (terminal 1)
    ├── NotFound            nothing stands under that name               (terminal 1, page 404)
    └── Unavailable         the home cannot be used as it is             (terminal 1, page 503)

The sentence and its remedy stand in the message catalogue under `error.<key>`: in English for the
terminal, in Dutch for a page.
"""

from typing import ClassVar

from searchapp.messages import Language, Value, say


class SearchappError(Exception):
    """A fault that a user can understand and mend.

    `key` names the sentence in the catalogue, `values` fill it in. `exit_status` is what a command
    ends with, `http_status` what a page answers.
    """

    exit_status: ClassVar[int] = 1
    http_status: ClassVar[int] = 500

    def __init__(self, key: str, **values: Value) -> None:
        self.key = key
        self.values = values
        super().__init__(key, values)

    def sentence(self, language: Language = "en") -> str:
        """What went wrong and what to do about it, for a user."""
        return say(f"error.{self.key}", language, **self.values)

    def __str__(self) -> str:
        return self.sentence()


class BadInput(SearchappError):
    """What the user typed or named cannot be used."""

    exit_status = 2
    http_status = 400


class BadFilter(BadInput):
    """A filter that does not exist, or a value that it cannot take."""


class BadQuery(BadInput):
    """A query past a limit of the query language."""


class NothingToRead(BadInput):
    """A path that does not exist, or a folder without letters."""


class UnreadableFile(SearchappError):
    """One file that cannot be read as a letter: empty, too large, or of an unknown type."""

    http_status = 400


class NotFound(SearchappError):
    """No exchange, unit or page stands under that name."""

    http_status = 404


class Unavailable(SearchappError):
    """The home cannot be used as it is: absent, read-only, busy, damaged or of another version."""

    http_status = 503
