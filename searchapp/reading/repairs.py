"""Blocks whose heading was lost, or that hold what is not theirs: mended, and marked as doubtful.

Headings get lost at page breaks, and some letters never had them. What is known of the headings
that are left says where the others must have stood.
"""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import zip_longest

from searchapp.model import UnitKind
from searchapp.reading.blocks import Block, Slice, text_of
from searchapp.reading.headings import Heading

_ASKS = re.compile(r"\?[’”»'\")\]]{0,3}\s{0,3}$")
_SECTION = re.compile(r"\s{0,3}[a-z0-9]{1,2}[.)]\s")
_BULLET_ALONE = re.compile(r"\s{0,3}(?:[•▪◦]|\(cid:\d{1,4}\))\s{0,3}$")
_STRAY_WORDS = 3
_SENTENCE_END = re.compile(r"[.?!:;][’”»'\")\]]{0,3}\s{0,3}$")


def repair(blocks: Sequence[Block], column: int, *, answers: bool) -> tuple[Block, ...]:
    """The blocks with lost headings put back and foreign lines set aside; `answers`: the letter
    calls itself an answer.
    """
    mended = list(_lettered(_renumbered(_without_asides(blocks))))
    if answers or any(block.heading.kind is UnitKind.ANSWER for block in mended):
        mended = list(_split(mended, column))
    return tuple(mended)


def _split(blocks: Sequence[Block], column: int) -> Iterator[Block]:
    asked = set(_numbers(blocks, UnitKind.QUESTION))
    answered = set(_numbers(blocks, UnitKind.ANSWER))
    for block, following in _followed(blocks):
        if block.heading.kind is UnitKind.ANSWER and following:
            yield from _lost_question(block, following, asked, column)
        elif block.heading.kind is UnitKind.QUESTION and not answered & set(block.heading.numbers):
            yield from _lost_answer(block, following, column)
        else:
            yield block


def _followed(blocks: Sequence[Block]) -> Iterator[tuple[Block, Block | None]]:
    """Each block with the one after it."""
    return zip_longest(blocks, blocks[1:])


def _of(blocks: Sequence[Block], kind: UnitKind) -> Iterator[Block]:
    return (block for block in blocks if block.heading.kind is kind)


def _numbers(blocks: Sequence[Block], kind: UnitKind) -> Iterator[str]:
    return (number for block in _of(blocks, kind) for number in block.heading.numbers)


def _lost_question(block: Block, following: Block, asked: set[str], column: int) -> Iterator[Block]:
    """An answer that ends by asking, over a page break, before the answer to a question never
    printed.
    """
    numbers = following.heading.numbers
    lost = following.heading.kind is UnitKind.ANSWER and bool(numbers) and not asked & set(numbers)
    at = max(_after_breaks(block.slices), default=0)
    if not lost or not at or not _ASKS.search(text_of(block.slices[at:], column)):
        yield block
        return
    yield _upto(block, at)
    yield _headless(block, at, UnitKind.QUESTION, numbers, "question_heading_lost")


def _after_breaks(slices: Sequence[Slice]) -> Iterator[int]:
    """Where a page's end, or a note, stands between two sentences."""
    for index in range(1, len(slices)):
        ended = _SENTENCE_END.search(slices[index - 1].piece.text)
        if slices[index].piece.after_break and ended:
            yield index


def _lost_answer(block: Block, following: Block | None, column: int) -> Iterator[Block]:
    """A question that goes on, in a new paragraph or on a new page, with what no longer asks."""
    at = None
    if following is None or following.heading.kind is not UnitKind.ANSWER:
        at = _answer_begins(block.slices, column)
    if at is None:
        yield block
        return
    yield _upto(block, at)
    numbers = block.heading.numbers
    yield _headless(block, at, UnitKind.ANSWER, numbers, "answer_heading_lost")


def _answer_begins(slices: Sequence[Slice], column: int) -> int | None:
    for index in range(1, len(slices)):
        piece = slices[index].piece
        begins = piece.after_break or piece.after_gap or not column
        if begins and not piece.same_line and _ASKS.search(text_of(slices[:index], column)):
            rest = text_of(slices[index:], column)
            if not any(_ASKS.search(paragraph) for paragraph in rest.split("\n\n")):
                return index
    return None


