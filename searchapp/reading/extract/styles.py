"""How a run of a Word document looks: its own properties, over its styles, over the defaults.

ECMA-376 part 1, 17.7: a style takes what it does not say from the one it is based on; bold and
italic are toggles, which a character style turns over when the paragraph's style has them too. The
looks that a table's style gives are left out: no letter seen has any that matter.
"""

import re
from dataclasses import dataclass

from lxml import etree

from searchapp.reading.extract.ooxml import W, number_in, value

__all__ = ["Look", "Styles"]

_HEADING = re.compile(r"heading \d", re.IGNORECASE)
_OFF = frozenset({"0", "false", "off", "none"})
_MAX_DEPTH = 12
"""Styles in one chain; Word itself refuses to go past ten."""
_SIZE = 20
"""Half points, where nothing says a size."""


@dataclass(frozen=True, slots=True)
class Look:
    """The typography of a run. `size` is in points; what is `hidden` is not printed."""

    bold: bool = False
    italic: bool = False
    size: float = _SIZE / 2
    raised: bool = False
    hidden: bool = False


@dataclass(frozen=True, slots=True)
class _Says:
    """What one place says of typography; None where it says nothing."""

    bold: bool | None = None
    italic: bool | None = None
    size: int | None = None
    raised: bool | None = None
    hidden: bool | None = None

    def over(self, other: "_Says") -> "_Says":
        """With what is not said taken from another place."""
        return _Says(
            bold=other.bold if self.bold is None else self.bold,
            italic=other.italic if self.italic is None else self.italic,
            size=other.size if self.size is None else self.size,
            raised=other.raised if self.raised is None else self.raised,
            hidden=other.hidden if self.hidden is None else self.hidden,
        )


_NOTHING = _Says()
_HEADING_SAYS = _Says(bold=True)


class Styles:
    """The styles of a document; `root` is its styles part, where it has one."""

    def __init__(self, root: etree._Element | None) -> None:
        self._styles: dict[str, etree._Element] = {}
        self._defaults = _NOTHING
        self._default_paragraph = ""
        self._said: dict[str, _Says] = {}
        self._lists: dict[str, tuple[str, str]] = {}
        self._plain: dict[str, Look] = {}
        if root is not None:
            self._read(root)

    def look(self, style: str, run: etree._Element | None = None) -> Look:
        """How text looks in a paragraph of a style, in a run of properties (`w:rPr`) or in none."""
        if run is not None:
            return self._look(style, run)
        if style not in self._plain:
            self._plain[style] = self._look(style, None)
        return self._plain[style]

    def _look(self, style: str, run: etree._Element | None) -> Look:
        paragraph = self._says(style or self._default_paragraph)
        character = self._says(value(run, f"{W}rStyle") or "")
        own, basis = _read(run), self._defaults
        rest = own.over(character).over(paragraph).over(basis)
        return Look(
            bold=_toggled(own.bold, character.bold, paragraph.bold, basis.bold),
            italic=_toggled(own.italic, character.italic, paragraph.italic, basis.italic),
            size=(rest.size or _SIZE) / 2,
            raised=bool(rest.raised),
            hidden=bool(rest.hidden),
        )

    def list_of(self, style: str, paragraph: etree._Element | None) -> tuple[str, str]:
        """The list and level that a paragraph's properties (`w:pPr`) name, or else its style.

        Empty where they name none.
        """
        identifier, level = _list_in(paragraph)
        if style not in self._lists:
            named = [_list_in(step.find(f"{W}pPr")) for step in self._chain(style)]
            self._lists[style] = (
                next((of for of, _ in named if of), ""),
                next((at for _, at in named if at), ""),
            )
        of, at = self._lists[style]
        return identifier or of, level or at

    def _chain(self, style: str) -> list[etree._Element]:
        """A style with those it is based on, nearest first."""
        steps: list[etree._Element] = []
        style = style or self._default_paragraph
        while style in self._styles and len(steps) < _MAX_DEPTH:
            steps.append(self._styles[style])
            style = value(steps[-1], f"{W}basedOn") or ""
        return steps

    def _read(self, root: etree._Element) -> None:
        self._defaults = _read(root.find(f"{W}docDefaults/{W}rPrDefault/{W}rPr"))
        for style in root.iterchildren(f"{W}style"):
            identifier = style.get(f"{W}styleId", "")
            self._styles[identifier] = style
            is_default = style.get(f"{W}default", "0") not in _OFF
            if is_default and style.get(f"{W}type") == "paragraph":
                self._default_paragraph = identifier

    def _says(self, style: str) -> _Says:
        if not style:
            return _NOTHING
        if style not in self._said:
            said = _NOTHING
            for step in self._chain(style):
                # Some templates give headings a larger size alone, or a colour.
                is_heading = _HEADING.fullmatch(value(step, f"{W}name") or "")
                own = _read(step.find(f"{W}rPr"))
                said = said.over(own).over(_HEADING_SAYS if is_heading else _NOTHING)
            self._said[style] = said
        return self._said[style]


def _read(run: etree._Element | None) -> _Says:
    """What run properties say."""
    if run is None:
        return _NOTHING
    size = number_in(value(run, f"{W}sz"), 0)
    placed = value(run, f"{W}vertAlign")
    return _Says(
        bold=_is_on(run, "b"),
        italic=_is_on(run, "i"),
        size=size or None,
        raised=None if placed is None else placed == "superscript",
        hidden=_is_on(run, "vanish"),
    )


def _list_in(paragraph: etree._Element | None) -> tuple[str, str]:
    named = paragraph.find(f"{W}numPr") if paragraph is not None else None
    return value(named, f"{W}numId") or "", value(named, f"{W}ilvl") or ""


def _is_on(run: etree._Element, toggle: str) -> bool | None:
    said = value(run, f"{W}{toggle}")
    return None if said is None else said not in _OFF


def _toggled(
    own: bool | None, character: bool | None, paragraph: bool | None, basis: bool | None
) -> bool:
    if own is not None:
        return own
    if character is None and paragraph is None:
        return bool(basis)
    return bool(character) != bool(paragraph)
