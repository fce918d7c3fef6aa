"""In which order questions and answers are printed, and which answers are joint."""

from collections.abc import Callable, Iterator
from random import Random

from searchapp.model import UnitKind

Q, A = UnitKind.QUESTION, UnitKind.ANSWER
Step = tuple[UnitKind, tuple[str, ...]]
"""One unit: what it is, and the numbers under which it belongs."""


def each(rng: Random, count: int) -> Iterator[Step]:
    """Every question with its answer below it."""
    for number in map(str, range(1, count + 1)):
        yield Q, (number,)
        yield A, (number,)


def joint(rng: Random, count: int) -> Iterator[Step]:
    """Some questions one after the other, and one answer to them."""
    for group in _groups(rng, count):
        yield from ((Q, (number,)) for number in group)
        yield A, group


def joint_questions(rng: Random, count: int) -> Iterator[Step]:
    """Some questions under one heading."""
    for group in _groups(rng, count):
        yield Q, group
        yield A, group


def apart(rng: Random, count: int) -> Iterator[Step]:
    """An answer to two questions that do not stand together."""
    first = rng.randint(1, count - 2)
    second = rng.randint(first + 2, count)
    for number in range(1, count + 1):
        yield Q, (str(number),)
        if number == second:
            yield A, (str(first), str(second))
        elif number != first:
            yield A, (str(number),)


def crossed(rng: Random, count: int) -> Iterator[Step]:
    """All questions of a stretch first, then answers to some here and some there."""
    numbers = [str(number) for number in range(1, count + 1)]
    yield from ((Q, (number,)) for number in numbers)
    chosen = set(rng.sample(numbers, rng.randint(2, count - 1)))
    yield A, tuple(number for number in numbers if number in chosen)
    if rest := tuple(number for number in numbers if number not in chosen):
        yield A, rest


def all_first(rng: Random, count: int) -> Iterator[Step]:
    """All questions, then all answers."""
    numbers = [str(number) for number in range(1, count + 1)]
    yield from ((Q, (number,)) for number in numbers)
    yield from ((A, (number,)) for number in numbers)


def shuffled(rng: Random, count: int) -> Iterator[Step]:
    """Questions out of order."""
    numbers = list(range(1, count + 1))
    moved = numbers.pop(rng.randint(1, count - 2))
    numbers.append(moved)
    for number in map(str, numbers):
        yield Q, (number,)
        yield A, (number,)


def lettered(rng: Random, count: int) -> Iterator[Step]:
    """Questions with letters: `2a`, `2b`."""
    split = rng.randint(1, count)
    letters = [f"{split}{letter}" for letter in "abcdefg"[: rng.randint(2, 7)]]
    together = rng.random() < 0.4
    for number in range(1, count + 1):
        group = letters if number == split else [str(number)]
        for one in group:
            yield Q, (one,)
            if not together or len(group) == 1:
                yield A, (one,)
        if together and len(group) > 1:
            yield A, tuple(group)


def unanswered(rng: Random, count: int) -> Iterator[Step]:
    """One question without an answer."""
    left = rng.randint(1, count)
    for number in range(1, count + 1):
        yield Q, (str(number),)
        if number != left:
            yield A, (str(number),)


def _groups(rng: Random, count: int) -> Iterator[tuple[str, ...]]:
    number = 1
    while number <= count:
        size = min(rng.choice((1, 1, 2, 2, 3, 4, 5)), count - number + 1)
        yield tuple(str(one) for one in range(number, number + size))
        number += size


Way = Callable[[Random, int], Iterator[Step]]
WAYS: tuple[tuple[Way, str], ...] = (
    *[(each, "")] * 5,
    (joint, "H3"),
    (joint, "H3"),
    (joint_questions, "H4"),
    (apart, "H5"),
    (crossed, "H5"),
    (all_first, "H5"),
    (shuffled, "H6"),
    (lettered, "H13"),
    (unanswered, "H17"),
)
