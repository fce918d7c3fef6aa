"""Invented Dutch: questions, answers and sources, made from small templates.

In the templates `·` is where a word may be split at a line's end, `|` where a line may end with
nothing added. Places, people, papers and addresses do not exist.
"""

from collections.abc import Sequence
from random import Random

from tests.kit.logical import BREAK, SOFT

MONTHS = (
    *("januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus"),
    *("september", "oktober", "november", "december"),
)
_PLACES = (
    *("Zandwijk", "Oudenhaven", "Varnemonde", "Heuvelrade", "Lage Linde", "Sint Aldert"),
    *("Noorder-|Koggen", "Zuid-|Varne", "Broekerwold", "Kerkmeer"),
)
_BODIES = (
    *("de Inspec·tie Leef·omgeving", "de Raad voor de Water·wegen", "het water·schap Varne·delta"),
    *(
        "de provin·cie Koggen·land",
        "een ggz-|instel·ling",
        "de Neder·lands-|Veren·oordse commis·sie",
    ),
    *(
        "de vereni·ging van pgb-|houders",
        "een VN-|organi·satie",
        "de Lande·lijke Verken·nings·dienst",
        "het Platform Veer·diensten",
    ),
)
_THINGS = (
    *("de ver·breding van de vaar·weg", "het onder·houd van sluizen en bruggen"),
    *("de sluiting van de zwem·baden", "de op·vang van jonge zee·honden", "de wacht·lijsten"),
    *("het tekort aan onder·wij·zers", "de sub·sidie·rege·ling voor veer·diensten"),
    *("het gebruik van de noord·elijke aan·vlieg·route", "land- en tuin·bouw in de delta"),
    *("de financiële tegen·vallers", "de uit·voer van meet·appa·ratuur", "de bereik·baar·heid"),
    *("het toe·zicht op de stort·plaatsen", "mbo-|oplei·dingen voor schippers"),
)
_PAPERS = (
    *("De Deltabode", "Het Koggenblad", "Omroep Varne", "De Landtong", "Verenoord Vandaag"),
    *("Vakblad Sluis en Brug", "X", "NWD"),
)
_TITLES = (
    *("Brug bij {place} ook deze zomer dicht", "Bewoners {place} zijn het wachten moe"),
    *("‘Kommer en kwel’ aan de kade", "Grootste oefening ooit", "Twee jaar na de belofte: niets"),
    *("{place} vreest leegloop", "Rapport: toezicht schiet tekort", "Geen arts te vinden"),
)
_QUESTIONS = (
    "Klopt het dat {thing} in {place} is uit·gesteld?",
    "Hoe be·oordeelt u {thing}, in het bijzon·der in {place}?",
    "Deelt u de mening dat {thing} meer aan·dacht ver·dient dan nu het geval is?",
    "Kunt u aan·geven hoeveel meld·ingen {body} sinds {year} heeft ont·vangen over {thing}?",
    "Welke maat·rege·len heeft u sinds {date} genomen om {thing} te ver·beteren?",
    "Bent u bereid met {body} in over·leg te treden over {thing}, en zo nee, waarom niet?",
    "Wat is uw reactie op de con·clusie van {body} dat {thing} al jaren niet op orde is?",
    "Is het waar dat {number} ge·meen·ten geen geld meer hebben voor {thing}?",
    "Wan·neer ver·wacht u dat {body} het onder·zoek naar {thing} heeft afge·rond?",
    "Her·innert u zich uw toe·zeg·ging van {date} over {thing}?",
    "Waarom is er niet eerder in·ge·grepen toen {body} waar·schuwde voor {thing}?",
    "Hoe ver·houdt zich dit tot arti·kel {number} van de Wet op de water·wegen?",
    "Welke gevol·gen heeft {thing} voor de be·woners van {place} en omge·ving?",
    "Vindt u het uit te leggen dat {body} voor {thing} {number} maan·den nodig heeft?",
)
_FOLLOW_UPS = (
    "Zo ja, welke stappen zijn er gezet? Zo nee, waarom niet?",
    "Zo nee, waarom niet?",
    "Kunt u dit per provin·cie toe·lichten?",
    "Welke rol had {body} daarbij?",
    "Zo ja, wan·neer wordt de Kamer daar·over geïn·for·meerd?",
    "Kunt u uw ant·woord toe·lichten?",
)
_LEADS = (
    "In {place} wachten be·woners al sinds {year} op een besluit.",
    "{Body} schreef daar op {date} over.",
    "Uit cijfers van {body} blijkt dat {number} procent van de aan·vragen is afge·wezen.",
)
_SHORT_ANSWERS = (
    "Ja.",
    "Nee.",
    "Ja, dat klopt.",
    "Nee, dat is niet het geval.",
    "Ja, dat weet ik.",
)
_ANSWERS = (
    "Het kabinet hecht aan {thing} en volgt de ontwik·kelingen in {place} nauw·gezet.",
    "{Body} heeft mij laten weten dat {thing} binnen {number} weken wordt be·zien.",
    "Sinds {year} zijn in {number} ge·meen·ten afspraken gemaakt over {thing}.",
    "Daar·voor is een be·drag van {money} miljoen euro be·schik·baar, waar·van een deel in {year}.",
    "De ver·ant·woorde·lijk·heid voor {thing} ligt bij {body}.",
    "Op {date} heb ik uw Kamer geïn·for·meerd over de voort·gang.",
    "Het onder·zoek naar {thing} wordt naar ver·wach·ting in het na·jaar van {year} afge·rond.",
    "Ik be·treur dat be·woners van {place} hier·door langer hebben moeten wachten.",
    "Van de aan·vragen is {number} procent afge·wezen, meestal om·dat stukken ont·braken.",
    "Er zijn geen aan·wij·zingen dat {body} hier·bij on·zorg·vul·dig heeft ge·handeld.",
    "In het over·leg met {body} is ge·bleken dat de cijfers niet zo maar te ver·gelij·ken zijn.",
    "Dit volgt uit de Wet op de water·wegen (artikel {number}) en is sinds {year} vaste prak·tijk.",
    "Het aan·tal meld·ingen nam toe van {number} naar {money}; dat zijn er meer dan in {year}.",
    "De aan·pak kent twee fasen: 1) over·leg in {place} en 2) uit·voe·ring vanaf {year}.",
    "In {year} werden er {number} Veren·oordse schepen en {number} andere schepen ge·meld.",
    "Tege·lijk is {thing} geen taak die het Rijk alleen kan ver·vullen.",
    "Voor de vast·stel·ling van het bud·get geldt de sub·sidie·rege·ling van {date}.",
    "Daar·bij wordt ook ge·keken naar land- en tuin·bouw, natuur en recre·atie.",
    "De be·trok·ken organi·saties zijn hier·over op {date} geïn·for·meerd.",
    "Waar nodig wordt de ver·gun·ning in·ge·trok·ken of aan·ge·past.",
    "{Body} ziet toe op de nale·ving, zoals is vast·gelegd in de water·regle·men·ten.",
    "Of er een ver·volg komt op {thing}, wordt in {year} op·nieuw ge·wogen.",
)
_COUNTED = (
    "Daar·bij gaat het om 1) de kosten en 2) de plan·ning.",
    "Dat hangt af van 1) {thing} en 2) het oor·deel van {body}.",
    "Het be·sluit be·rust op 1) over·leg in {place}, 2) de wens van {body} en 3) de kosten.",
)
_CITED = (
    "Dit staat in de brief van {date} (Kamerstuk {number} {money}, nr.1).",
    "Zie Aanhangsel Handelingen, vergaderjaar {year}–{year}, nr.1 voor de cijfers.",
    "De cijfers staan in het jaar·verslag over {year} (zie blz.1).",
)
_SITES = ("www.deltabode.example", "koggenblad.example", "omroepvarne.test", "register.varne.test")


