"""What kind of answer an answer is, and the words that show it.

Only what is said in so many words counts. An answer opens with a yes or a no, or it does not; it is
a pointer only where it says nothing else; it refuses where its writer says that he will not speak,
wherever that stands. All else tells, explains or promises.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from searchapp.model import AnswerKind

_I = r"(?:ik|wij|we|het kabinet|de regering|de minister|nederland|mijn ministerie)"
_THIS = r"(?:dat|dit|deze|die|het)"
_NOUN = r"[\w-]{3,20}"
_HERE = r"(?:daar|hier)(?:van|mee|over|toe|voor)?"
_SHARE = (
    r"(?:deel|deelt|delen|onderschrijf|onderschrijft|onderschrijven|herken|herkent|herkennen"
    r"|erken|erkent|erkennen|bevestig|bevestigt|bevestigen)"
)
_AM = r"(?:ben|is|zijn|heb|heeft|hebben)"
_KNOWING = r"(?:bekend|op de hoogte|kennis ?genomen|gelezen|gezien|bewust)"
_WILLING = r"(?:bereid|voornemens|van plan)"
_AWARE = rf"(?:{_KNOWING}|eens|{_WILLING})"
_STILL = r"(?:(?:inderdaad|nog (?:altijd|steeds)|zeker|mij|ons|ook|volledig|grotendeels) ){0,3}"
_HEDGE = r"(?:(?:echter|helaas|vooralsnog|nu|op dit moment|mij|ons) ){0,2}"
_CAN = r"(?:kan|kunnen)"


def _being(what: str) -> tuple[str, str]:
    """Forms of `ik ben bekend` and `daarmee ben ik bekend`."""
    return (
        rf"{_I} {_AM} (?:[^.;:]{{0,40}} )?{what}\b",
        rf"(?:{_HERE}|(?:van|met) [^.;:]{{2,60}}|{_THIS} {_NOUN}) {_AM} {_I} "
        rf"(?:[^.;:]{{0,30}} )?{what}\b",
    )


PARTLY = (
    r"(?:deels|gedeeltelijk|ten dele|voor een deel|in zekere zin|ja en nee|niet geheel"
    r"|niet helemaal|niet volledig|niet zonder meer)\b",
    rf"{_THIS} (?:klopt|is) (?:slechts |maar |voor )?"
    r"(?:deels|gedeeltelijk|ten dele|een deel|niet (?:helemaal|geheel|volledig))\b",
    rf"{_I} (?:{_SHARE}|{_CAN}) [^.;:]{{0,80}}\b"
    r"(?:deels|gedeeltelijk|ten dele|niet (?:geheel|helemaal|volledig|zo stellig|zonder meer))\b",
)
NO = (
    r"(?:nee|neen)\b",
    rf"{_THIS} klopt {_HEDGE}niet\b",
    rf"{_THIS} (?:{_NOUN} )?(?:is|zijn|was) {_STILL}{_HEDGE}niet "
    r"(?:juist|waar|correct|het geval|zo|gelukt|mogelijk|aan de orde|nodig)\b",
    r"het is niet zo dat\b",
    rf"(?:helaas )?(?:is het|het is) {_HEDGE}niet (?:gelukt|mogelijk)\b",
    rf"(?:{_THIS} )?{_CAN} {_I} (?:{_THIS} )?niet (?:bevestigen|uitsluiten|onderschrijven)\b",
    rf"{_I} {_CAN} (?:{_THIS} )?niet (?:bevestigen|uitsluiten|onderschrijven)\b",
    rf"{_I} (?:{_SHARE}|steun|steunt|steunen) (?:(?!dat\b)[^.;:]){{0,80}}\bniet\b",
    rf"{_THIS} {_NOUN} {_SHARE} {_I} [^.;:]{{0,20}}niet\b",
    rf"{_I} (?:verwacht|verwachten|acht|achten|vind|vindt|vinden|denk|denken) "
    r"(?:[^.;:]{0,40} )?niet\b",
    rf"(?:{_I} {_AM}|{_HERE} {_AM} {_I}) (?:[^.;:]{{0,60}} )?niet (?:mee )?{_AWARE}\b",
    rf"(?:{_I} zie|{_I} ziet|{_I} zien|{_HERE} (?:zie|ziet|zien) {_I}) (?:[^.;:]{{0,40}} )?"
    r"geen (?:aanleiding|reden|noodzaak|meerwaarde)\b",
    r"[^.;:]{3,90} (?:is|zijn) (?:wat (?:mij|ons) betreft )?(?:vooralsnog |op dit moment |nu )?"
    r"niet aan de orde\b",
)
YES = (
    r"(?:ja|jazeker|zeker|inderdaad|klopt|natuurlijk|uiteraard|vanzelfsprekend|absoluut)\b",
    rf"{_THIS} klopt\b",
    rf"{_THIS} (?:{_NOUN} )?is {_STILL}(?:juist|waar|correct|het geval|bekend)\b",
    rf"(?:{_THIS} {_CAN} {_I}|{_I} {_CAN} {_THIS}) (?:inderdaad )?(?:bevestigen|beamen)\b",
    rf"{_I} {_CAN} (?:inderdaad )?(?:bevestigen|beamen)\b",
    rf"{_THIS} (?:{_NOUN} )?komt (?:inderdaad )?overeen\b",
    *_being(_WILLING),
)
SHARES = (rf"{_I} {_SHARE}\b", rf"{_THIS} {_NOUN} {_SHARE} {_I}\b", *_being("eens"))
KNOWS = _being(_KNOWING)
_SELF = r"(?:ik|wij|we|het kabinet|de regering)"
_US = r"(?:mij|ons|het kabinet|de minister|de regering|nederland)"
REFUSES = (
    rf"\b{_SELF} (?:[\w,]{{1,14}} ){{0,6}}geen (?:[\w-]{{1,20}} ){{0,3}}"
    r"(?:uitspra(?:ak|ken)|mededeling(?:en)?|uitlating(?:en)?|oordeel|commentaar)\b",
    rf"\b(?:{_CAN}|wil|willen|ga|gaat|gaan|treed) {_SELF} (?:[\w,]{{1,14}} ){{0,6}}"
    r"(?:niet|geen) (?:[\w-]{1,20} ){0,3}(?:ingaan|in op|treden|speculeren|uitspraken"
    r"|mededelingen|uitlatingen|uitlaten)\b",
    rf"\b{_SELF} (?:{_CAN}|wil|willen|ga|gaat|gaan) ?(?:[\w,]{{1,14}} ){{0,4}}"
    r"(?:niet|geen) (?:[\w-]{1,20} ){0,3}(?:ingaan|in op|speculeren|uitlaten)\b",
    rf"\b(?:het|dat|dit) is (?:[\w,]{{1,14}} ){{0,3}}niet aan {_US}\b",
    rf"\bniet aan {_US}(?: als (?:[\w-]{{1,30}} ){{0,5}}[\w-]{{1,30}},?)? om\b",
    r"\bniet op mijn weg\b|\bpast (?:het )?(?:mij|ons|het kabinet) niet\b",
)
_IN_REFUSALS = (
    *("niet aan ", "mijn weg", "past ", "ingaan", "in op", "treden", "speculeren", "commentaar"),
    *("uitspra", "mededeling", "uitlat", "oordeel"),
)
"""What no refusal goes without: most answers hold none of it, and are not searched."""
_POINTER = (
    r"(?:ik verwijs|wij verwijzen|verwijs ik|verwijzen wij)\b",
    r"(?:hiervoor|daarvoor|hierover|daarover|kortheidshalve|voor [^.;:]{3,120}?) "
    r"(?:verwijs ik|verwijzen wij|zie)\b",
    r"zie (?:ook |hiervoor |daarvoor |tevens )?(?:het |mijn |ons |onze |de |onder |bij )?"
    r"(?:antwoord|antwoorden|beantwoording|vraag|vragen|bijlage|brief|hierboven|bovenstaand)",
    r"zoals (?:ik |reeds |ook |eerder )?(?:[^.;:]{0,30} )?"
    r"(?:antwoord|antwoorden|beantwoording|brief|kamerbrief)\b",
    r"(?:in|met|over|bij|op) [^.;:]{3,200}? (?:heb|heeft|hebben|ben|is|wordt|zijn) "
    r"[^.;:]{0,80}?(?:geïnformeerd|opgenomen|toegelicht|ingegaan|beantwoord|uiteengezet|verwezen)",
)
_WORDS = {
    "partly": (AnswerKind.PARTLY, PARTLY),
    "no": (AnswerKind.NO, NO),
    "yes": (AnswerKind.YES, YES),
    "shares": (AnswerKind.YES, SHARES),
    "knows": (AnswerKind.YES, KNOWS),
}
_OPENS = {
    said: (kind, re.compile("|".join(f"(?:{form})" for form in forms), re.IGNORECASE))
    for said, (kind, forms) in _WORDS.items()
}
_REFUSES = re.compile("|".join(REFUSES), re.IGNORECASE)
_POINTS = re.compile("|".join(f"(?:{form})" for form in _POINTER), re.IGNORECASE)
_ELSEWHERE = re.compile(
    r"\b(?:antwoord\w*|beantwoord\w*|vra(?:ag|gen)|(?:kamer)?brie(?:f|ven)|kamerstuk\w*|bijlage\w*"
    r"|rapport|verslag|aanhangsel|nota)\b",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[.?!][»”’)]?\s+(?=[A-Z«“‘(])|\n\s*\n")
_POLAR = re.compile(
    r"(?:^|[.?!:]\s+|\ben\s|,\s)(?:bent|is|zijn|was|waren|heeft|hebt|hebben|had|kunt|kan|kunnen"
    r"|wilt|wil|gaat|ga|zult|zal|zou|zouden|deelt|klopt|kent|ken|vindt|erkent|herkent|herinnert"
    r"|onderschrijft|weet|ziet|beaamt|begrijpt|verwacht|wordt|worden|komt|staat|acht|bestaat"
    r"|bestaan|moet|mag|blijft|neemt|houdt|maakt|geldt|hoeft|geeft|denkt|herken|voldoet|hecht)\b",
    re.IGNORECASE,
)
_MUST_ASK = {
    "shares": re.compile(
        r"\b(?:deelt|deel|delen|eens|mening|van oordeel|opvatting|vindt|vinden|acht|klopt|waar dat"
        r"|zo dat|ziet|begrijpt|(?:onderschrij|herken|erken|bevestig|beaam)\w{0,4})\b",
        re.IGNORECASE,
    ),
    "knows": re.compile(
        r"(?:^|[.?!:]\s+|\ben\s|,\s)(?:(?:kent|ken|weet|beseft|realiseert|herinnert|ziet u in)\b"
        r"|(?:bent|heeft|hebt|hebben|is|zijn|kunt)\b[^.?!]{0,200}?\b(?:bekend(?!heid|ma[ka])"
        r"|op de hoogte|kennis ?genomen|gelezen|gezien|gehoord|vernomen|bewust|herinneren))",
        re.IGNORECASE,
    ),
}
"""What a question must ask before such words agree to it: `het kabinet deelt de zorgen` is no yes
to whoever asks how a motion is carried out.
"""

_PLAIN_OPENING = re.compile(r"(?:ja|jazeker|nee|neen)\b", re.IGNORECASE)
_OTHER = {
    AnswerKind.YES: re.compile(r"(?<=[.?!] )Nee[,.]"),
    AnswerKind.NO: re.compile(r"(?<=[.?!] )Ja[,.]"),
}
_LONGEST = 300
"""Characters in which a sentence must say yes or no, or point; longer ones explain."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A kind of answer and the span of the words that show it; empty where none do."""

    kind: AnswerKind
    start: int = 0
    end: int = 0


