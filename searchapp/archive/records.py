"""Models as rows: the JSON text and its checksum.

SQLite notices a broken page, not a flipped bit inside a text; the checksum does, so that a garbled
answer is never shown.
"""

import zlib
from typing import TypeVar

from searchapp.archive.faults import Damaged
from searchapp.model import Model

Kind = TypeVar("Kind", bound=Model)


def packed(model: Model) -> tuple[str, int]:
    """The text of a model and its checksum, as two columns hold them."""
    body = model.model_dump_json(by_alias=True)
    return body, zlib.crc32(body.encode())


def unpacked(kind: type[Kind], body: str, checksum: int) -> Kind:
    """The model that `packed` was given, validated again. Raises `Damaged` for another text."""
    if zlib.crc32(body.encode()) != checksum:
        raise Damaged(f"a {kind.__name__} is not what was written")
    return kind.model_validate_json(body)
