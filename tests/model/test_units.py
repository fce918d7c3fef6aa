"""A unit has one name in documents, one address and one anchor for each of its numbers."""

import pytest
from pydantic import ValidationError

from searchapp.model import BackReference, Notice, Unit, UnitKind


@pytest.mark.parametrize(
    ("kind", "numbers", "label", "path", "anchors"),
    [
        ("question", "9", "question 9", "vraag/9", ["vraag-9"]),
        ("answer", "4 5", "answer 4-5", "antwoord/4,5", ["antwoord-4", "antwoord-5"]),
        ("answer", "12a", "answer 12a", "antwoord/12a", ["antwoord-12a"]),
        ("question", "2~2", "question 2~2", "vraag/2~2", ["vraag-2~2"]),
        ("introduction", "", "introduction", "inleiding", ["inleiding"]),
        ("explanation", "", "explanation", "toelichting", ["toelichting"]),
        ("announcement", "", "announcement", "mededeling", ["mededeling"]),
    ],
)
def test_a_unit_is_named(
    kind: str, numbers: str, label: str, path: str, anchors: list[str]
) -> None:
    unit = Unit(kind=UnitKind(kind), numbers=tuple(numbers.split()))
    assert (unit.label, unit.path, list(unit.anchors)) == (label, path, anchors)


def test_every_kind_has_a_dutch_name_of_its_own() -> None:
    assert len({kind.dutch for kind in UnitKind}) == len(UnitKind)


def test_a_unit_does_not_change() -> None:
    unit = Unit(kind=UnitKind.ANSWER, text="Ja.")
    with pytest.raises(ValidationError):
        unit.text = "Nee."  # type: ignore[misc]


def test_a_key_that_is_unknown_is_refused() -> None:
    with pytest.raises(ValidationError, match="colour"):
        Unit.model_validate({"kind": "answer", "colour": "blue"})


def test_a_kind_that_is_unknown_is_refused() -> None:
    with pytest.raises(ValidationError, match="kind"):
        Unit.model_validate({"kind": "poem"})


def test_a_back_reference_is_called_in_when_printed() -> None:
    reference = BackReference(unit="answer 7", to=("4", "5"), text="vraag 4 en 5", start=0, end=12)
    assert reference.model_dump(by_alias=True)["in"] == "answer 7"


@pytest.mark.parametrize("name", ["in", "unit"])
def test_a_back_reference_is_read_under_either_name(name: str) -> None:
    given = {name: "answer 7", "to": ["4"], "text": "vraag 4", "start": 0, "end": 7}
    assert BackReference.model_validate(given).unit == "answer 7"


def test_a_notice_is_a_sentence_in_two_languages() -> None:
    notice = Notice(key="printed_twice", values={"number": "7"})
    assert (notice.sentence("en"), notice.sentence()) == (
        "The number 7 is printed for the second time.",
        "Het nummer 7 staat er voor de tweede keer.",
    )
