"""Small PDFs, their objects written by hand: what a test says is what the file holds."""

from collections.abc import Iterable, Sequence

HEIGHT, WIDTH = 842, 595
"""A4, in points."""
_FONTS = {
    "F1": "Helvetica",
    "F2": "Helvetica-Bold",
    "F3": "Helvetica-Oblique",
}


def show(
    words: str,
    x: float = 221.1,
    y: float = 700.0,
    size: float = 8.5,
    font: str = "F1",
    turn: str = "1 0 0 1",
) -> str:
    """The instructions that print words; `F2` is bold, `F3` italic."""
    escaped = words.replace("\\", r"\\").replace("(", r"\(").replace(")", r"\)")
    return f"BT /{font} {size} Tf {turn} {x} {y} Tm ({escaped}) Tj ET\n"


def paragraph(*lines: str, x: float = 221.1, y: float = 700.0, size: float = 8.5) -> str:
    """Lines below each other, as far apart as the official publications set them."""
    return "".join(
        show(line, x, round(y - place * size * 1.124, 2), size) for place, line in enumerate(lines)
    )


def pdf(*pages: str, page: str = "", trailer: str = "", differences: str = "") -> bytes:
    """A PDF with the instructions of each page. `page` is put in every page's dictionary, `trailer`
    in the file's; `differences` are codes and names that the fonts have beside Latin letters.
    """
    encoding = f"<</Type/Encoding/BaseEncoding/WinAnsiEncoding/Differences[{differences}]>>"
    fonts = "".join(
        f"/{key}<</Type/Font/Subtype/Type1/BaseFont/{name}/Encoding {encoding}>>"
        for key, name in _FONTS.items()
    )
    kids = [3 + 2 * number for number in range(len(pages))]
    bodies = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        f"<</Type/Pages/Count {len(kids)}/Kids[{references(kids)}]"
        f"/MediaBox[0 0 {WIDTH} {HEIGHT}]/Resources<</Font<<{fonts}>>>>>>".encode(),
    ]
    for kid, instructions in zip(kids, pages, strict=True):
        bodies.append(f"<</Type/Page/Parent 2 0 R/Contents {kid + 1} 0 R{page}>>".encode())
        bodies.append(stream(instructions.encode("cp1252")))
    return written(bodies, trailer)


def references(numbers: Iterable[int]) -> str:
    """References to objects, for an array."""
    return " ".join(f"{number} 0 R" for number in numbers)


def stream(data: bytes, filters: str = "", entries: str = "") -> bytes:
    """A stream object that holds `data` as they are."""
    named = f"/Filter[{filters}]" if filters else ""
    return f"<</Length {len(data)}{named}{entries}>>stream\n".encode() + data + b"\nendstream"


def written(bodies: Sequence[bytes], trailer: str = "") -> bytes:
    """A file with these objects, numbered from 1; the first is the catalogue."""
    file, offsets = bytearray(b"%PDF-1.7\n"), []
    for number, body in enumerate(bodies, 1):
        offsets.append(len(file))
        file += b"%d 0 obj\n" % number + body + b"\nendobj\n"
    table = b"".join(b"%010d 00000 n \n" % offset for offset in offsets)
    ends = (
        f"trailer\n<</Size {len(bodies) + 1}/Root 1 0 R{trailer}>>\nstartxref\n{len(file)}\n%%EOF\n"
    )
    head = b"xref\n0 %d\n0000000000 65535 f \n" % (len(bodies) + 1)
    return bytes(file) + head + table + ends.encode()
