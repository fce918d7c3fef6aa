"""Printed names are folded and taken apart."""

import pytest

from searchapp.registry.names import agrees, key, read_name, surname_forms


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Yeşilgöz-Zegerius", "yesilgozzegerius"),
        ("Yes¸ilgöz", "yesilgoz"),
        ("Van ’t Wout", "vantwout"),
        ("D'66", "d66"),
        ("OC&W", "ocenw"),
        ("Søren Łuk", "sorenluk"),
    ],
)
def test_folding_keeps_letters_and_digits(text: str, folded: str) -> None:
    assert key(text) == folded


@pytest.mark.parametrize(
    ("printed", "words", "beside"),
    [
        ("Jasper van Dijk (J.J.)", ("jasper", "van", "dijk"), ("jj",)),
        ("J. J. van Dijk", ("van", "dijk"), ("jj",)),
        ("S.Th.M. Laaper", ("laaper",), ("stm",)),
        ("J.van Dijk", ("van", "dijk"), ("j",)),
        ("Dam van M.H.P.", ("van", "dam"), ("mhp",)),
        ("de heer drs. De Jong", ("de", "jong"), ()),
        ("Faber – Van de Klashorst", ("faber", "van", "de", "klashorst"), ()),
        ("Dobbe et al.", ("dobbe",), ()),
        ("", (), ()),
    ],
)
def test_a_name_is_taken_apart(
    printed: str, words: tuple[str, ...], beside: tuple[str, ...]
) -> None:
    name = read_name(printed)
    assert (name.words, name.beside) == (words, beside)


def test_the_longest_surname_is_tried_first() -> None:
    surnames = [surname for surname, _ in read_name("Jasper van Dijk").splits()]
    assert surnames == ["jaspervandijk", "vandijk", "dijk"]


def test_a_double_name_may_be_shortened_to_its_first_part() -> None:
    forms = [*surname_forms("Van Beukering-Huijbregts")]
    assert forms == ["Van Beukering-Huijbregts", "Van Beukering"]


@pytest.mark.parametrize("said", ["jan", "janjacob", "jacob", "jj", "j"])
def test_what_can_be_said_of_jan_jacob(said: str) -> None:
    assert agrees(said, "Jan Jacob", "J.J.")


def test_a_calling_name_may_differ_from_the_initials() -> None:
    assert agrees("r", "René", "W.P.H.J.")


def test_other_initials_do_not_agree() -> None:
    assert not agrees("m", "Jasper", "J.J.")
