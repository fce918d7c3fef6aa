"""One family of exceptions: each says its sentence, its exit status and its page status."""

import pytest

from searchapp.errors import (
    BadFilter,
    BadInput,
    BadQuery,
    NotFound,
    NothingToRead,
    SearchappError,
    Unavailable,
    UnreadableFile,
)


@pytest.mark.parametrize(
    ("kind", "exit_status", "http_status"),
    [
        (BadInput, 2, 400),
        (BadFilter, 2, 400),
        (BadQuery, 2, 400),
        (NothingToRead, 2, 400),
        (UnreadableFile, 1, 400),
        (NotFound, 1, 404),
        (Unavailable, 1, 503),
    ],
)
def test_a_fault_knows_its_statuses(
    kind: type[SearchappError], exit_status: int, http_status: int
) -> None:
    assert (kind.exit_status, kind.http_status) == (exit_status, http_status)


@pytest.mark.parametrize("kind", [BadFilter, BadQuery, NothingToRead])
def test_what_a_user_gave_is_bad_input(kind: type[SearchappError]) -> None:
    assert issubclass(kind, BadInput)


@pytest.mark.parametrize("kind", [BadInput, UnreadableFile, NotFound, Unavailable])
def test_every_fault_is_one_of_the_family(kind: type[SearchappError]) -> None:
    assert kind.__bases__ == (SearchappError,)


def test_a_fault_keeps_its_key_and_values() -> None:
    fault = UnreadableFile("large_file", name="a.txt", limit=20)
    assert (fault.key, fault.values) == ("large_file", {"name": "a.txt", "limit": 20})


def test_a_fault_speaks_english_to_a_terminal() -> None:
    assert str(NotFound("unknown_exchange", name="2099Z1")).startswith(
        "No questions are known under 2099Z1."
    )


def test_a_fault_speaks_dutch_to_a_page() -> None:
    fault = NotFound("unknown_exchange", name="2099Z1")
    assert fault.sentence("nl").startswith("Onder 2099Z1 zijn geen Kamervragen bekend.")
