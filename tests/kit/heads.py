"""What stands above the first unit: the head of an Aanhangsel, a letter, a question document."""

from collections.abc import Sequence
from random import Random

from searchapp.model import DocumentKind, Role
from tests.kit import prose
from tests.kit.logical import Head, Official, Publication
from tests.kit.signatures import office, signed

_MEMBERS = (
    "het lid Halverhoek (Kiem)",
    "de leden Drostema (ZLK) en Van der Kolk (Kiem)",
    "de leden Lindeman, Oortgijs en El Barka (allen ZLK)",
)
_MINISTERS = (
    ("Minister", "Lommerzeel", "Defensie"),
    ("Staatssecretaris", "Dorrevelt", "Infrastructuur en Waterstaat"),
    ("Minister", "Van Kortrijk", "Buitenlandse Zaken"),
)


def publication(rng: Random) -> Publication:
    """Numbers that no document has."""
    year = rng.randint(2094, 2099)
    return Publication(
        case=f"{year}Z{rng.randint(1, 29999):05}",
        number=rng.randint(31, 3999),
        session=year - rng.randint(0, 1),
        year=year,
        reference=f"MINDEF{year}{rng.randint(1, 9999999):08}",
    )


def aanhangsel(rng: Random, about: Publication, kind: DocumentKind) -> Head:
    """The head of an official publication."""
    years = f"{about.session}–{about.session + 1}"
    role, name, ministry = rng.choice(_MINISTERS)
    said = "Mededeling" if kind is DocumentKind.ANNOUNCEMENT else "Antwoord"
    asked = (
        f"Vragen van {rng.choice(_MEMBERS)} aan de {role} van {ministry} over {prose.thing(rng)}"
        f" (ingezonden {prose.day(rng)})."
    )
    if kind is DocumentKind.QUESTIONS:
        return Head(
            (
                "Tweede Kamer der Staten-Generaal",
                f"Vergaderjaar {years}",
                "Vragen gesteld door de leden der Kamer",
                about.case,
                asked,
            )
        )
    paragraphs = (
        "Tweede Kamer der Staten-Generaal",
        "2",
        f"Vergaderjaar {years}",
        "Aanhangsel van de Handelingen",
        "Vragen gesteld door de leden der Kamer, met de daarop door de regering gegeven antwoorden",
        str(about.number),
        asked,
        f"{said} van {role} {name} ({ministry}) (ontvangen {prose.day(rng)}).",
    )
    return Head(paragraphs, (Official(Role(role.lower()), ministry, name),))


def letter(rng: Random, about: Publication) -> Head:
    """A letter, with the right column of its first page read after the text."""
    signing = signed(rng)
    officials = signing.officials
    asked_of = " en ".join(f"de {office(official)}" for official in officials)
    subject = f"vragen van {rng.choice(_MEMBERS)} aan {asked_of} over {prose.thing(rng)}"
    paragraphs = (
        "> Retouradres Postbus 99701 2599 ES Den Haag",
        "de Voorzitter van de Tweede Kamer der Staten-Generaal",
        "Voorbeeldplein 12",
        "2599 ZZ Den Haag",
        f"Datum {prose.day(rng)}",
        f"Betreft Beantwoording {subject}.",
        "Geachte voorzitter,",
        f"{_sending(officials)} op de {subject}. Deze vragen werden ingezonden op"
        f" {prose.day(rng)} met kenmerk {about.case}.",
        f"Ministerie van {officials[0].ministry}",
        "Postbus 99701",
        "2599 ES Den Haag",
        "T 070 999 99 99",
        "www.defensie.example",
        "Onze referentie",
        about.reference,
        "Bij beantwoording, datum, onze referentie en onderwerp vermelden.",
        "Hoogachtend,",
        *signing.paragraphs,
        f"Antwoorden van {asked_of} op {subject}.",
    )
    return Head(paragraphs, officials, signing.features)


def _sending(officials: Sequence[Official]) -> str:
    if len(officials) > 1:
        return "Hierbij bieden wij u de antwoorden aan"
    return "Hierbij zend ik u mijn antwoorden"


def word_document(rng: Random, about: Publication, kind: DocumentKind) -> Head:
    """The head of a Word file, which names no publication."""
    role, name, ministry = rng.choice(_MINISTERS)
    if kind is DocumentKind.QUESTIONS:
        return Head(
            (
                about.case,
                f"(ingezonden {prose.day(rng)})",
                f"Vragen van {rng.choice(_MEMBERS)} aan de {role.lower()} van {ministry} over"
                f" {prose.thing(rng)}",
            )
        )
    said = "Mededeling" if kind is DocumentKind.ANNOUNCEMENT else "Antwoord"
    paragraphs = (
        f"AH {about.number}",
        about.case,
        f"{said} van {role.lower()} {name} ({ministry}) (ontvangen {prose.day(rng)})",
    )
    return Head(paragraphs, (Official(Role(role.lower()), ministry, name),))