def shown(template: str) -> str:
    """A template with its places to break."""
    return template.replace("·", SOFT).replace("|", BREAK)


def day(rng: Random) -> str:
    """`3 maart 2098`."""
    return f"{rng.randint(1, 28)} {rng.choice(MONTHS)} {rng.randint(2094, 2099)}"


def _filled(rng: Random, template: str) -> str:
    body = rng.choice(_BODIES)
    filled = template.format(
        place=rng.choice(_PLACES),
        body=body,
        Body=body[0].upper() + body[1:],
        thing=rng.choice(_THINGS),
        year=rng.randint(2092, 2099),
        date=day(rng),
        number=rng.randint(2, 30),
        money=rng.randint(31, 400),
    )
    return shown(filled)


def question(rng: Random, sentences: int) -> str:
    """A question of some sentences, the last of which asks."""
    leads = [rng.choice(_LEADS)] if sentences > 2 else []
    follow = [rng.choice(_FOLLOW_UPS)] if sentences > 1 else []
    return " ".join(_filled(rng, part) for part in (*leads, rng.choice(_QUESTIONS), *follow))


def statement(rng: Random) -> str:
    """One sentence of an answer."""
    return _filled(rng, rng.choice(_ANSWERS))


def answer(rng: Random, sentences: int) -> str:
    """An answer of some sentences, none of which asks."""
    return " ".join(_filled(rng, part) for part in rng.sample(_ANSWERS, sentences))


