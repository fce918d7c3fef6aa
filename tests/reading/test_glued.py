"""A document says when words have run together in it; its text stays as it was extracted."""

from searchapp.model import Document, Notice
from searchapp.reading import read

ANSWER = (
    "Ja. In hetbesluit is opbasis van deregeling bezien of eenonderzoek nodig is. Daarbij is"
    " devergunning van belang, en ook hetgebruik ervan."
)


def document(answer: str) -> Document:
    text = f"Vraag 1\n\nKlopt het?\n\nAntwoord 1\n\n{answer}\n"
    return read(text.encode(), "2099Z00777.txt")


def told(document: Document) -> list[Notice]:
    return [notice for notice in document.warnings if notice.key == "glued"]


def test_a_document_says_how_many_words_have_run_together() -> None:
    assert [notice.values for notice in told(document(ANSWER))] == [
        {"count": 6, "first": "hetbesluit"}
    ]


def test_its_text_stays_as_it_was_extracted() -> None:
    assert document(ANSWER).units[-1].text == ANSWER


def test_a_few_rare_words_are_not_reported() -> None:
    assert told(document(ANSWER.replace("hetgebruik", "het gebruik"))) == []


def test_names_with_capitals_inside_are_not_reported() -> None:
    names = "EenVandaag GroenLinks ChristenUnie WhatsApp NederlandBeter DeGids InHolland"
    assert told(document(f"Dat staat bij {names}.")) == []
