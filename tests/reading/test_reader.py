"""The reader as a whole: the sample letters, the real one, and text that is no letter."""

import json
import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from searchapp.model import DocumentKind, UnitKind
from searchapp.reading import as_json, read
from tests.reading.conservation import assert_conserved

SAMPLES = Path(__file__).parents[2] / "searchapp" / "samples"
TRUE_READINGS: dict[str, dict[str, Any]] = json.loads(
    Path(__file__).with_name("samples.json").read_text("utf-8")
)


@pytest.mark.parametrize("case", TRUE_READINGS)
def test_a_sample_letter_is_read_completely(case: str) -> None:
    data = (SAMPLES / f"{case}.txt").read_bytes()
    document = read(data, f"{case}.txt")
    true = TRUE_READINGS[case]
    units = document.units
    questions = ["-".join(unit.numbers) for unit in units if unit.kind is UnitKind.QUESTION]
    answers = [list(unit.numbers) for unit in units if unit.kind is UnitKind.ANSWER]
    assert document.zaak == (case,)
    assert document.doc_kind == true["doc_kind"]
    assert questions == true["questions"]
    assert answers == true["answers"]
    paired = ("question", "answer")
    assert [unit.kind for unit in units if unit.kind not in paired] == true["loose"]
    assert {unit.confidence for unit in units} == {"high"}
    assert document.rest == ""
    assert_conserved(document, data.decode())


@pytest.mark.parametrize("case", TRUE_READINGS)
def test_the_head_of_a_sample_letter_is_read(case: str) -> None:
    printed = as_json(read((SAMPLES / f"{case}.txt").read_bytes(), f"{case}.txt"))
    true = TRUE_READINGS[case]
    assert printed["submitted"] == true["submitted"]
    assert printed["answered"] == true["answered"]
    assert printed["subject"] == true["subject"]
    assert printed["reference"] == true["reference"]
    assert printed["aanhangsel"] == true["aanhangsel"]
    assert [[who["name"], who["party"]] for who in printed["members"]] == true["members"]
    assert [who["name"] for who in printed["answered_by"]] == true["answered_by"]
    assert sorted(printed["references"]) == sorted(true["references"])
    notes = [[note["marker"], note["attached_to"]] for note in printed["footnotes"]]
    assert notes == true["footnotes"]


def test_the_real_letter_is_read_completely(letter: bytes) -> None:
    document = read(letter, "2025Z08791.txt")
    questions = [unit for unit in document.units if unit.kind is UnitKind.QUESTION]
    answers = [unit for unit in document.units if unit.kind is UnitKind.ANSWER]
    assert [unit.numbers for unit in questions] == [(str(number),) for number in range(1, 12)]
    assert [unit.numbers for unit in answers] == [
        *(("1",), ("2",), ("3",), ("4", "5")),
        *((str(number),) for number in range(6, 12)),
    ]
    assert (document.submitted, document.answered) == (date(2025, 5, 7), date(2025, 6, 16))
    assert document.rest == ""
    assert_conserved(document, letter.decode())


def test_a_word_split_by_page_and_footnote_is_whole_again(letter: bytes) -> None:
    document = read(letter, "2025Z08791.txt")
    joint = next(unit for unit in document.units if unit.numbers == ("4", "5"))
    assert "gezamenlijke Nederlands-Israëlische trainingen" in joint.text
    assert document.footnotes[0].attached_to == "question 1"
    assert document.footnotes[0].text.startswith("U.S. Army, 10 april 2025")


def test_the_scorer_finds_nothing_wrong_in_the_real_letter(
    shared: Path, letter: bytes, tmp_path: Path
) -> None:
    result = tmp_path / "seed.json"
    result.write_text(json.dumps(as_json(read(letter, "2025Z08791.txt", key="seed"))))
    scorer = [sys.executable, str(shared / "tools" / "score_reading.py")]
    gold = [str(shared / "data" / "gold"), str(result), "--only", "seed"]
    printed = subprocess.run([*scorer, *gold], capture_output=True, text=True, check=True).stdout
    scores = json.loads(printed.splitlines()[-1])
    for part in ("units", "footnotes", "back_references", "references"):
        assert scores[part]["f1"] == 1.0, part
    assert scores["silent_errors"] == 0
    assert scores["length_differs"] == 0
    assert all(field["accuracy"] == 1.0 for field in scores["metadata"].values())