def counted(rng: Random) -> str:
    """A sentence that counts its parts as notes are numbered."""
    return _filled(rng, rng.choice(_COUNTED))


def cited(rng: Random) -> str:
    """A sentence with a number glued to a full stop, as a note's may be."""
    return _filled(rng, rng.choice(_CITED))


def short_answer(rng: Random) -> str:
    """`Ja.` and its like."""
    return rng.choice(_SHORT_ANSWERS)


def title(rng: Random) -> str:
    """The title of an article, in one of the quotes in use."""
    opened, closed = rng.choice((("‘", "’"), ("«", "»"), ("''", "''"), ("“", "”"), ('"', '"')))
    return opened + _filled(rng, rng.choice(_TITLES)) + closed


def article(rng: Random) -> str:
    """`het bericht «Brug dicht»`."""
    return f"{rng.choice(('het bericht', 'het artikel', 'de publicatie'))} {title(rng)}"


def thing(rng: Random) -> str:
    """What a question may be about."""
    return shown(rng.choice(_THINGS))


def item(rng: Random) -> str:
    """What stands behind a bullet."""
    return shown(rng.choice(_THINGS)) + " in " + shown(rng.choice(_PLACES))


def place(rng: Random) -> str:
    """A place name."""
    return shown(rng.choice(_PLACES))


def address(rng: Random, schemes: Sequence[str] = ("https://", "https://", "www.")) -> str:
    """An address that may be broken after its punctuation, as printers do."""
    scheme = rng.choice(schemes)
    site = "deltabode.example" if scheme == "www." else rng.choice(_SITES)
    words = ("nieuws", "artikel", "actueel", "brug_dicht", "rapport-toezicht", "2099", "documenten")
    path = "/".join(rng.choice(words) for _ in range(rng.randint(1, 6)))
    number = rng.choice((rng.randint(1, 30), rng.randint(100, 99999)))
    tail = f"/{path}/{number}{rng.choice(('', '.html', '?id=7&p=2'))}"
    for sign in "/_-&=":
        tail = tail.replace(sign, sign + BREAK)
    return scheme + site + tail


def source(rng: Random) -> str:
    """The text of a footnote."""
    choice = (_paper, _paper, _paper, _paper, _bare_address, record, _pointer, _letter)
    return rng.choice(choice)(rng)


def _paper(rng: Random) -> str:
    link = rng.choice((f" ({address(rng)})", f", ({address(rng)})", "", ""))
    return f"{rng.choice(_PAPERS)}, {day(rng)}, {title(rng)}{link}{rng.choice(('.', ''))}"


def _bare_address(rng: Random) -> str:
    return rng.choice((address(rng), f"example.org, {title(rng)}"))


def record(rng: Random) -> str:
    """The number of a paper of parliament."""
    number = f"{rng.randint(41, 49)} {rng.randint(100, 999)}, nr. {rng.randint(2, 900)}"
    years = f"vergaderjaar {rng.randint(2092, 2096)}–{rng.randint(2097, 2099)}"
    kind = rng.choice(("Kamerstuk", "Kamerstuk", "Aanhangsel Handelingen", "Tweede Kamer"))
    if kind == "Tweede Kamer":
        return f"Tweede Kamer, {years}, Aanhangsel, nr. {rng.randint(31, 900)}"
    if kind != "Kamerstuk":
        return f"{kind}, {years}, nr. {rng.randint(31, 900)}."
    return f"Kamerstuk {number}{rng.choice(('', '.', f', d.d. {day(rng)}.'))}"


def _pointer(rng: Random) -> str:
    return f"{rng.choice(('bron: ', 'Zie ook ', '(zie) '))}{rng.choice(_PAPERS)}, {day(rng)}."


def _letter(rng: Random) -> str:
    about = shown(rng.choice(_THINGS))
    to = rng.choice(("de Voorzitter van de Tweede Kamer", "de provinciale staten van Koggenland"))
    return f"Brief van {rng.choice(_PLACES[:4])} over {about} aan {to}, {day(rng)}."
