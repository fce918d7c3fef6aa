"""What Word states of a letter, its lists and its notes, is used before any guess from words."""

from searchapp.model import DocumentKind
from searchapp.reading import read
from tests.reading.extract.docx_files import docx, level, listed, lists, notes, paragraph, refer

DECIMAL = level(0, "decimal", "%1.") + level(1, "lowerLetter", "%2.")
SECOND = (
    f'<w:abstractNum w:abstractNumId="8">{level(0, "decimal", "%1)")}</w:abstractNum>'
    '<w:num w:numId="2"><w:abstractNumId w:val="8"/></w:num>'
)
TITLE = paragraph("Vragen van het lid Halverhoek (Kiem) aan de minister van Defensie over de brug")


def units(body: str, **parts: str) -> list[tuple[str, str]]:
    """The label and the text of each unit of a Word file with two lists."""
    numbering = lists(DECIMAL).replace("<w:num ", f"{SECOND}<w:num ", 1)
    document = read(docx(body, numbering=numbering, **parts), "letter.docx")
    return [(unit.label, " / ".join(unit.text.split("\n\n"))) for unit in document.units]


def test_questions_that_word_counts_have_their_numbers() -> None:
    body = TITLE + listed("Is de brug dicht?") + listed("Waarom?")
    assert units(body) == [("question 1", "Is de brug dicht?"), ("question 2", "Waarom?")]


def test_a_counted_question_may_have_more_paragraphs() -> None:
    body = (
        TITLE
        + paragraph("")
        + listed("De brug is dicht.")
        + paragraph("Wist u dat? En waarom is dat zo? Kunt u dat toelichten?")
        + listed("Kunt u aangeven:")
        + listed("wanneer zij opengaat;", level=1)
        + listed("wie dat beslist?", level=1)
    )
    assert units(body) == [
        (
            "question 1",
            "De brug is dicht. / Wist u dat? En waarom is dat zo? Kunt u dat toelichten?",
        ),
        ("question 2", "Kunt u aangeven: / wanneer zij opengaat; / wie dat beslist?"),
    ]


def test_answers_stand_between_the_questions_of_one_list() -> None:
    body = "".join(
        (
            *(
                listed("Is de brug dicht?"),
                paragraph("Antwoord"),
                paragraph("Ja, om twee redenen:"),
            ),
            *(listed("het onderhoud;", 2), listed("het weer.", 2)),
            *(listed("Gaat zij open?"), paragraph("Antwoord"), paragraph("Nee.")),
        )
    )
    assert units(body) == [
        ("question 1", "Is de brug dicht?"),
        ("answer 1", "Ja, om twee redenen: / het onderhoud; / het weer."),
        ("question 2", "Gaat zij open?"),
        ("answer 2", "Nee."),
    ]


def test_a_list_that_begins_anew_is_another() -> None:
    again = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    anew = f'<w:num w:numId="3"><w:abstractNumId w:val="7"/>{again}</w:num>'
    asked = listed("Is de brug dicht? 1)") + listed("Waarom? 2)")
    noted = listed("De Deltabode, 3 maart 2098", 3) + listed("Het Koggenblad, 4 maart 2098", 3)
    file = docx(TITLE + asked + noted, numbering=lists(DECIMAL, instances=anew))
    document = read(file, "letter.docx")
    assert [unit.text for unit in document.units] == ["Is de brug dicht?", "Waarom?"]
    assert [(note.marker, note.attached_to) for note in document.footnotes] == [
        *(("1", "question 1"), ("2", "question 2"))
    ]


def test_a_list_of_addresses_asks_nothing() -> None:
    body = "".join(
        (
            *(paragraph("1. Is de brug dicht? 1)"), paragraph("Antwoord"), paragraph("Ja.")),
            *(paragraph("2. Waarom? 2)"), paragraph("Antwoord"), paragraph("Dat is niet bekend.")),
            *(listed("https://koggenblad.example/a?id=7"), listed("https://varne.test/b?id=8")),
        )
    )
    labels = [label for label, _ in units(body)]
    assert labels == ["question 1", "answer 1", "question 2", "answer 2"]


def test_notes_at_the_end_may_be_a_list() -> None:
    body = "".join(
        (
            *(paragraph("Vraag 1"), paragraph("Kent u het bericht? 1) En dit? 2)")),
            *(paragraph("Antwoord 1"), paragraph("Ja.")),
            *(listed("De Deltabode, 3 maart 2098"), listed("Het Koggenblad, 4 maart 2098")),
        )
    )
    document = read(docx(body, numbering=lists(DECIMAL)), "letter.docx")
    assert [(note.marker, note.attached_to, note.text) for note in document.footnotes] == [
        ("1", "question 1", "De Deltabode, 3 maart 2098"),
        ("2", "question 1", "Het Koggenblad, 4 maart 2098"),
    ]
    assert document.units[-1].text == "Ja."


def test_a_list_that_ends_an_answer_is_no_notes() -> None:
    body = "".join(
        (
            *(paragraph("Vraag 1"), paragraph("Waarom is de brug dicht?")),
            *(paragraph("Antwoord 1"), paragraph("Om twee redenen:")),
            *(listed("Het onderhoud."), listed("Het weer.")),
        )
    )
    assert units(body)[-1] == ("answer 1", "Om twee redenen: / Het onderhoud. / Het weer.")


def test_a_title_and_a_heading_may_have_a_note() -> None:
    body = "".join(
        (
            paragraph(
                "Antwoord van minister Lommerzeel (Defensie) (ontvangen 3 mei 2098)", refer(1)
            ),
            *(paragraph("Vraag 1", refer(2)), paragraph("Is de brug dicht?")),
            *(paragraph("Antwoord 1"), paragraph("Ja.")),
        )
    )
    file = docx(body, footnotes=notes({1: "Zie ook de bijlage.", 2: "Herhaalde vraag."}))
    document = read(file, "letter.docx")
    assert document.doc_kind is DocumentKind.ANSWER
    assert [unit.label for unit in document.units] == ["question 1", "answer 1"]
    assert [(note.marker, note.attached_to) for note in document.footnotes] == [
        *(("1", None), ("2", "question 1"))
    ]
