"""The headings of letters: words and lists of numbers in every form that has been seen.

Each form comes with the row of the catalogue that it belongs to.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from random import Random

from searchapp.model import UnitKind

Form = tuple[str, str]
"""What is printed, and the feature that it exercises."""


@dataclass(frozen=True, slots=True)
class Style:
    """How one letter prints its headings. The templates have a place for the numbers.

    `answers` are the forms for one number and for several; `bare`: an answer that follows its
    question has no number. `inline`: text begins on the heading's line, also below
    answers where `inline_answers`.
    """

    question: str
    questions: str
    answer: str
    answers: str
    bare: str | None
    inline: bool
    features: frozenset[str]
    inline_answers: bool = True


_QUESTION = (
    *[("Vraag {}", "Vraag {}", "H2 own line")] * 8,
    ("Vraag {} ", "Vraag {} ", "H1 trailing space"),
    ("Vraag {}", "Vragen {}", "H4 plural"),
    ("Vraag {}:", "Vraag {}:", "H2 colon"),
    ("Vraag\u00a0{}", "Vraag\u00a0{}", "H15 no-break space"),
    ("VRAAG {}", "VRAGEN {}", "H15 capitals"),
    ("**Vraag {}**", "**Vraag {}**", "H15 bold"),
    ("Vraag{}", "Vraag{}", "H15 glued"),
    ("Vraag {}.", "Vraag {}.", "H2 full stop"),
    ("Vraag {})", "Vraag {})", "H2 bracket"),
    ("Vraag nr. {}", "Vragen nrs. {}", "H2 nummer"),
    ("Vraag: {}", "Vraag: {}", "H2 colon before"),
    ("### Vraag {}", "### Vraag {}", "H15 markdown"),
    ("Vraag {} (Halverhoek)", "Vraag {} (Halverhoek)", "H2 asker"),
)
_ANSWER = (
    *[("Antwoord {}", "Antwoord {}", "H2 own line")] * 6,
    ("Antwoord op vraag {}", "Antwoord op vragen {}", "H2 antwoord op"),
    ("Antwoord op vraag {}", "Antwoord op de vragen {}", "H3 op de vragen"),
    ("Antwoord op vraag {}", "Antwoorden op vraag {}", "H3 antwoorden op vraag"),
    ("Antwoord vraag {}:", "Antwoord vraag {}:", "H2 colon"),
    ("Antwoord vraag {}", "Antwoord vragen {}", "H2 antwoord vraag"),
    ("Antwoord {}", "Antwoorden {}", "H3 plural"),
    ("Antwoord op vraag {}", "Antwoorden op de vragen {}", "H3 antwoorden op de vragen"),
    ("Beantwoording vraag {}", "Beantwoording vragen {}", "H2 beantwoording"),
    ("ANTWOORD {}", "ANTWOORDEN {}", "H15 capitals"),
    ("ANTWOORD OP VRAAG {}".replace("OP", "op"), "ANTWOORDEN op VRAGEN {}", "H15 capitals"),
    ("**Antwoord {}**", "**Antwoord {}**", "H15 bold"),
    ("Antwoord\u00a0{}", "Antwoord\u00a0{}", "H15 no-break space"),
    ("Antwoord op {}", "Antwoord op {}", "H2 op alone"),
    ("Antwoord {}", "Gezamenlijk antwoord op vragen {}", "H3 gezamenlijk"),
    ("Antwoord {}", "Antwoord {} gezamenlijk", "H3 gezamenlijk behind"),
    ("Nader antwoord op vraag {}", "Nader antwoord op de vragen {}", "H2 nader"),
    ("Beantwoording van vraag {}", "Beantwoording van de vragen {}", "H2 beantwoording van"),
    ("Antwoord (vraag {})", "Antwoord (vragen {})", "H2 in brackets"),
    ("ANTWOORD OP VRAAG {}", "ANTWOORD OP DE VRAGEN {}", "H15 all capitals"),
    ("Antwoord op vraag {} van het lid Van Halverhoek (Kiem)",) * 2 + ("H2 of a member",),
)
_BARE = (
    *[("Antwoord", "H1 bare")] * 3,
    ("Antwoord ", "H1 trailing space"),
    ("Antwoord:", "H1 colon"),
    ("ANTWOORD", "H15 capitals"),
)
_INLINE = (
    ("Vraag {}: ", "Antwoord {}: ", "Antwoord: ", "H2 inline colon"),
    ("Vraag {} ", "Antwoord {} ", None, "H2 inline"),
    ("Vraag {}. ", "Antwoord {}. ", None, "H2 inline full stop"),
    ("Vraag {}) ", "Antwoord {}) ", None, "H2 inline bracket"),
    ("Vraag {} – ", "Antwoord {} – ", None, "H2 inline dash"),
    ("**Vraag {}.** ", "**Antwoord {}.** ", None, "H15 inline bold"),
)


def in_small_letters(style: Style) -> Style:
    """The same headings in small letters, where they hold no name; without a bare one, which could
    be anything.
    """
    templates = {
        name: getattr(style, name) for name in ("question", "questions", "answer", "answers")
    }
    if any("Halverhoek" in template for template in templates.values()):
        return style
    small = {name: template.lower() for name, template in templates.items()}
    return replace(style, **small, bare=None, features=style.features | {"H15 small letters"})


def style(rng: Random, *, inline: float = 0.15) -> Style:
    """A style for a letter; `inline` is how likely text begins on the heading's line."""
    if rng.random() < inline:
        asked, answered, bare, feature = rng.choice(_INLINE)
        bare = bare if rng.random() < 0.3 else None
        found = {feature, *(("H1 inline",) if bare else ())}
        return Style(asked, asked, answered, answered, bare, True, frozenset(found))
    one, several, feature = rng.choice(_QUESTION)
    answer, answers, further = rng.choice(_ANSWER)
    bare, third = rng.choice(_BARE) if rng.random() < 0.25 else (None, feature)
    found = {feature, further, third}
    return Style(one, several, answer, answers, bare, False, frozenset(found))


