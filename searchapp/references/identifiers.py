"""What carries an identifier of its own: cases, documents, publications, rulings, journals."""

import re
from collections.abc import Iterator

from searchapp.model import Reference
from searchapp.references.dates import MONTH
from searchapp.references.grammar import make

_CASE = re.compile(r"(?<![0-9A-Z])(20[0-9]{2})\s{0,2}[Zz]\s{0,2}([0-9]{5})(?![0-9])")
_DOCUMENT = re.compile(r"(?<![0-9A-Z])(20[0-9]{2})\s?D\s?([0-9]{5})(?![0-9])")
_WHOLE_CASE = re.compile(
    r"\(?(?i:(?:vraag|zaak|kamervraag)?(?:nummer|nr)\s{0,2}[.:]{0,2}\s{0,3})?"
    r"(20[0-9]{2})\s{0,3}[Zz]\s{0,3}([0-9]{5})\)?\.?"
)
_OFFICIAL_KAMERSTUK = re.compile(
    r"(?<![A-Za-z0-9])(?i:kst)-(?P<parts>[0-9]{5}(?:-(?:[0-9]{1,4}|[A-Za-z]{1,6})(?![A-Za-z0-9])){0,2})"
    r"(?P<reprint>-[hnHN][0-9](?![0-9]))?"
)
_COLON = r"[\s-]{0,2}:[\s-]{0,2}"
_ECLI = re.compile(
    rf"(?<![A-Za-z])(?i:ecli){_COLON}[A-Za-z]{{2}}{_COLON}[A-Za-z0-9]{{1,7}}{_COLON}[0-9]{{4}}{_COLON}"
    r"[A-Za-z0-9][A-Za-z0-9.]{0,24}"
)
_CELEX = re.compile(r"(?<![A-Za-z0-9])6[0-9]{4}(?:C[JCVO]|T[JOC]|F[JO])[0-9]{4}(?![A-Za-z0-9])")
# Everybody can be "tegen de Staat"; it is a ruling only where a word or a day says so.
_CONTRA = re.compile(
    r"(?:(?i:zaak|zaken|arrest|uitspraak|vonnis)\s{1,3}(?:(?i:van|in|inzake|de|zaak)\s{1,3}){0,3})?"
    r"(?P<name>[A-Z][\w\u2019'&.-]{1,30}"
    r"(?:\s{1,3}(?:[A-Z][\w\u2019'&.-]{0,30}|c\.s\.|e\.a\.|en|van|de|der|het)){0,5}"
    r"\s{1,3}tegen\s{1,3}(?:de\s{1,3}Staat(?:\s{1,3}der\s{1,3}Nederlanden)?|Nederland)(?![A-Za-z]|\s[A-Z])"
    r"(?P<day>\s{0,3}\(?(?:d\.d\.\s{0,3}|van\s{1,3})"
    rf"[0-9]{{1,2}}\s{{1,3}}{MONTH}\s{{1,3}}[0-9]{{4}}\)?)?)"
)
_JOURNALS = {"staatsblad": "stb", "staatscourant": "stcrt", "tractatenblad": "trb"}
_PRINTED_IN = re.compile(
    r"(?<![A-Za-z])(?P<journal>Stb|Stcrt|Trb|Staatsblad|Staatscourant|Tractatenblad)(?![a-z])\.?"
    r"\s{0,3}(?P<year>(?:18|19|20)[0-9]{2})\s{0,2},\s{0,3}"
    r"(?:nr\.?\s{0,3})?(?P<number>[0-9]{1,6})(?![0-9])"
)
_OFFICIAL_JOURNAL = re.compile(
    r"(?<![A-Za-z0-9])(?i:(?P<journal>stb|stcrt|trb)-[0-9]{4}-[0-9]{1,6})(?![0-9])"
)


def normal_case(text: str) -> str | None:
    """The case number if the text is nothing else: `2024Z 17972`, `nr. 2024Z11859`."""
    match = _WHOLE_CASE.fullmatch(text.strip())
    return f"{match[1]}Z{match[2]}" if match else None


def find_cases(text: str) -> Iterator[Reference]:
    """Every case number (`2024Z17972`)."""
    for match in _CASE.finditer(text):
        yield make("zaak", f"{match[1]}Z{match[2]}", text, *match.span())


def find_documents(text: str) -> Iterator[Reference]:
    """Every document number of the Tweede Kamer (`2024D12345`)."""
    for match in _DOCUMENT.finditer(text):
        yield make("document", f"{match[1]}D{match[2]}", text, *match.span())


def find_official_kamerstukken(text: str) -> Iterator[Reference]:
    """Every Kamerstuk by its official id, alone or inside an address."""
    for match in _OFFICIAL_KAMERSTUK.finditer(text):
        identity = f"kst-{match['parts'].upper()}{(match['reprint'] or '').lower()}"
        yield make("kamerstuk", identity, text, *match.span())


def find_case_law(text: str) -> Iterator[Reference]:
    """Rulings by ECLI or CELEX number; without id where only "X tegen de Staat" names them."""
    for match in _ECLI.finditer(text):
        printed = match[0].rstrip(".")
        identity, end = re.sub(r"[\s-]", "", printed).upper(), match.start() + len(printed)
        yield make("rechtspraak", identity, text, match.start(), end)
    for match in _CELEX.finditer(text):
        yield make("rechtspraak", f"CELEX:{match[0]}", text, *match.span())
    for match in _CONTRA.finditer(text):
        if match["day"] or match.start("name") > match.start():
            yield make("rechtspraak", "", text, *match.span("name"))


def find_in_journals(text: str) -> Iterator[Reference]:
    """Every number of the Staatsblad, Staatscourant or Tractatenblad (`Stb. 2024, 153`)."""
    for match in _PRINTED_IN.finditer(text):
        name = match["journal"].lower()
        journal = _JOURNALS.get(name, name)
        identity = f"{journal}-{match['year']}-{match['number']}"
        yield make(journal, identity, text, *match.span())
    for match in _OFFICIAL_JOURNAL.finditer(text):
        yield make(match["journal"].lower(), match[0].lower(), text, *match.span())
