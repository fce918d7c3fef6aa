"""From a seeded generator to a whole letter: who asks what in which order, under which headings."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from random import Random

from searchapp.model import DocumentKind, UnitKind
from tests.kit import grammar, heads, numbering, prose, slips
from tests.kit.grammar import Style
from tests.kit.logical import Letter, Paragraph, Run, Unit
from tests.kit.numbering import A, Q, Step
from tests.kit.writing import Writer


@dataclass(frozen=True, slots=True)
class Scope:
    """What a printer can print so that a careful reader still understands it.

    `flat`: headings stand in the middle of lines; `gaps`: paragraphs are visibly apart; `pages`:
    there are pages; `lone_numbers`: a number alone may open a question, and no marker or page
    number stands alone on a line; `unnumbered`: questions may lack any number; `counted`: the
    numbers of listed questions are no text, so that more than one paragraph may belong to each;
    `head` is one of aanhangsel, letter, word.
    """

    head: str
    flat: bool = False
    gaps: bool = True
    pages: bool = True
    lone_numbers: bool = False
    unnumbered: bool = False
    counted: bool = False


_FLAT = Style(
    "Vraag {} ", "Vraag {} ", "Antwoord {} ", "Antwoord {} ", None, True, frozenset({"H2 inline"})
)
_LISTS = (
    ("{}", False, "H9 number alone"),
    ("{}.", False, "H9 number alone"),
    ("{}. ", True, "H9 number and text"),
)


def compose(rng: Random, scope: Scope) -> Letter:
    """A letter that a printer of this scope can print."""
    kind = rng.choices(
        (DocumentKind.ANSWER, DocumentKind.QUESTIONS, DocumentKind.ANNOUNCEMENT), (80, 13, 7)
    )[0]
    composer = _Composer(rng, scope, kind)
    units = tuple(composer.units())
    about = heads.publication(rng)
    head = {
        "aanhangsel": lambda: heads.aanhangsel(rng, about, kind),
        "letter": lambda: heads.letter(rng, about),
        "word": lambda: heads.word_document(rng, about, kind),
    }[_head(rng, scope, kind, composer.features)]()
    features = {*composer.features, *composer.writer.features, *head.features, "H10"}
    if kind is not DocumentKind.ANSWER:
        features.add(f"H16 {kind}")
    return Letter(
        kind,
        about,
        head.paragraphs,
        units,
        tuple(composer.writer.notes),
        tuple(dict.fromkeys(composer.writer.pointers)),
        frozenset(features),
        head.answered_by,
    )


def _head(rng: Random, scope: Scope, kind: DocumentKind, features: set[str]) -> str:
    if scope.head == "word":
        # Above a list without numbers nothing may stand but what belongs there.
        titled = "H9 numbers lost" in features or kind is not DocumentKind.ANSWER
        return "word" if titled or rng.random() < 0.7 else "aanhangsel"
    return scope.head if kind is DocumentKind.ANSWER else "aanhangsel"


class _Composer:
    def __init__(self, rng: Random, scope: Scope, kind: DocumentKind) -> None:
        self.rng, self.scope, self.kind = rng, scope, kind
        self.features: set[str] = set()
        self.listed = (
            scope.lone_numbers and kind is not DocumentKind.ANNOUNCEMENT and rng.random() < 0.4
        )
        self.plain = self.listed and not scope.counted
        self.style = self._style()
        self.writer = Writer(
            rng,
            rng.choice((0, 0.2, 0.35, 0.6)),
            numbered_lists=not self.plain,
            flat=scope.flat,
            paged=scope.pages or scope.flat,
        )

    def _may_be_small(self, style: Style) -> bool:
        """A letter of a ministry has side columns, which are told by the headings below them."""
        answered = self.kind is DocumentKind.ANSWER
        return answered and not style.inline and self.scope.head != "letter"

    @property
    def _numbered_twice(self) -> bool:
        return "H9 number twice" in self.style.features

    def _style(self) -> Style:
        if self.scope.flat:
            return _FLAT
        style = grammar.style(self.rng)
        answered = self.kind is DocumentKind.ANSWER
        if not self.listed:
            small = self.rng.random() < 0.03 and self._may_be_small(style)
            return grammar.in_small_letters(style) if small else style
        form, inline, feature = self.rng.choice(_LISTS)
        typed = answered and not self.scope.counted
        if typed and self.rng.random() < 0.25:
            features = frozenset({feature, "H9 number twice"})
            return Style(form, form, form, form, None, inline, features)
        bare, answer = self.rng.choice((("Antwoord", "H9 bare"), ("Antwoord:", "H9 colon")))
        if typed and self.rng.random() < 0.2:
            form, inline, feature = "Vraag", False, "H9 word alone"
        return replace(
            style,
            question=form,
            questions=form,
            answer="Antwoord {}",
            answers="Antwoord {}",
            bare=bare,
            inline=inline,
            inline_answers=False,
            features=frozenset({feature, answer} if answered else {feature}),
        )

    def units(self) -> Iterator[Unit]:
        if self.kind is DocumentKind.ANNOUNCEMENT:
            yield from self._announced()
        elif self.kind is DocumentKind.QUESTIONS:
            yield from self._asked()
        else:
            yield from self._answered()

    def _announced(self) -> Iterator[Unit]:
        said = (
            "De vragen kunnen niet binnen de gebrui\u00adkelijke termijn van drie weken worden"
            " beant\u00adwoord."
        )
        text = (Paragraph((Run(f"{said} {prose.statement(self.rng)}"),)),)
        if self.rng.random() < 0.4 and not self.scope.flat:
            self.features.add("H16 without questions")
            yield Unit(UnitKind.ANNOUNCEMENT, (), None, text)
            return
        yield from self._asked(explained=False)
        word = self.rng.choice(("Mededeling", "Mededeling", "Mededeling:"))
        yield Unit(UnitKind.ANNOUNCEMENT, (), word, text)

    def _asked(self, *, explained: bool = True) -> Iterator[Unit]:
        count = self.rng.randint(3, 9)
        unnumbered = explained and self.scope.unnumbered and self.rng.random() < 0.4
        if unnumbered:
            self.features.add("H9 numbers lost")
        else:
            self.features |= self.style.features
        for number in map(str, range(1, count + 1)):
            paragraphs = self.writer.question(
                plain=self.plain or (unnumbered and not self.scope.counted)
            )
            heading = None if unnumbered else grammar.heading(self.style, Q, (number,), self.rng)[0]
            yield Unit(
                Q, (number,), heading, paragraphs, inline=self.style.inline and not unnumbered
            )
        if explained and self.rng.random() < 0.3:
            yield self._explanation()

    def _answered(self) -> Iterator[Unit]:
        way, feature = self.rng.choice(numbering.WAYS)
        count = self.rng.randint(3, 8)
        if self.rng.random() < 0.07 and way is numbering.each:
            count, feature = self.rng.randint(40, 60), "H14"
        apt = [numbering.each, numbering.joint, numbering.all_first]
        if self._numbered_twice:
            apt = apt[:2]
        elif "H9 word alone" in self.style.features:
            apt = apt[:1]
        if self.listed and way not in apt:
            way, feature = numbering.each, ""
        steps = list(way(self.rng, count))
        self.features |= {feature} - {""} | self.style.features
        if self.rng.random() < 0.12:
            at = 0 if steps[1][0] is A else next(i for i, step in enumerate(steps) if step[0] is A)
            yield from self._printed(steps[:at], steps)
            yield self._introduction()
            yield from self._printed(steps[at:], steps, at)
        else:
            yield from self._slipped(list(self._printed(steps, steps)))
        if self.rng.random() < 0.08:
            yield self._explanation()

    def _printed(
        self, steps: Sequence[Step], whole: Sequence[Step], done: int = 0
    ) -> Iterator[Unit]:
        for place, (kind, numbers) in enumerate(steps, done):
            label = f"{kind.value} {'-'.join(numbers)}"
            earlier = [number for _, before in whole[:place] for number in before]
            if kind is Q:
                paragraphs = self.writer.question(plain=self.plain)
            else:
                paragraphs = self.writer.answer(numbers, earlier, label)
            heading = self._heading(kind, numbers, whole[:place])
            inline = self.style.inline and (kind is Q or self.style.inline_answers)
            yield Unit(kind, numbers, heading, paragraphs, inline=inline)

    def _heading(self, kind: UnitKind, numbers: tuple[str, ...], before: Sequence[Step]) -> str:
        fresh: list[str] = []
        for step, listed in before:
            fresh = [*fresh, *listed] if step is Q else []
        several = len(numbers) > 1 and (Q, numbers) not in before[-1:]
        may_be_bare = kind is A and tuple(fresh) == numbers
        if may_be_bare and self.style.bare and (not several or self.rng.random() < 0.2):
            self.features.add("H1 several" if several else "H1")
            return self.style.bare
        heading, feature = grammar.heading(self.style, kind, numbers, self.rng)
        self.features.add(feature)
        return heading

    def _introduction(self) -> Unit:
        self.features.add("H19")
        heading = self.rng.choice(
            ("Inleiding", "Algemene inleiding", "Algemene toelichting", "Inleiding:")
        )
        lead = "Alvorens in te gaan op de vragen, schets ik het ver\u00adloop. "
        text = Paragraph((Run(lead + prose.answer(self.rng, 2)),))
        return Unit(UnitKind.INTRODUCTION, (), heading, (text,))

    def _explanation(self) -> Unit:
        about = f"{self.rng.randint(2094, 2099)}Z{self.rng.randint(1, 29999):05}"
        text = (
            "Deze vragen dienen ter aan\u00advulling op eerdere vragen terzake van het lid"
            f" Halverhoek (Kiem), inge\u00adzonden {prose.day(self.rng)}"
            f" (vraag\u00adnummer {about})."
        )
        heading, inline = self.rng.choice(
            (
                ("Toelichting:", False),
                ("Toelichting", False),
                ("Toelichting: ", True),
                (None, False),
            )
        )
        self.features.add("H20 heading" if heading else "H20 without heading")
        return Unit(UnitKind.EXPLANATION, (), heading, (Paragraph((Run(text),)),), inline=inline)

    def _slipped(self, units: list[Unit]) -> list[Unit]:
        """The same units with, now and then, a slip of the printer."""
        scope = self.scope
        if scope.flat or self.rng.random() > 0.35:
            return units
        choice: list[slips.Slip] = [slips.bullet_left] if self.listed else [*slips.ANYWHERE]
        choice.extend(slips.NEEDS_GAPS if scope.gaps and not self._numbered_twice else ())
        choice.extend(slips.NEEDS_PAGES if scope.pages and not self.listed else ())
        slipped = self.rng.choice(choice)(self.rng, units)
        if not slipped:
            return units
        self.features.add(slipped[1])
        return slipped[0]