def test_a_text_without_questions_says_what_it_lacks() -> None:
    document = read(b"Geachte voorzitter,\n\nHierbij bied ik u een nota aan.\n", "nota.txt")
    assert document.doc_kind is DocumentKind.OTHER
    assert [reason.key for reason in document.reasons] == ["no_units"]
    assert [(span.place, span.rule) for span in document.ledger] == [("refused", "no_units")]


def test_answers_without_any_heading_are_parted_from_their_questions() -> None:
    text = (
        "Antwoorden van de minister van Defensie op de vragen van het lid Halverhoek (Kiem)\n\n"
        "1. Kent u het bericht?\n\nJa.\n\n2. Is dit onwenselijk?\n\nNee, dat vind ik niet.\n"
    )
    units = read(text.encode(), "2099Z00777.txt").units
    assert [unit.label for unit in units] == ["question 1", "answer 1", "question 2", "answer 2"]
    assert {unit.confidence for unit in units if unit.kind is UnitKind.ANSWER} == {"medium"}


def test_an_answer_before_its_question_is_a_warning() -> None:
    text = (
        "Vragen van het lid Halverhoek (Kiem) over brug en sluis (ingezonden 3 maart 2099).\n"
        "Antwoord van Minister Kortrijker (Defensie) (ontvangen 1 maart 2099).\n\n"
        "Vraag 1\nKlopt het?\n\nAntwoord 1\nJa.\n"
    )
    document = read(text.encode(), "2099Z00777.txt")
    assert [warning.key for warning in document.warnings] == ["answer_before_question"]


@pytest.mark.parametrize(
    ("day", "warned"), [("1 mei 2099", []), ("2 mei 2099", ["1", "2099-05-02"])]
)
def test_a_note_that_names_a_day_after_the_answer_is_a_warning(day: str, warned: list[str]) -> None:
    text = (
        "Vragen van het lid Halverhoek (NV) over brug en sluis (ingezonden 3 maart 2099).\n"
        "Antwoord van Minister Lommerzeel (Defensie) (ontvangen 1 mei 2099).\n\n"
        f"Vraag 1\nKlopt het bericht?1\n\nAntwoord 1\nJa.\n\n1 De Landtong, {day}\n"
    )
    document = read(text.encode(), "2099Z00777.txt")
    told = [
        value
        for warning in document.warnings
        if warning.key == "note_after_answer"
        for value in warning.values.values()
    ]
    assert told == warned


@given(st.text())
def test_any_text_is_read_without_losing_a_character(text: str) -> None:
    if not text.strip() or "\x00" in text or text.startswith("\ufeff"):
        return
    data = text.encode("utf-8", "replace")
    if data.strip():
        assert_conserved(read(data, "any.txt"), data.decode())


def test_the_pages_are_at_least_those_of_the_units() -> None:
    foot = "Tweede Kamer, vergaderjaar 2098–2099, Aanhangsel"
    document = read(f"Vraag 1\nWat?\n{foot} 1\nAntwoord 1\nDat.\n{foot} 2\n".encode(), "a.txt")
    assert (document.pages, [unit.pages for unit in document.units]) == (2, [(1,), (2,)])


LINES = st.sampled_from(
    [
        *("Vraag 1", "Vraag 2", "Vraag 2 en 3", "Antwoord", "Antwoord 2 t/m 4", "Antwoord 1: Ja."),
        *("1 De Courant, 3 maart 2099", "Bent u bekend met dit bericht?1", "Ja.", "", "", "\f"),
        *("Pagina 5 van 4", " na de bladzijde", "een woord ge-", "broken", "Toelichting:", "2"),
        *("\fOns kenmerk", "2099-001", "Ministerie van Waterstaat", f"{'Ja.':<60}Ons kenmerk", "3"),
        *(f"\f{'Nee, dat':<60}Kenmerk", f"{'klopt.':<60}VB2099", "      Ja.", "Pagina 1 van 2 Ja."),
    ]
)


@given(st.lists(LINES, max_size=30))
def test_any_order_of_lines_is_read_without_losing_a_character(lines: list[str]) -> None:
    text = "\n".join(lines)
    if text.strip():
        assert_conserved(read(text.encode(), "any.txt"), text)