def heading(style: Style, kind: UnitKind, numbers: Sequence[str], rng: Random) -> Form:
    """The heading of a unit with these numbers."""
    if kind is UnitKind.QUESTION:
        template = style.question if len(numbers) == 1 else style.questions
    else:
        template = style.answer if len(numbers) == 1 else style.answers
    listed, feature = number_list(rng, numbers)
    return template.format(listed), feature


def number_list(rng: Random, numbers: Sequence[str]) -> Form:
    """A list of numbers as a heading prints it."""
    if len(numbers) == 1:
        return numbers[0], "H2"
    if not all(number.isdigit() for number in numbers):
        return _lettered(rng, numbers)
    runs = _runs([int(number) for number in numbers])
    if len(numbers) == 2:
        return _pair(rng, numbers)
    if len(runs) == 1 and rng.random() < 0.6:
        return _range(rng, numbers)
    if 1 < len(runs) < len(numbers) and rng.random() < 0.5:
        parts = [_run(run, rng.choice((" t/m ", " tot en met "))) for run in runs]
        if any(" " in part for part in parts):
            return ", ".join(parts[:-1]) + " en " + parts[-1], "H3 range and single"
    return _enumeration(rng, numbers)


def _lettered(rng: Random, numbers: Sequence[str]) -> Form:
    whole = numbers[0][:-1]
    if all(number[:-1] == whole for number in numbers) and rng.random() < 0.5:
        return f"{numbers[0]}/{'/'.join(number[-1] for number in numbers[1:])}", "H13 letters"
    return ", ".join(numbers[:-1]) + f" en {numbers[-1]}", "H13 joint"


def _pair(rng: Random, numbers: Sequence[str]) -> Form:
    linked = (
        *[(" en ", "H3 en")] * 4,
        (" & ", "H3 ampersand"),
        (", ", "H3 comma"),
        (" en vraag ", "H3 en vraag"),
        ("/", "H3 slash"),
        (" + ", "H3 plus"),
    )
    link, feature = rng.choice(linked)
    return link.join(numbers), feature


def _range(rng: Random, numbers: Sequence[str]) -> Form:
    link, feature = rng.choice(
        (
            (" t/m ", "H3 t/m"),
            (" tot en met ", "H3 tot en met"),
            ("-", "H3 hyphen"),
            ("–", "H3 dash"),
            (" tm ", "H3 tm"),
        )
    )
    return numbers[0] + link + numbers[-1], feature


def _enumeration(rng: Random, numbers: Sequence[str]) -> Form:
    comma, last, feature = rng.choice(
        (
            *[(", ", " en ", "H3 enumeration")] * 3,
            (", ", ", en ", "H3 comma en"),
            (",", " en ", "H3 no spaces"),
            (", ", ", ", "H3 commas"),
            (", ", " & ", "H3 ampersand"),
            (", vraag ", " en vraag ", "H3 vraag each"),
            (", vraag ", " en op vraag ", "H3 op vraag"),
        )
    )
    return comma.join(numbers[:-1]) + last + numbers[-1], feature


def _runs(numbers: Sequence[int]) -> list[list[int]]:
    runs: list[list[int]] = []
    for number in numbers:
        if runs and runs[-1][-1] == number - 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return runs


def _run(run: Sequence[int], link: str) -> str:
    if len(run) < 3:
        return ", ".join(map(str, run))
    return f"{run[0]}{link}{run[-1]}"
