"""The edges of pages give up what does not belong to the text, and nothing else does."""

from collections.abc import Sequence

import pytest

from searchapp.reading.cutting import cut
from searchapp.reading.extract import extract
from searchapp.reading.lines import Line

HEAD = "Vraag 1\nKlopt dit?\nAntwoord 1\nDe brug blijft dicht tot zij\n"
REST = "weer veilig is.\nVraag 2\nWanneer?\nAntwoord 2\nVolgend jaar.\n"
COLUMN = "Ministerie van Waterstaat\nOns kenmerk\nIENW/BSK-2099/77\n"


def cut_lines(text: str) -> Sequence[Line]:
    return cut(extract(text.encode(), "letter.txt")).lines


def running(text: str) -> str:
    return "".join(f"{line.text.strip()}\n" for line in cut_lines(text) if line.running)


@pytest.mark.parametrize(
    "between",
    [
        f"\n\f{COLUMN}\n",
        f"\nPagina 2 van 3\n{COLUMN}\n",
        f"\nPagina 2 van 3\n\n\f{COLUMN}",
        "\nOns kenmerk\nIENW/BSK-2099/77\n\nPagina 2 van 3\n",
        "\nKenmerk: IENW/BSK-2099/77\n\f",
    ],
)
def test_a_side_column_at_the_edge_of_a_page(between: str) -> None:
    assert running(HEAD + between + REST) == HEAD + REST


def test_the_same_lines_elsewhere_stay() -> None:
    text = f"{HEAD}\n{COLUMN}\n{REST}"
    assert running(text) == text.replace("\n\n", "\n")


def test_the_letterhead_stays() -> None:
    text = f"Betreft bruggen\n\fOns kenmerk\nIENW/BSK-2099/77\n{HEAD}{REST}"
    assert running(text) == text.replace("\f", "")


def test_above_the_first_heading_a_column_goes_when_it_says_something_again() -> None:
    text = f"{COLUMN}Geachte voorzitter,\n\f{COLUMN}Hoogachtend,\n{HEAD}"
    assert running(text) == f"{COLUMN}Geachte voorzitter,\nHoogachtend,\n{HEAD}"


def test_a_side_column_beside_the_text() -> None:
    beside = (
        f"{'weer veilig is, wat pas':<90}Ministerie van\n"
        f"{'volgend jaar zo zal zijn.':<90}Waterstaat\n"
        f"{'':<90}Ons kenmerk\n"
        f"{'Vraag 2':<91}2099-0000123\n"
    )
    assert running(f"{HEAD}\f{beside}Wanneer?\n") == (
        f"{HEAD}weer veilig is, wat pas\nvolgend jaar zo zal zijn.\nVraag 2\nWanneer?\n"
    )


def test_a_table_in_columns_stays() -> None:
    rows = f"{'Gemeente':<50}Datum\n{'Sluiswijk':<50}3 maart 2099\n"
    assert running(f"{HEAD}\f{rows}{REST}") == f"{HEAD}{rows}{REST}"


@pytest.mark.parametrize("form", ["{}", "- {} -", "{}/3", "– {} –"])
def test_numbers_alone_that_count_with_the_pages(form: str) -> None:
    first, second, third = (form.format(number) for number in (1, 2, 3))
    text = f"{HEAD}\n{first}\n\f{REST}{second}\n\fVraag 3\nEn nu?\n\n{third}\n"
    assert running(text) == f"{HEAD}{REST}Vraag 3\nEn nu?\n"


def test_numbers_alone_at_the_top_of_pages() -> None:
    text = f"{HEAD}\f2\n{REST}\f3\nVraag 3\nEn nu?\n"
    assert running(text) == f"{HEAD}{REST}Vraag 3\nEn nu?\n"


def test_numbers_that_open_questions_stay() -> None:
    text = "1\nKlopt dit?\nAntwoord\nJa.\n\f2\nEn dat?\nAntwoord\nNee.\n\f3\nEn nu?\n"
    assert running(text) == text.replace("\f", "")


@pytest.mark.parametrize("numbers", [("4", "4"), ("7", "12"), ("2098", "2099")])
def test_numbers_that_do_not_count_stay(numbers: tuple[str, str]) -> None:
    first, second = numbers
    text = f"{HEAD}{first}\n\f{REST}{second}\n\fVraag 3\nEn nu?\n"
    assert running(text) == text.replace("\f", "")


def test_one_number_alone_stays() -> None:
    text = f"{HEAD}1\n\f{REST}"
    assert running(text) == text.replace("\f", "")


def test_a_running_title_goes() -> None:
    title = "Vragen over vaarwegen\nBruggen in Zeeland\n"
    text = f"{HEAD}\f{title}{REST}\f{title}Vraag 3\nEn nu?\n"
    assert running(text) == f"{HEAD}{REST}Vraag 3\nEn nu?\n"


def test_a_line_on_both_sides_of_one_edge_goes() -> None:
    text = f"{HEAD}\nNiet geheim\nPagina 2 van 2\n\fNiet geheim\n\n{REST}"
    assert running(text) == HEAD + REST


def test_a_line_that_also_stands_elsewhere_stays() -> None:
    text = f"{HEAD}\fBruggen in Zeeland\n{REST}Bruggen in Zeeland\nNee.\n"
    assert running(text) == text.replace("\f", "")


def test_the_number_of_a_page_ends_it_where_nothing_else_does() -> None:
    lines = cut_lines(f"{HEAD}\nPagina 1 van 2\n{REST}")
    assert [line.page for line in lines if line.running] == [1] * 4 + [2] * 5


def test_what_stands_below_the_number_of_a_page_opens_none_where_pages_are_marked() -> None:
    lines = cut_lines(f"{HEAD}\nPagina 1 van 2\nBrugdienst\n\f{REST}")
    assert lines[-2].page == 2
