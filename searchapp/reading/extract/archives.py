"""Zip archives from strangers: looked over before anything is unpacked, then unpacked with a count.

The limits are those that OWASP's ASVS asks for (5.2.3, 5.2.5, 5.3.3): how many entries, how much
they unpack to, and how much more that is than what is packed. Nothing is ever written to disk.
"""

import stat
import struct
import zlib
from collections.abc import Sequence
from io import BytesIO
from itertools import pairwise
from pathlib import PurePosixPath, PureWindowsPath
from typing import IO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from searchapp.errors import UnreadableFile

__all__ = ["MAX_ENTRIES", "MAX_RATIO", "MAX_TOTAL", "Archive", "open_archive"]

MAX_ENTRIES = 2_000
MAX_TOTAL = 200_000_000
MAX_RATIO = 100
"""Word's own markup packs to a twentieth; deflate can reach a thousandth."""
RATIO_FLOOR = 1_000_000
"""An entry smaller than this may pack as well as it likes: empty lists and tables do."""

_CENTRAL_ENTRY = b"PK\x01\x02"
_LOCAL_ENTRY = b"PK\x03\x04"
_LOCAL_HEADER = struct.Struct("<4s22xHH")
_ENCRYPTED = 0x1
_BLOCK = 65_536
_DAMAGED = (
    *(BadZipFile, NotImplementedError, EOFError, OSError, OverflowError, RuntimeError, ValueError),
    *(zlib.error, struct.error),
)


class Archive:
    """A zip archive whose directory was found to be in order. `names` are those of its files."""

    def __init__(self, archive: ZipFile, name: str) -> None:
        self.name = name
        self._archive = archive
        self._infos = {info.filename: info for info in archive.infolist() if not info.is_dir()}
        self.names = tuple(self._infos)

    def read(self, entry: str, limit: int) -> bytes:
        """The bytes of one entry.

        Raises `UnreadableFile` when they are more than `limit`, whatever the directory says, or
        damaged; KeyError when there is no such entry.
        """
        info = self._infos[entry]
        try:
            with self._archive.open(info) as stream:
                unpacked = _read(stream, limit)
        except _DAMAGED as fault:
            raise UnreadableFile("broken_docx", name=self.name) from fault
        if unpacked is None:
            raise UnreadableFile("zip_bomb", name=self.name)
        return unpacked


def open_archive(data: bytes, name: str) -> Archive:
    """Look an archive over. `name` is only used in sentences.

    Raises `UnreadableFile`: `zip_bomb` past a limit or where entries overlap, `locked_docx` when a
    password is needed, `broken_docx` when the archive is damaged, or holds paths that lead out of
    it, links, or two entries of one name.
    """
    # Counted in the raw bytes, since a directory of a million entries takes seconds to be read.
    if data.count(_CENTRAL_ENTRY) > MAX_ENTRIES:
        raise UnreadableFile("zip_bomb", name=name)
    try:
        archive = ZipFile(BytesIO(data))
        infos = archive.infolist()
        overlap = _overlap(infos, data, archive.start_dir)
    except _DAMAGED as fault:
        raise UnreadableFile("broken_docx", name=name) from fault
    if overlap or _too_large(infos):
        raise UnreadableFile("zip_bomb", name=name)
    if any(info.flag_bits & _ENCRYPTED for info in infos):
        raise UnreadableFile("locked_docx", name=name)
    if not all(map(_in_order, infos)) or len({info.filename for info in infos}) < len(infos):
        raise UnreadableFile("broken_docx", name=name)
    return Archive(archive, name)


def _read(stream: IO[bytes], limit: int) -> bytes | None:
    blocks, size = [], 0
    while block := stream.read(_BLOCK):
        size += len(block)
        if size > limit:
            return None
        blocks.append(block)
    return b"".join(blocks)


def _too_large(infos: Sequence[ZipInfo]) -> bool:
    """By what the directory says; `Archive.read` counts what really comes."""
    return (
        len(infos) > MAX_ENTRIES
        or sum(info.file_size for info in infos) > MAX_TOTAL
        or any(
            info.file_size > RATIO_FLOOR and info.file_size > MAX_RATIO * info.compress_size
            for info in infos
        )
    )


def _overlap(infos: Sequence[ZipInfo], data: bytes, directory: int) -> bool:
    """Whether two entries share bytes, so that a few of them unpack to many times their size.

    Raises BadZipFile or struct.error where no entry begins.
    """
    extents = sorted((info.header_offset, _end(info, data)) for info in infos)
    return any(end > start for (_, end), (start, _) in pairwise([*extents, (directory, 0)]))


def _end(info: ZipInfo, data: bytes) -> int:
    signature, name, extra = _LOCAL_HEADER.unpack_from(data, info.header_offset)
    if signature != _LOCAL_ENTRY:
        raise BadZipFile("no entry begins here")
    begin: int = info.header_offset + _LOCAL_HEADER.size + name + extra
    return begin + info.compress_size


def _in_order(info: ZipInfo) -> bool:
    """Whether an entry is a plain file or folder inside the archive.

    Other ways of packing than Word's own are refused, since only deflate unpacks piece by piece.
    """
    path = info.orig_filename
    leads_out = (
        "\\" in path
        or "\x00" in path
        or PurePosixPath(path).is_absolute()
        or bool(PureWindowsPath(path).drive)
        or ".." in path.split("/")
    )
    link = stat.S_ISLNK(info.external_attr >> 16)
    return not leads_out and not link and info.compress_type in {ZIP_STORED, ZIP_DEFLATED}
