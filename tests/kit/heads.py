"""What stands above the first unit: the head of an Aanhangsel, a letter, a question document."""

from random import Random

from searchapp.model import DocumentKind
from tests.kit import prose
from tests.kit.logical import Publication

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


def aanhangsel(rng: Random, about: Publication, kind: DocumentKind) -> tuple[str, ...]:
    """The head of an official publication."""
    years = f"{about.session}–{about.session + 1}"
    role, name, ministry = rng.choice(_MINISTERS)
    said = "Mededeling" if kind is DocumentKind.ANNOUNCEMENT else "Antwoord"
    asked = (
        f"Vragen van {rng.choice(_MEMBERS)} aan de {role} van {ministry} over {prose.thing(rng)}"
        f" (ingezonden {prose.day(rng)})."
    )
    if kind is DocumentKind.QUESTIONS:
        return (
            "Tweede Kamer der Staten-Generaal",
            f"Vergaderjaar {years}",
            "Vragen gesteld door de leden der Kamer",
            about.case,
            asked,
        )
    return (
        "Tweede Kamer der Staten-Generaal",
        "2",
        f"Vergaderjaar {years}",
        "Aanhangsel van de Handelingen",
        "Vragen gesteld door de leden der Kamer, met de daarop door de regering gegeven antwoorden",
        str(about.number),
        asked,
        f"{said} van {role} {name} ({ministry}) (ontvangen {prose.day(rng)}).",
    )


def letter(rng: Random, about: Publication) -> tuple[str, ...]:
    """A letter, with the right column of its first page read after the text."""
    role, name, ministry = rng.choice(_MINISTERS)
    _, second, other = _MINISTERS[2]
    subject = (
        f"vragen van {rng.choice(_MEMBERS)} aan de {role.lower()} van {ministry} over"
        f" {prose.thing(rng)}"
    )
    return (
        "> Retouradres Postbus 99701 2599 ES Den Haag",
        "de Voorzitter van de Tweede Kamer der Staten-Generaal",
        "Voorbeeldplein 12",
        "2599 ZZ Den Haag",
        f"Datum {prose.day(rng)}",
        f"Betreft Beantwoording {subject}.",
        "Geachte voorzitter,",
        f"Hierbij zend ik u mijn antwoorden op de {subject}. Deze vragen werden ingezonden op"
        f" {prose.day(rng)} met kenmerk {about.case}.",
        f"Ministerie van {ministry}",
        "Postbus 99701",
        "2599 ES Den Haag",
        "T 070 999 99 99",
        "www.defensie.example",
        "Onze referentie",
        about.reference,
        "Bij beantwoording, datum, onze referentie en onderwerp vermelden.",
        "Hoogachtend,",
        f"DE {role.upper()} VAN {ministry.upper()} De MINISTER VAN {other.upper()}",
        f"Aleida {name}  Bastiaan {second}",
        f"Antwoorden van de {role} van {ministry} op {subject}.",
    )


def word_document(rng: Random, about: Publication, kind: DocumentKind) -> tuple[str, ...]:
    """The head of a Word file, which names no publication."""
    role, name, ministry = rng.choice(_MINISTERS)
    if kind is DocumentKind.QUESTIONS:
        return (
            about.case,
            f"(ingezonden {prose.day(rng)})",
            f"Vragen van {rng.choice(_MEMBERS)} aan de {role.lower()} van {ministry} over"
            f" {prose.thing(rng)}",
        )
    said = "Mededeling" if kind is DocumentKind.ANNOUNCEMENT else "Antwoord"
    return (
        f"AH {about.number}",
        about.case,
        f"{said} van {role.lower()} {name} ({ministry}) (ontvangen {prose.day(rng)})",
    )
