import pytest

from searchapp.model import AnswerKind
from searchapp.search.entries import Entry
from searchapp.search.fields import FACETS, FIELDS, KINDS, normal_value, value_label


def test_every_field_is_known_of_an_entry() -> None:
    known = {*Entry.model_fields, "year"}
    assert {field.attribute for field in FIELDS} <= known


def test_every_field_has_a_label() -> None:
    assert all(field.label for field in FIELDS)


def test_a_case_number_is_no_facet() -> None:
    assert [field.key for field in FACETS] == [
        "soort",
        "ministerie",
        "lid",
        "partij",
        "jaar",
        "antwoordsoort",
    ]


@pytest.mark.parametrize(
    ("key", "typed", "held"),
    [
        ("partij", " SP ", "sp"),
        ("zaak", "2025z08791", "2025Z08791"),
        ("zaak", "MINDEF20250022706", "MINDEF20250022706"),
        ("ministerie", "Buitenlandse-Zaken", "buitenlandse-zaken"),
    ],
)
def test_a_value_is_what_the_index_holds_however_it_is_typed(
    key: str, typed: str, held: str
) -> None:
    assert normal_value(key, typed) == held


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_has_a_label(kind: str) -> None:
    assert value_label("soort", kind)


@pytest.mark.parametrize("kind", AnswerKind)
def test_every_kind_of_answer_has_a_label(kind: str) -> None:
    assert value_label("antwoordsoort", kind)


@pytest.mark.parametrize(
    ("key", "value", "label"),
    [
        ("partij", "sp", "SP"),
        ("partij", "tve", "TvE"),
        ("jaar", "2025", "2025"),
        ("zaak", "2025Z08791", "2025Z08791"),
    ],
)
def test_a_value_is_called_what_people_call_it(key: str, value: str, label: str) -> None:
    assert value_label(key, value) == label


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("soort", "brief"),
        ("antwoordsoort", "misschien"),
        ("lid", "niemand"),
        ("partij", "geen"),
        ("jaar", "25"),
        ("jaar", "²⁰²⁵"),
    ],
)
def test_what_is_no_value_has_no_label(key: str, value: str) -> None:
    assert value_label(key, value) is None
