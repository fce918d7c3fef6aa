"""How the time of reading grows with a letter's length, and how many letters a second that makes.

Ratios within one run hold on any machine; figures in seconds are printed, never asserted.
"""

import time
import timeit
from pathlib import Path

from searchapp.reading import read

SAMPLES = sorted((Path(__file__).parents[2] / "searchapp" / "samples").glob("*.txt"))


def letter(questions: int) -> bytes:
    """An Aanhangsel of so many questions, each with its answer, note and page foot."""
    lines = ["Vragen van het lid Halverhoek (Kiem) over bruggen (ingezonden 3 maart 2099)."]
    for number in range(1, questions + 1):
        lines += [
            *("", f"Vraag {number}", f"Is brug {number} dicht, zoals het bericht zegt?{number}"),
            *("", f"Antwoord {number}", "Ja. Zie ook het antwoord op vraag 1. De brug is geslo-"),
            *("ten, zie Kamerstuk 36 021, nr. 12.", "", f"{number} De Landtong, 3 maart 2099"),
            f"Tweede Kamer, vergaderjaar 2098–2099, Aanhangsel {number % 900}",
        ]
    return "\n".join(lines).encode()


def seconds(data: bytes) -> float:
    """The least processor time of five readings."""
    readings = timeit.repeat(
        lambda: read(data, "2099Z00777.txt"), number=1, repeat=5, timer=time.process_time
    )
    return min(readings)


def test_time_grows_with_length_and_no_faster() -> None:
    short, long = letter(200), letter(2000)
    assert seconds(long) <= 12 * seconds(short)


def test_letters_per_second_are_reported() -> None:
    data = [path.read_bytes() for path in SAMPLES]
    speed = len(data) / sum(map(seconds, data))

    print(f"{speed:.0f} letters per second on one core")
