"""From a reference to the page of the thing itself."""

import pytest

from searchapp.model import Reference
from searchapp.references import find_references, link

OFFICIAL = "https://zoek.officielebekendmakingen.nl"


def link_of(text: str) -> str | None:
    """The address of the first reference in a text."""
    return link(find_references(text)[0])


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("Kamerstuk 12 345, nr. 6", f"{OFFICIAL}/kst-12345-6.html"),
        ("Kamerstuk 12 345 VI, nr. 6", f"{OFFICIAL}/kst-12345-VI-6.html"),
        ("Kamerstuk 21 501-02, nr. 6", f"{OFFICIAL}/kst-21501-02-6.html"),
        ("Kamerstukken I 2001/02, 12 345, B", f"{OFFICIAL}/kst-12345-B.html"),
        ("Aanhangsel Handelingen II 2009/10, nr. 25", f"{OFFICIAL}/ah-tk-20092010-25.html"),
        ("Stb. 2024, 15", f"{OFFICIAL}/stb-2024-15.html"),
        ("Stcrt. 2024, 15123", f"{OFFICIAL}/stcrt-2024-15123.html"),
        ("Handelingen II 2009/10, nr. 7, item 4, p. 5", f"{OFFICIAL}/h-tk-20092010-7-4.html"),
        ("2024Z11111", "/kv/2024Z11111"),
        (
            "2024D22222",
            "https://www.tweedekamer.nl/kamerstukken/detail?id=2024D22222&did=2024D22222",
        ),
        ("ECLI:NL:HR:2024:15", "https://uitspraken.rechtspraak.nl/details?id=ECLI:NL:HR:2024:15"),
        (
            "62020CJ0015",
            "https://eur-lex.europa.eu/legal-content/NL/TXT/?uri=CELEX:62020CJ0015",
        ),
    ],
)
def test_a_reference_leads_to_its_page(text: str, address: str) -> None:
    assert link_of(text) == address


@pytest.mark.parametrize(
    ("text", "dossier"),
    [
        ("Kamerstuk 12 345", "12345"),
        ("Kamerstuk 12 345 VI", "12345-VI"),
        ("Kamerstuk 12 345 A", "12345-A"),
        ("Kamerstuk 21 501-02", "21501-02"),
    ],
)
def test_a_dossier_without_number_leads_to_the_dossier(text: str, dossier: str) -> None:
    assert link_of(text) == f"{OFFICIAL}/dossier/{dossier}"


@pytest.mark.parametrize(
    "text",
    ["Handelingen II 2009/10, nr. 7, p. 5", "de zaak Jansen c.s. tegen de Staat"],
)
def test_where_no_page_is_known_there_is_no_link(text: str) -> None:
    assert link_of(text) is None


def test_an_unknown_kind_has_no_link() -> None:
    assert link(Reference(kind="brief", id="1", text="brief 1")) is None
