"""What a folder holds, in a line per document and a summary."""

import pytest

from searchapp.model import Document
from searchapp.reading import Report, read
from searchapp.reading.report import rest_share

ANSWERED = (
    "Vraag 1\nIs de brug dicht?\n\nAntwoord 1\nJa.\n\nVraag 2\nWaarom?\n\nAntwoord\nDaarom.\n"
)
DOUBTED = (
    "Vraag 1\nIs de brug dicht?\n\nVraag 2\nWaarom?\n\n"
    "Antwoord\nDaarom.\n\nToelichting\nZo is het.\n"
)
STRAY = "Vraag 1\nIs de brug dicht?\n\nDefensie kazerne\n\nAntwoord 1\nJa.\n"


def document(text: str, name: str = "2099Z00777.txt") -> Document:
    return read(text.encode(), name)


def line(text: str) -> str:
    return Report().line(document(text))


@pytest.fixture
def report() -> Report:
    """A report on two letters, a list of goods, and a file that cannot be read."""
    report = Report()
    for text in (ANSWERED, DOUBTED, "Boodschappen: melk, brood.\n"):
        report.line(document(text))
    report.unread()
    return report


def test_a_line_counts_the_units() -> None:
    assert line(ANSWERED) == (
        "2099Z00777               antwoord      2 asked   2 answered  0 other    0 unsure"
        "  rest  0.0%"
    )


def test_a_line_counts_what_is_unsure() -> None:
    assert "1 other    1 unsure" in line(DOUBTED)


def test_a_line_says_why_a_text_is_refused() -> None:
    assert line("Boodschappen: melk, brood.\n").endswith(
        "No heading of a question or an answer was found."
    )


def test_a_line_tells_warnings() -> None:
    found = Report().line(read("Vraag 1\nIs één brug dicht?\n".encode("cp1252"), "oud.txt"))
    assert found.endswith("The text is not in UTF-8; it was read as Windows-1252.")


def test_a_long_name_does_not_move_the_columns() -> None:
    shown = Report().line(document(ANSWERED, f"{'brief' * 9}.txt"))
    assert shown.index(" asked") == line(ANSWERED).index(" asked")


def test_a_line_shows_how_much_is_left_over() -> None:
    assert "rest 30.0%" in line(STRAY)


def test_the_rest_is_a_share_of_the_text() -> None:
    assert rest_share(document(STRAY)) == pytest.approx(len("Defensie kazerne\n\n") / len(STRAY))


def test_a_text_that_is_refused_leaves_no_rest() -> None:
    assert rest_share(document("Boodschappen: melk, brood.\n")) == 0


def test_a_summary_counts_documents_by_kind(report: Report) -> None:
    assert next(report.summary()) == "3 documents: 2 antwoord, 1 refused; 1 unreadable"


def test_a_summary_tells_how_sure_the_units_are(report: Report) -> None:
    assert list(report.summary())[1] == "8 units: 7 high (87.5%), 1 medium (12.5%), 0 low (0.0%)"


def test_a_summary_counts_each_doubt(report: Report) -> None:
    assert list(report.summary())[2:] == [
        "      1 times: bare heading for several",
        "      1 times: no units",
    ]


def test_a_summary_of_nothing() -> None:
    assert list(Report().summary()) == ["0 documents: none; 0 unreadable"]