def answer_kind(text: str, asked: Sequence[str] = ()) -> Shown:
    """The kind of an answer to the questions `asked`; offsets are in `text`.

    Words that agree or deny without a plain yes or no count only where one of the questions can be
    answered so: `ik heb kennisgenomen van het bericht` is no yes to a question that asks how.
    """
    # Spans stay true: only single blanks are put in place of others.
    flat = re.sub(r"\s", " ", text)
    sentences = list(_sentences(text))
    if not sentences:
        return Shown(AnswerKind.NONE)
    opening = flat[sentences[0].start : sentences[0].stop]
    return (
        _said(flat, opening, sentences[0].start, asked)
        or _refused(flat)
        or _pointed(flat, sentences)
        or Shown(AnswerKind.NONE)
    )


def _said(flat: str, opening: str, offset: int, asked: Sequence[str]) -> Shown | None:
    """A yes, a no or something between, said at once."""
    polar = not asked or any(_POLAR.search(question) for question in asked)
    for said, (kind, forms) in _OPENS.items():
        match = forms.match(opening[:_LONGEST])
        if match and (_PLAIN_OPENING.match(opening) or (polar and _asked_for(said, asked))):
            span = offset + match.start(), offset + match.end()
            if kind in _OTHER and _OTHER[kind].search(flat):
                return Shown(AnswerKind.PARTLY, *span)
            return Shown(kind, *span)
    return None