def _upto(block: Block, at: int) -> Block:
    """The beginning of a block, with its own markers."""
    edge = block.slices[at].start
    markers = tuple(marker for marker in block.markers if marker[0] < edge)
    return replace(block, slices=block.slices[:at], markers=markers, aside=())


def _headless(
    block: Block, at: int, kind: UnitKind, numbers: tuple[str, ...], reason: str
) -> Block:
    """The end of a block as a block of its own, under a heading that is not printed."""
    edge = block.slices[at].start
    return replace(
        block,
        heading=Heading(kind, numbers, 0),
        line=None,
        slices=block.slices[at:],
        markers=tuple(marker for marker in block.markers if marker[0] >= edge),
        reasons=(reason,),
    )


def _renumbered(blocks: Sequence[Block]) -> list[Block]:
    """`Vraag 7` printed twice, with an answer 8 and no question 8: a slip of the printer."""
    asked = set(_numbers(blocks, UnitKind.QUESTION))
    answered = set(_numbers(blocks, UnitKind.ANSWER))
    seen: set[str] = set()
    mended: list[Block] = []
    for block in blocks:
        number = next(iter(block.heading.numbers), "")
        if block.heading.kind is UnitKind.QUESTION and number in seen and number.isdecimal():
            following = str(int(number) + 1)
            if following in answered - asked:
                heading = replace(block.heading, numbers=(following,))
                block = replace(block, heading=heading, reasons=("number_misprinted",))
        if block.heading.kind is UnitKind.QUESTION:
            seen.update(block.heading.numbers)
        mended.append(block)
    return mended


def _lettered(blocks: Sequence[Block]) -> Iterator[Block]:
    """`Vraag 2` printed again for each of `Antwoord 2l`, `Antwoord 2m`: its letter comes from its
    answer.
    """
    printed = Counter(block.heading.numbers for block in _of(blocks, UnitKind.QUESTION))
    for block, following in _followed(blocks):
        numbers = block.heading.numbers
        answer = following.heading if following else None
        if (
            answer
            and answer.kind is UnitKind.ANSWER
            and block.heading.kind is UnitKind.QUESTION
            and printed[numbers] > 1
            and len(answer.numbers) == len(numbers) == 1
            and answer.numbers[0].rstrip("abcdefghijklmnopqrstuvwxyz") == numbers[0]
        ):
            heading = replace(block.heading, numbers=answer.numbers)
            yield replace(block, heading=heading, reasons=(*block.reasons, "number_from_answer"))
        else:
            yield block


def _without_asides(blocks: Sequence[Block]) -> list[Block]:
    """Set aside the headings of sections, and words that a page left behind."""
    mended: list[Block] = []
    for block, following in _followed(blocks):
        at = _section_begins(block, following)
        rule = "section"
        if at is None:
            at, rule = _stray_begins(block), "stray"
        if at is None:
            mended.append(block)
            continue
        aside = tuple((part, rule) for part in block.slices[at:])
        mended.append(replace(block, slices=block.slices[:at], aside=aside))
    return mended


def _section_begins(block: Block, following: Block | None) -> int | None:
    """Where a lettered line stands that the next question repeats."""
    if following is None or following.heading.kind is not UnitKind.QUESTION:
        return None
    for index in range(max(1, len(block.slices) - 3), len(block.slices)):
        if _SECTION.match(block.slices[index].piece.text):
            tail = _letters(part.piece.text for part in block.slices[index:])
            if tail in _letters(part.piece.text for part in following.slices):
                return index
    return None


def _stray_begins(block: Block) -> int | None:
    """Where a block ends in a bullet without text or, below a question, in a few stray words."""
    if len(block.slices) < 2:
        return None
    last, before = block.slices[-1].piece, block.slices[-2].piece
    if _BULLET_ALONE.match(last.text):
        return len(block.slices) - 1
    few = len(last.text.split()) <= _STRAY_WORDS and not _SENTENCE_END.search(last.text)
    apart = last.after_gap and not last.same_line and block.heading.kind is UnitKind.QUESTION
    return len(block.slices) - 1 if few and apart and _ASKS.search(before.text) else None


def _letters(texts: Iterator[str]) -> str:
    return "".join(character for text in texts for character in text.lower() if character.isalnum())
