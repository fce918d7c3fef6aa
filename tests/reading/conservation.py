"""The rule that nothing is lost: the ledger covers the text, every unit has what it took."""

from collections import Counter, defaultdict

from searchapp.model import Document


def letters(text: str) -> str:
    """What is compared: letters and digits, since spaces and line-end hyphens come and go."""
    return "".join(character for character in text if character.isalnum())


def assert_conserved(document: Document, text: str) -> None:
    """Every character in one place, and in each unit and footnote just the letters of its place."""
    position = 0
    taken: defaultdict[str, str] = defaultdict(str)
    for span in document.ledger:
        assert span.start == position, f"gap or overlap before {span}"
        position = span.end
        if span.rule != "marker":
            taken[span.place] += letters(text[span.start : span.end])
    assert position == len(text)
    told: defaultdict[str, str] = defaultdict(str)
    for unit in document.units:
        told[unit.label] += letters(unit.text)
    for place, said in told.items():
        assert taken[place] == said, f"letters lost or added in {place}"
    noted: defaultdict[str, str] = defaultdict(str)
    for note in document.footnotes:
        noted[note.marker] += letters(note.text)
    for marker, said in noted.items():
        left = Counter(taken[f"footnote {marker}"])
        left.subtract(said)
        # A note's number is printed before it or lost; Word and the writer may both have a note 1.
        assert set(+left) <= set(marker), f"letters lost in footnote {marker}"
        assert not -left, f"letters added in footnote {marker}"
    assert letters(document.rest) == taken["rest"]
