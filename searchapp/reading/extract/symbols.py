"""Characters that Word takes from a font of pictures instead of from Unicode.

Only those that its own autocorrection and its dialogs put into a text; another is shown as a box,
as a printer does that lacks the font.
"""

__all__ = ["symbol"]

_PRIVATE = range(0xF000, 0xF100)
_UNKNOWN = "□"
_WINGDINGS = {
    0x4A: "☺", 0x4C: "☹", 0x6C: "●", 0x6E: "■", 0x6F: "□", 0x71: "❑", 0x76: "❖", 0x9F: "•",
    0xA7: "▪", 0xA8: "□", 0xD8: "➢", 0xDF: "←", 0xE0: "→", 0xE8: "➔", 0xF3: "⇔", 0xFB: "✗",
    0xFC: "✓", 0xFD: "☒", 0xFE: "☑",
}  # fmt: skip
_SYMBOL = {
    0x2D: "−", 0x61: "α", 0x62: "β", 0x67: "γ", 0x6C: "λ", 0x6D: "μ", 0x70: "π", 0xA3: "≤",
    0xAC: "←", 0xAE: "→", 0xB0: "°", 0xB1: "±", 0xB3: "≥", 0xB4: "×", 0xB7: "•", 0xB9: "≠",
    0xBB: "≈", 0xDE: "⇒",
}  # fmt: skip


def symbol(font: str | None, code: str | None) -> str:
    """The character at a code, in hexadecimal, of a font (`w:sym`)."""
    try:
        place = int(code or "", 16)
    except ValueError:
        return ""
    pictures = _WINGDINGS if (font or "").startswith("Wingdings") else _SYMBOL
    if place in _PRIVATE or place < 0x100:
        return pictures.get(place & 0xFF, _UNKNOWN)
    is_text = place <= 0xFFFF and chr(place).isprintable()
    return chr(place) if is_text else _UNKNOWN
