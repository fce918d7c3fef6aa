"""Zip archives from strangers: what may not be unpacked is refused before it is."""

import struct
import tracemalloc
from collections.abc import Iterable
from io import BytesIO
from zipfile import ZIP_BZIP2, ZIP_DEFLATED, ZIP_STORED, ZipFile, ZipInfo

import pytest

from searchapp.errors import UnreadableFile
from searchapp.reading.extract.archives import MAX_ENTRIES, MAX_TOTAL, open_archive
from tests.reading.extract.docx_files import zipped

LETTER = {"brief.txt": "Vraag 1", "map/tweede.txt": "Vraag 2"}
CENTRAL, LOCAL = b"PK\x01\x02", b"PK\x03\x04"


def refused(data: bytes) -> str:
    """The key of the fault that opening an archive ends in."""
    with pytest.raises(UnreadableFile) as fault:
        open_archive(data, "brief.docx")
    return fault.value.key


def of(infos: Iterable[ZipInfo], content: bytes = b"x", packing: int = ZIP_DEFLATED) -> bytes:
    """An archive of entries that are described one by one."""
    stream = BytesIO()
    with ZipFile(stream, "w", packing) as archive:
        for info in infos:
            archive.writestr(info, content, compress_type=packing)
    return stream.getvalue()


def bomb(size: int) -> bytes:
    """An archive with one entry of zeros."""
    stream = BytesIO()
    with ZipFile(stream, "w", ZIP_DEFLATED) as archive, archive.open("a.xml", "w") as entry:
        for _ in range(size // 1_000_000):
            entry.write(bytes(1_000_000))
    return stream.getvalue()


def in_directory(data: bytes, offset: int, value: bytes, entry: int = 0) -> bytes:
    """The archive with a field of the directory's n-th entry overwritten."""
    at = -1
    for _ in range(entry + 1):
        at = data.index(CENTRAL, at + 1)
    return data[: at + offset] + value + data[at + offset + len(value) :]


def overlapping(layers: int) -> bytes:
    """An archive whose entries all share the bytes of one: they unpack to many times its size."""
    kernel = of([ZipInfo("a")], bytes(900_000))
    body, directory = kernel[: kernel.index(CENTRAL)], kernel[kernel.index(CENTRAL) : -22]
    entries = b"".join(
        directory.replace(b"a", bytes([letter])) for letter in range(ord("A"), ord("A") + layers)
    )
    counts = struct.pack("<HHIIH", layers, layers, len(entries), len(body), 0)
    return body + entries + b"PK\x05\x06" + bytes(4) + counts


def test_files_are_named_and_read() -> None:
    archive = open_archive(zipped({**LETTER, "map/": ""}), "brieven.zip")
    assert archive.names == ("brief.txt", "map/tweede.txt")
    assert archive.read("map/tweede.txt", 100) == b"Vraag 2"


def test_what_packs_well_and_is_small_is_no_bomb() -> None:
    archive = open_archive(bomb(1_000_000), "brief.docx")
    assert len(archive.read("a.xml", MAX_TOTAL)) == 1_000_000


def test_what_unpacks_to_a_thousand_times_its_size_is_refused() -> None:
    assert refused(bomb(2_000_000)) == "zip_bomb"


def test_a_bomb_is_refused_without_being_unpacked() -> None:
    data = bomb(150_000_000)
    tracemalloc.start()
    assert refused(data) == "zip_bomb"
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 2_000_000


def test_an_archive_that_unpacks_to_too_much_in_all_is_refused() -> None:
    data = of([ZipInfo("a")], b"x" * 1000, packing=ZIP_STORED)
    said = in_directory(data, 24, struct.pack("<I", MAX_TOTAL + 1))
    assert refused(in_directory(said, 20, struct.pack("<I", MAX_TOTAL // 50))) == "zip_bomb"


def test_too_many_entries_are_refused() -> None:
    assert refused(of(ZipInfo(str(number)) for number in range(MAX_ENTRIES + 1))) == "zip_bomb"


def test_a_directory_of_a_million_entries_is_not_even_read() -> None:
    entry = CENTRAL + bytes(43)
    ending = b"PK\x05\x06" + bytes(4) + struct.pack("<HHIIH", 1, 1, 47_000_000, 0, 0)
    data = LOCAL + entry * 1_000_000 + ending
    tracemalloc.start()
    assert refused(data) == "zip_bomb"
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert peak < 1_000_000


def test_entries_that_share_their_bytes_are_refused() -> None:
    assert refused(overlapping(layers=20)) == "zip_bomb"
    assert open_archive(overlapping(layers=1), "brief.docx").names == ("A",)


def test_an_entry_that_runs_into_the_directory_is_refused() -> None:
    data = of([ZipInfo("a")], packing=ZIP_STORED)
    assert refused(in_directory(data, 20, struct.pack("<I", 5000))) == "zip_bomb"


@pytest.mark.parametrize(
    "path",
    ["/etc/passwd", "../brief.txt", "a/../../b", "C:/brief.txt", "..\\brief.txt", "\\\\host\\x"],
)
def test_a_path_that_leads_out_is_refused(path: str) -> None:
    assert refused(of([ZipInfo(path)])) == "broken_docx"


def test_a_link_is_refused() -> None:
    link = ZipInfo("brief.txt")
    link.external_attr = 0o120777 << 16
    assert refused(of([link], b"/etc/passwd")) == "broken_docx"


def test_two_entries_of_one_name_are_refused() -> None:
    data = of([ZipInfo("een.txt"), ZipInfo("two.txt")])
    assert refused(data.replace(b"two.txt", b"een.txt")) == "broken_docx"


def test_a_packing_that_does_not_unpack_piece_by_piece_is_refused() -> None:
    assert refused(of([ZipInfo("a")], bytes(1000), packing=ZIP_BZIP2)) == "broken_docx"


def test_an_archive_with_a_password_says_so() -> None:
    data = zipped(LETTER)
    assert refused(in_directory(data, 8, b"\x01\x00")) == "locked_docx"


@pytest.mark.parametrize("kept", [0, 4, 40, 0.5, -1])
def test_an_archive_that_was_cut_off_is_damaged(kept: float) -> None:
    data = zipped(LETTER)
    assert refused(data[: int(kept * len(data)) if kept == 0.5 else int(kept)]) == "broken_docx"


def test_a_directory_that_points_astray_is_damaged() -> None:
    assert refused(in_directory(zipped(LETTER), 42, b"\x05\x00\x00\x00")) == "broken_docx"


def test_a_size_that_was_lied_about_does_not_help() -> None:
    data = in_directory(bomb(50_000_000), 24, struct.pack("<I", 1000))
    archive = open_archive(data, "brief.docx")
    with pytest.raises(UnreadableFile) as fault:
        archive.read("a.xml", MAX_TOTAL)
    assert fault.value.key == "broken_docx"


def test_no_more_is_read_than_was_asked_for() -> None:
    archive = open_archive(zipped({"a.xml": "x" * 500_000}), "brief.docx")
    with pytest.raises(UnreadableFile) as fault:
        archive.read("a.xml", 400_000)
    assert fault.value.key == "zip_bomb"


def test_bytes_that_do_not_unpack_are_damaged() -> None:
    data = bytearray(zipped({"a.xml": "Vraag 1 en vraag 2"}))
    data[36:40] = b"\xff\xff\xff\xff"
    archive = open_archive(bytes(data), "brief.docx")
    with pytest.raises(UnreadableFile) as fault:
        archive.read("a.xml", 1000)
    assert fault.value.key == "broken_docx"
