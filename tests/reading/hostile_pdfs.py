"""PDFs that were made to do harm, or are none any more."""

import zlib

from tests.reading.extract.pdf_files import (
    pdf,
    references,
    show,
    stream,
    written,
)

WORDS = show("Bent u bekend met het bericht over een voorbeeld?")
LETTER = pdf(WORDS)

_CATALOGUE = b"<</Type/Catalog/Pages 2 0 R>>"
_FONT = "/Font<</F1<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>>>"
_BOX = "/MediaBox[0 0 595 842]"


def endless_tree() -> bytes:
    """Pages that are their own grandchildren."""
    tree = f"<</Type/Pages/Count 9/Kids[{references([3, 2, 3])}]{_BOX}>>".encode()
    return written([_CATALOGUE, tree, b"<</Type/Pages/Parent 2 0 R/Count 9/Kids[2 0 R 3 0 R]>>"])


def endless_form() -> bytes:
    """A page that draws a form, which draws itself."""
    return _page(b"/X0 Do", _forms(1, times=1, last=0))


def forms(depth: int) -> bytes:
    """A page that draws a form, which draws another ten times, and so on: 10^depth lines of text
    in a few hundred bytes.
    """
    return _page(b"/X0 Do", _forms(depth, times=10, last=depth))


def flate_bomb(size: int) -> bytes:
    """A page whose instructions are deflated twice, and unpack to `size` bytes of text."""
    text = WORDS.encode() * 20_000
    squeeze = zlib.compressobj(9)
    begin = squeeze.compress(text) + squeeze.flush(zlib.Z_FULL_FLUSH)
    # After a full flush, the same bytes can be repeated as they are.
    again = squeeze.compress(text) + squeeze.flush(zlib.Z_FULL_FLUSH)
    packed = begin + again * (size // len(text)) + squeeze.flush()
    return _file(stream(zlib.compress(packed), "/FlateDecode/FlateDecode"))


def image(width: int, height: int) -> bytes:
    """A page with a picture that claims to be large, and holds nothing."""
    entries = (
        f"/Type/XObject/Subtype/Image/Width {width}/Height {height}"
        "/BitsPerComponent 8/ColorSpace/DeviceRGB"
    )
    return _page(b"595 0 0 842 0 0 cm /X0 Do", [stream(b"", "/FlateDecode", entries)])


def many_pages(count: int) -> bytes:
    """One page, so many times over."""
    tree = f"<</Type/Pages/Count {count}/Kids[{references([3] * count)}]{_BOX}>>"
    page = f"<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<<{_FONT}>>>>"
    return written([_CATALOGUE, tree.encode(), page.encode(), stream(WORDS.encode())])


def promised_pages(count: int) -> bytes:
    """No page, and the claim that there are many."""
    return written([_CATALOGUE, f"<</Type/Pages/Count {count}/Kids[]{_BOX}>>".encode()])


def locked() -> bytes:
    """A file that is encrypted with a password."""
    encrypt = f"<</Filter/Standard/V 1/R 2/O({'o' * 32})/U({'u' * 32})/P -4>>"
    return pdf(WORDS, trailer=f"/Encrypt {encrypt}/ID[(a)(a)]")


def _forms(depth: int, *, times: int, last: int) -> list[bytes]:
    """Forms that each draw the next; the last draws text."""
    looks = f"/Type/XObject/Subtype/Form{_BOX.replace('Media', 'B')}"
    drawn = []
    for level in range(depth):
        following = (level + 1) % depth if last != level + 1 else None
        inside = WORDS if following is None else f"/X{following} Do " * times
        within = (
            f"/XObject<</X{following} {5 + (following or 0)} 0 R>>" if inside is not WORDS else ""
        )
        drawn.append(stream(inside.encode(), entries=f"{looks}/Resources<<{_FONT}{within}>>"))
    return drawn


def _page(instructions: bytes, objects: list[bytes]) -> bytes:
    """A page that can draw `X0`, the first of the objects."""
    return _file(stream(instructions), objects)


def _file(contents: bytes, objects: list[bytes] | None = None) -> bytes:
    tree = f"<</Type/Pages/Count 1/Kids[3 0 R]{_BOX}>>"
    page = f"<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<<{_FONT}/XObject<</X0 5 0 R>>>>>>"
    return written([_CATALOGUE, tree.encode(), page.encode(), contents, *(objects or [])])