def _asked_for(said: str, asked: Sequence[str]) -> bool:
    """Whether a question asks for what is said."""
    if said not in _MUST_ASK or not asked:
        return True
    return any(_MUST_ASK[said].search(question) for question in asked)


def _pointed(flat: str, sentences: Sequence[range]) -> Shown | None:
    """A pointer, where every sentence is one."""
    first = None
    for sentence in sentences:
        said = flat[sentence.start : sentence.stop]
        match = _POINTS.match(said)
        if not match or not _ELSEWHERE.search(said) or len(said) > _LONGEST:
            return None
        first = first or (sentence.start + match.start(), sentence.start + match.end())
    return Shown(AnswerKind.POINTER, *first) if first else None


def _refused(flat: str) -> Shown | None:
    if not any(word in flat for word in _IN_REFUSALS):
        return None
    match = _REFUSES.search(flat)
    return Shown(AnswerKind.REFUSAL, *match.span()) if match else None


def _sentences(text: str) -> Iterator[range]:
    """The places of the sentences of a text, without blanks around them."""
    edges = [0, *(match.end() for match in _SENTENCE.finditer(text)), len(text)]
    for start, end in pairwise(edges):
        said = text[start:end]
        if said.strip():
            left = start + len(said) - len(said.lstrip())
            yield range(left, start + len(said.rstrip()))
