"""What kind of answer an answer is: only what is said in so many words counts."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from searchapp.model import AnswerKind
from searchapp.reading import read
from searchapp.reading.answer_kinds import answer_kind

LABELS = Path(__file__).with_name("answer_kinds.json")
"""200 answers, drawn from all of them by `Random(2025)`, and what a careful person calls each."""

ASKS = "Kent u de brug? Deelt u de mening dat bruggen zwaluwen storen? Zo nee, waarom niet?"


def shown(text: str, *asked: str) -> tuple[str, str]:
    """The kind of an answer, and the words that show it."""
    found = answer_kind(text, asked)
    return found.kind.value, text[found.start : found.end]


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("Ja.", "ja", "Ja"),
        ("Ja, daarmee ben ik bekend.", "ja", "Ja"),
        ("Dat klopt. De brug is dicht.", "ja", "Dat klopt"),
        ("Het klopt dat de brug dicht is.", "ja", "Het klopt"),
        ("Ik deel deze mening. De brug stoort.", "ja", "Ik deel"),
        ("Deze zorg deel ik.", "ja", "Deze zorg deel ik"),
        ("Hiervan ben ik op de hoogte.", "ja", "Hiervan ben ik op de hoogte"),
        ("Dat kan ik bevestigen.", "ja", "Dat kan ik bevestigen"),
        ("Nee. De brug stoort niemand.", "nee", "Nee"),
        ("Ik deel deze mening niet.", "nee", "Ik deel deze mening niet"),
        ("Die mening deel ik niet.", "nee", "Die mening deel ik niet"),
        ("Dat is niet juist.", "nee", "Dat is niet juist"),
        ("Dit is helaas niet gelukt.", "nee", "Dit is helaas niet gelukt"),
        ("Ik zie daarvoor geen aanleiding.", "nee", "Ik zie daarvoor geen aanleiding"),
        ("Een andere brug is niet aan de orde.", "nee", "Een andere brug is niet aan de orde"),
        ("Deels. De brug wel, de sluis niet.", "deels", "Deels"),
        ("Dit klopt gedeeltelijk.", "deels", "Dit klopt gedeeltelijk"),
        ("Ja, de brug stoort. Nee, de sluis doet dat niet.", "deels", "Ja"),
        ("Zie het antwoord op vraag 4.", "verwijzing", "Zie het antwoord"),
        ("Ik verwijs u naar mijn brief van 3 maart 2099.", "verwijzing", "Ik verwijs"),
        ("Over de brug heb ik u geïnformeerd in de brief van 3 maart 2099.", "verwijzing", None),
        ("Over individuele bruggen doe ik geen uitspraken.", "weigert", None),
        ("Ik kan niet ingaan op deze brug.", "weigert", "Ik kan niet ingaan"),
        ("Het is niet aan mij om daarover te oordelen.", "weigert", "Het is niet aan mij"),
        ("Of de brug dicht mag is niet aan mij als minister om te bepalen.", "weigert", None),
        ("Het is niet aan Nederland om de brug te keuren.", "weigert", "Het is niet aan Nederland"),
        ("Ik ganiet in op welke brug dat betreft.", "weigert", "Ik ganiet in op"),
        ("De brug is in 2098 gebouwd.", "geen", ""),
        ("Zie het antwoord op vraag 4. De brug is in 2098 gebouwd.", "geen", ""),
        ("", "geen", ""),
    ],
)
def test_the_kind_is_what_the_words_say(text: str, kind: str, words: str | None) -> None:
    found, told = shown(text, ASKS)
    assert (found, told) == (kind, told if words is None else words)


def test_a_view_that_holds_a_not_is_shared_all_the_same() -> None:
    assert shown("Ik deel de mening dat dit niet wenselijk is.", ASKS)[0] == "ja"


def test_to_know_of_something_is_a_yes_only_to_who_asks_whether() -> None:
    told = "Ik heb kennisgenomen van het bericht."
    assert [shown(told, "Kent u het bericht?")[0], shown(told, "Wat vindt u ervan?")[0]] == [
        "ja",
        "geen",
    ]


@pytest.mark.parametrize(
    ("text", "asked", "kind"),
    [
        ("Het kabinet deelt de zorgen over de brug.", "Deelt u de zorgen over de brug?", "ja"),
        ("Het kabinet deelt de zorgen over de brug.", "Bent u het hiermee eens?", "ja"),
        ("Het kabinet deelt de zorgen over de brug.", "Kunt u zeggen hoe dit verloopt?", "geen"),
        ("Het kabinet is zich bewust van de brug.", "Bent u zich bewust van de brug?", "ja"),
        ("Het kabinet is zich bewust van de brug.", "Bent u bereid de brug te sluiten?", "geen"),
        ("Nederland is bekend met de brug.", "Kent u de brug?", "ja"),
        ("Nederland is bekend met de brug.", "Wat vindt u? Wordt hierover gesproken?", "geen"),
        ("Wij zijn bereid de brug te sluiten.", "Wilt u de brug sluiten?", "ja"),
    ],
)
def test_to_know_or_to_share_is_a_yes_only_to_who_asks_that(
    text: str, asked: str, kind: str
) -> None:
    assert shown(text, asked)[0] == kind


def test_a_document_has_a_kind_for_each_answer_and_for_nothing_else() -> None:
    letter = "Vraag 1\nDeelt u deze mening?\n\nAntwoord 1\nNee,\ndie deel ik niet."
    question, answer = read(letter.encode(), "brief.txt").units
    assert (question.answer_kind, answer.answer_kind) == (None, AnswerKind.NO)


def test_the_words_are_found_back_in_a_text_of_several_lines() -> None:
    letter = "Vraag 1\nDeelt u deze mening?\n\nAntwoord 1\nDie mening\ndeel ik niet."
    answer = read(letter.encode(), "brief.txt").units[-1]
    assert answer.shown_by
    assert answer.text[slice(*answer.shown_by)] == "Die mening deel ik niet"


@given(st.text(), st.lists(st.text(), max_size=2))
def test_any_text_has_one_kind_and_a_span_inside_it(text: str, asked: list[str]) -> None:
    found = answer_kind(text, asked)
    assert 0 <= found.start <= found.end <= len(text)


def test_answers_of_real_letters_are_of_the_kind_that_a_person_calls_them(shared: Path) -> None:
    labels: dict[str, dict[str, str]] = json.loads(LABELS.read_text("utf-8"))
    documents = shared / "data" / "documents" / "documents_full.jsonl"
    right = total = 0
    for line in documents.read_text("utf-8").splitlines():
        row = json.loads(line)
        wanted = labels.get(row["key"], {})
        if wanted:
            name = row["key"].replace("/", "_") + ".txt"
            units = read(row["raw_text"].encode(), name).units
            kinds = {unit.label: unit.answer_kind for unit in units}
            total += len(wanted)
            right += sum(kinds[f"answer {numbers}"] == kind for numbers, kind in wanted.items())
    assert total == 200
    assert right / total >= 0.95
