"""Each rule about print is needed: without it some generated PDF is read wrongly."""

from functools import cache

import pytest

from searchapp.reading import read
from tests.kit.comparing import differences
from tests.kit.pdf import GeneratedPdf, generate_pdf
from tests.kit.pdf_rules import pdf_rules

LETTERS = 1_000

RULES = {rule.name: rule for rule in pdf_rules()}


@cache
def letter(seed: int) -> GeneratedPdf:
    """The PDF of a seed, made once for each process."""
    return generate_pdf(seed)


@pytest.mark.parametrize("name", RULES)
def test_without_the_rule_a_pdf_is_read_wrongly(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    rule = RULES[name]
    rule.switch_off(monkeypatch)
    pdfs = map(letter, range(LETTERS))
    assert any(_is_wrong(pdf) for pdf in pdfs if rule.concerns(pdf.letter.features))


def _is_wrong(pdf: GeneratedPdf) -> bool:
    try:
        document = read(pdf.data, "generated.pdf")
    except ValueError:
        # The ledger itself objects when a piece of text is taken twice.
        return True
    return bool(differences(pdf.letter, document))
