"""Back-references: an answer that points to other answers of its own exchange.

`Zie het antwoord op vraag 4 en 5.` points; to point to the answers of another exchange, or to name
a question with nothing of answering around it, is none.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from searchapp.references.numbers import leading_numbers

NEAR = 70
"""How many characters around a question number may say that it is about its answer."""

_ANSWER = re.compile(
    r"(?:(?<![^\W\d_])(?:het|de|mijn|onze|ons|uw)\s{1,3}|(?<=het)|(?<=mijn)|(?<![^\W\d_]))"
    # With a capital it is a heading that stands in the text, unless "Zie" is before it.
    r"(?:antwoord(?:en)?|beantwoording|(?<=[Zz]ie\s)Antwoord(?:en)?)"
    r"(?:\s{0,3}(?:(?:op|bij|onder|van|in|aan|voor|tot)\s{0,3})?(?:(?:de|het|uw|deze)\s{1,3})?"
    r"(?i:(?:deel|sub)?vra(?:ag|gen))\s{0,3}|\s{1,3})(?=[1-9])"
)
_QUESTION = re.compile(
    r"(?<![^\W\d_])(?P<word>(?i:zie|bij|onder|in|naar)(?:\s{1,3}(?:ook|verder|tevens|hiervoor|bij|onder|daarvoor)){0,3})"
    r"\s{1,3}(?:de\s{1,3})?(?i:vra(?:ag|gen))\s{0,3}(?=[1-9])"
)
_PREVIOUS = re.compile(
    r"(?<![^\W\d_])(?P<word>(?i:antwoord|beantwoording|bij|onder|in)(?:\s{1,3}(?:op|bij|van|onder))?)"
    r"\s{1,3}de\s{1,3}(?:vorige|voorgaande)\s{1,3}vraag(?![a-z])"
)
_NUMBERED = ((_ANSWER, "antwoord"), (_QUESTION, "vra"))
"""Each form with a word that it cannot do without: three texts of four hold neither."""
_LEAD = re.compile(
    r"(?<![^\W\d_])(?i:zie|zoals|ik\s{1,3}verwijs|verwijs)(?:\s{0,3}(?:u|graag|ook|verder|tevens|hiervoor|daarvoor|hierover|hierboven|ik|wij|is|heb|"
    r"reeds|al|eerder|in|bij|onder|naar|uit|blijkt|aangegeven|vermeld|gemeld|beschreven|toegelicht|"
    r"genoemd|benoemd|opgemerkt|uiteengezet|gesteld|geantwoord|het|mijn|de)(?![a-z])){0,7}\s{0,3}$"
)
_SAYS_SO = re.compile(
    r"aan(?:ge)?geven|aangeef|aangaf|toegelicht|toelicht|beschreven|uitgelegd|beantwoord|geantwoord|"
    r"uiteen|vermeld|gemeld|opgemerkt|toegezegd|ingegaan|(?:verder|nader)\s{1,3}in(?![a-z])|"
    r"(?<![a-z])(?:ga\s{1,3}ik|ik\s{1,3}ga|gaan\s{1,3}wij)(?![a-z])|verwijs"
)
_ANOTHER_SET = re.compile(
    r"\s{0,3}[,(]?\s{0,3}(?:(?:van|uit|in|bij|op|door)\s{1,3}(?!deze\b|dit\b)"
    r"(?:[\w\u2019'-]{1,20}\s{1,3}){0,4}?(?:lid|leden|heer|mevrouw|(?:[Kk]amer)?vragen|(?:vragen)?set|"
    r"vragenlijst|brief|beantwoording|Kamerlid|Aanhangsel)(?![a-z])|(?:van|d\.d\.)\s{1,3}[0-9]{1,2}\s{1,3}[a-z]{3,9}\s{1,3}[0-9]{4}"
    r"|(?:(?:[Zz]ie|[Kk]enmerk|[Nn]r\.?|vraagnummer|van|uit)\s{1,3})?(?:Aanhangsel|20[0-9]{2}\s?Z\s?[0-9]{5}))"
)
_EARLIER_SET = re.compile(
    r"(?:20[0-9]{2}\s?Z\s?[0-9]{5}|(?<![a-z])Aanhangsel(?![a-z])|(?:eerdere|vorige)\s{1,3}(?:\w{1,20}\s{1,3})?(?:[Kk]amer)?vragen"
    r"|vragen\s{1,3}van\s{1,3}(?:het\s{1,3}lid|de\s{1,3}leden|het\s{1,3}Kamerlid))"
)
_SENTENCE_END = re.compile(r"[.?!;]\s|\n\s{0,3}\n")
_ONLY_POINTS = re.compile(
    r"(?:Zie(?:\s(?:hiervoor|daarvoor|hierover))?|Zie\s(?:bij|onder)"
    r"|(?:Kortheidshalve\s)?(?:Ik\sverwijs|verwijs\sik)(?:\su)?(?:\s(?:hiervoor|daarvoor|hierbij|graag))?(?:\su)?\snaar"
    r"|(?:Hiervoor|Daarvoor|Hierbij|Graag)\sverwijs\sik(?:\su)?(?:\s(?:graag|kortheidshalve))?\snaar)"
    r"(?:\s(?:het|de|mijn|ons|onze))?"
)
_POINTED_AT = re.compile(
    r"(?:(?:antwoord|antwoorden|beantwoording)(?:\s(?:op|bij|onder|van|in))?(?:\s(?:de|uw))?\s?)?"
    r"(?:vraag|vragen)?\s?"
)
_NOTHING_MORE = re.compile(r"\s{0,3}(?:hierboven|hiervoor)?\s{0,3}[.!]?\s*")


@dataclass(frozen=True, slots=True)
class BackReferenceMatch:
    """The numbers pointed to and the span of the words; `pure`: the text says nothing else."""

    numbers: tuple[str, ...]
    start: int
    end: int
    pure: bool


def find_back_references(text: str, own: Sequence[str] = ()) -> tuple[BackReferenceMatch, ...]:
    """Every back-reference of one answer's text, in printed order, without overlap.

    `own` are the answer's numbers; with them `de vorige vraag` is understood too.
    """
    kept: list[BackReferenceMatch] = []
    for match in sorted(_found(text, own), key=lambda one: (one.start, -one.end)):
        if not kept or match.start >= kept[-1].end:
            kept.append(match)
    return tuple(kept)


def _found(text: str, own: Sequence[str]) -> Iterator[BackReferenceMatch]:
    lowered = text.lower()
    for pattern, word in _NUMBERED:
        if word not in lowered:
            continue
        end = 0
        for match in pattern.finditer(text):
            # A list that names answers in its middle is read once, not from each of them.
            if match.start() >= end and (found := _numbered(text, match)):
                end = found.end
                if pattern is _ANSWER or _about_answer(text, match, end):
                    yield found
    if "vraag" in lowered and (number := _before(own)):
        for match in _PREVIOUS.finditer(text):
            if "antwoord" in match["word"].lower() or _about_answer(text, match, match.end()):
                yield _made(text, (number,), *match.span())


def _numbered(text: str, match: re.Match[str]) -> BackReferenceMatch | None:
    numbers, end = leading_numbers(text, match.end())
    if not numbers or _of_another_set(text, match.start(), end):
        return None
    return _made(text, numbers, match.start(), end)


def _made(text: str, numbers: tuple[str, ...], core: int, end: int) -> BackReferenceMatch:
    from_here = max(0, core - NEAR)
    lead = _LEAD.search(text[from_here:core])
    start = from_here + lead.start() if lead else core
    return BackReferenceMatch(numbers, start, end, pure=_is_pure(text, end))


def _is_pure(text: str, end: int) -> bool:
    """Whether the text up to `end` is one pointing sentence and nothing follows."""
    if not _NOTHING_MORE.fullmatch(text, end):
        return False
    sentence = re.sub(r"\s+", " ", text[:end].strip())
    lead = _ONLY_POINTS.match(sentence)
    if not lead:
        return False
    rest = sentence[lead.end() :].lstrip()
    core = _POINTED_AT.match(rest)
    begin = core.end() if core else 0
    return begin > 0 and leading_numbers(rest, begin)[1] == len(rest)


def _about_answer(text: str, match: re.Match[str], end: int) -> bool:
    """Whether the words around a question number speak of its answer."""
    word = match["word"].lower()
    if word.startswith("zie"):
        return True
    before, after = _sentence(text, match.start(), end)
    around = f"{before[-NEAR:]} | {after[:NEAR]}".lower()
    if word.startswith("naar"):
        return "verwijs" in around
    # "zoals genoemd in vraag 4" speaks of the question itself, "zoals bij vraag 4" of the answer.
    return bool(_SAYS_SO.search(around)) or (not word.startswith("in") and "zoals" in around)


def _of_another_set(text: str, start: int, end: int) -> bool:
    if _ANOTHER_SET.match(text, end):
        return True
    return _EARLIER_SET.search(_sentence(text, start, end)[0]) is not None


def _sentence(text: str, start: int, end: int) -> tuple[str, str]:
    """What stands before `start` and after `end` in the sentence, at most 200 characters each."""
    before, after = text[max(0, start - 200) : start], text[end : end + 200]
    begin = max((stop.end() for stop in _SENTENCE_END.finditer(before)), default=0)
    stop = _SENTENCE_END.search(after)
    return before[begin:], after[: stop.start()] if stop else after


def _before(own: Sequence[str]) -> str | None:
    digits = re.match(r"[0-9]{1,3}", own[0]) if own else None
    return str(int(digits[0]) - 1) if digits and int(digits[0]) > 1 else None
