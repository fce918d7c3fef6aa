"""What another library finds in a Word file, to compare with what we find."""

import html
import re
from io import BytesIO

import mammoth


def text_by_mammoth(data: bytes) -> str:
    """The text of a Word file with its notes, as mammoth has it."""
    marked_up = mammoth.convert_to_html(BytesIO(data)).value
    return html.unescape(re.sub(r"<[^>]+>", " ", marked_up))
