"""Damaged texts: cut off, shuffled, with bytes flipped, spliced, repeated. None may crash or lose
anything.
"""

import random
from pathlib import Path

import pytest

from searchapp.errors import UnreadableFile
from searchapp.reading import read
from searchapp.reading.extract import extract
from tests.reading.conservation import assert_conserved

BATCHES = 20
EACH = 100
SAMPLES = sorted((Path(__file__).parents[2] / "searchapp" / "samples").glob("*.txt"))


def cut_off(data: bytes, chance: random.Random) -> bytes:
    """What a broken download leaves."""
    return data[: chance.randrange(len(data))]


def shuffled(data: bytes, chance: random.Random) -> bytes:
    """Its lines in any order."""
    lines = data.split(b"\n")
    chance.shuffle(lines)
    return b"\n".join(lines)


def flipped(data: bytes, chance: random.Random) -> bytes:
    """A few bits of it turned over."""
    damaged = bytearray(data)
    for _ in range(chance.randrange(1, 60)):
        damaged[chance.randrange(len(damaged))] ^= 1 << chance.randrange(8)
    return bytes(damaged)


def spliced(data: bytes, chance: random.Random) -> bytes:
    """The beginning of it with the end of another letter."""
    other = chance.choice(SAMPLES).read_bytes()
    return data[: chance.randrange(len(data))] + other[chance.randrange(len(other)) :]


def doubled(data: bytes, chance: random.Random) -> bytes:
    """Some of its lines many times over."""
    lines = data.split(b"\n")
    place = chance.randrange(len(lines))
    return b"\n".join([*lines[:place], *(lines[place : place + 3] * 50), *lines[place:]])


@pytest.mark.parametrize("batch", range(BATCHES))
def test_a_damaged_text_loses_nothing(batch: int) -> None:
    chance = random.Random(batch)
    for number in range(EACH):
        damage = (cut_off, shuffled, flipped, spliced, doubled)[number % 5]
        data = damage(chance.choice(SAMPLES).read_bytes(), chance)
        try:
            text = extract(data, "damaged.txt").text
        except UnreadableFile:
            continue
        assert_conserved(read(data, "damaged.txt"), text)


def test_a_letter_repeated_a_thousand_times_is_read_to_its_end() -> None:
    data = min(SAMPLES, key=lambda path: path.stat().st_size).read_bytes() * 1000
    document = read(data, "repeated.txt")
    assert len(document.units) >= 1000
    assert document.ledger[-1].end == len(extract(data, "repeated.txt").text)
