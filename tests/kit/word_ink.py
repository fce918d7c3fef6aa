"""Text as the runs of a Word paragraph: cut anywhere, with what its writers changed, and its links.

What goes in is text with private characters: places to break, and the marks of notes.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from random import Random
from xml.sax.saxutils import escape

from tests.kit import typesetting
from tests.kit.logical import SOFT, TURN, Paragraph, plain

FOOTNOTES = "footnotes"
"""The form of markers that Word makes itself, with the notes in a part of their own."""
RAISED = "raised"
"""The form of markers that were typed and set as superscript."""

_FIRST_MARK = 0xE000
_SOFT, _TURN, _RAISED = "\ue100", "\ue101", "\ue102"
_MARK = "[\ue000-\ue0ff]"
_PARTS = re.compile(
    rf"(\s?{_TURN}|{_SOFT}|{_MARK}|{_RAISED}(?:\[\d+(?: \d+)+\]|\d+ \d+$|\d+)"
    r"|(?:https?://|www\.)[^\s)]+)"
)
_CHANGED = 'w:author="R. Oortgijs" w:date="2099-03-01T09:00:00Z"'
_DROPPED = ("eerder ", "37 ", "namelijk ", "Vraag 4 ", "(zie antwoord 2) ", "2) ")
_BESIDE = (
    "<w:proofErr w:type='spellStart'/>",
    "<w:bookmarkStart w:id='{0}' w:name='_Hlk{0}'/><w:bookmarkEnd w:id='{0}'/>",
    "<w:r><w:lastRenderedPageBreak/></w:r>",
    "<w:r><w:rPr><w:vanish/></w:rPr><w:t>intern 4</w:t></w:r>",
)


def mark(number: int) -> str:
    """The mark of a note in a text that is yet to be made runs."""
    return chr(_FIRST_MARK + number)


@dataclass
class Ink:
    """How one letter's runs are made. `cut` is how likely a word is cut, `changed` a stretch of
    text to have a tracked change; `turns`: where print would end a line, Word's writer did; `kind`
    is that of the notes, `footnote` or `endnote`.
    """

    rng: Random
    form: str
    cut: float = 0.0
    changed: float = 0.0
    links: str = ""
    soft: str = ""
    fixed: bool = False
    turns: bool = False
    kind: str = "footnote"
    features: set[str] = field(default_factory=set)
    counted: int = 900

    def paragraph(self, paragraph: Paragraph, lead: str = "", looks: str = "") -> str:
        """The runs of a paragraph of a unit, below or behind what opens it."""
        marked = typesetting.marked(paragraph)
        if self.form == RAISED:
            marked = re.sub(f"(?={_MARK})(?<!{_MARK})", _RAISED, marked)
        return self.runs(lead + self._prepared(marked), looks)

    def text(self, text: str, looks: str = "") -> str:
        """The runs of a text without marks."""
        return self.runs(self._prepared(text), looks)

    def runs(self, text: str, looks: str = "") -> str:
        """The runs of a text in which places to break are what this letter makes of them."""
        return "".join(self._part(part, looks) for part in _PARTS.split(text) if part)

    def _prepared(self, text: str) -> str:
        if self.soft:
            text = text.replace(SOFT, _SOFT)
        if self.turns:
            text = text.replace(TURN, f" {_TURN}")
        if self.fixed:
            self.features.add("F9 no-break space")
            text = typesetting.with_fixed_spaces(text, self.rng)
        if self.form == FOOTNOTES:
            return plain(text)
        return typesetting.shown(text, "glued" if self.form == RAISED else self.form)

    def _part(self, part: str, looks: str) -> str:
        if part.endswith(_TURN):
            self.features.add("W line break")
            return f"<w:r>{_properties(looks)}<w:br/></w:r>"
        if part == _SOFT:
            self.features.add("W soft hyphen")
            made = "<w:softHyphen/>" if self.soft == "element" else f"<w:t>{SOFT}</w:t>"
            return f"<w:r>{_properties(looks)}{made}</w:r>"
        if re.fullmatch(_MARK, part):
            return self._reference(ord(part) - _FIRST_MARK)
        if part[0] == _RAISED:
            self.features.add("W superscript typed")
            return _run(part[1:], f'{looks}<w:vertAlign w:val="superscript"/>')
        if part.startswith(("http", "www.")) and self.links:
            return self._link(part, looks)
        return self._changed(part, looks)

    def _reference(self, number: int) -> str:
        self.features.add("W footnotes part" if self.kind == "footnote" else "W endnotes part")
        style = '<w:rStyle w:val="Voetnootmarkering"/>'
        return f'<w:r>{_properties(style)}<w:{self.kind}Reference w:id="{number + 1}"/></w:r>'

    def _link(self, address: str, looks: str) -> str:
        self.features.add("W hyperlink")
        inside = "".join(self._cut(address, f'<w:rStyle w:val="Hyperlink"/>{looks}'))
        if self.links == "hyperlink":
            return f'<w:hyperlink w:anchor="bron" w:history="1">{inside}</w:hyperlink>'
        code = escape(f' HYPERLINK "https://elders.example/{self.rng.randint(1, 99)}" ')
        return (
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
            f'<w:r><w:instrText xml:space="preserve">{code}</w:instrText></w:r>'
            f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{inside}'
            '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
        )

    def _changed(self, text: str, looks: str) -> str:
        """The text, now and then with words that were put in, and others that were taken out."""
        spaces = [match.end() for match in re.finditer(" ", text)]
        if len(spaces) < 2 or self.rng.random() > self.changed:
            return "".join(self._cut(text, looks))
        self.features.add("W tracked change")
        first, last = sorted(self.rng.sample(spaces, 2))
        dropped = f"<w:t xml:space='preserve'>{self.rng.choice(_DROPPED)}</w:t>"
        # Word writes text that was taken out under a name of its own, but not what was moved.
        taken = self.rng.choice(
            (
                f"<w:del {self._change()}><w:r>{dropped.replace('w:t', 'w:delText')}</w:r></w:del>",
                f"<w:moveFrom {self._change()}><w:r>{dropped}</w:r></w:moveFrom>",
            )
        )
        put_in = "".join(self._cut(text[first:last], looks))
        return (
            "".join(self._cut(text[:first], looks))
            + taken
            + f"<w:ins {self._change()}>{put_in}</w:ins>"
            + "".join(self._cut(text[last:], looks))
        )

    def _change(self) -> str:
        self.counted += 1
        return f'w:id="{self.counted}" {_CHANGED}'

    def _cut(self, text: str, looks: str) -> Iterator[str]:
        """The runs of a text, which end anywhere, also in the middle of words."""
        start = 0
        for place in range(1, len(text)):
            if self.rng.random() < self.cut / 6:
                self.features.add("W word cut")
                yield _run(text[start:place], looks)
                if self.rng.random() < 0.3:
                    self.counted += 1
                    beside = self.rng.choice(_BESIDE)
                    self.features |= {"W hidden text"} if "vanish" in beside else set()
                    yield beside.format(self.counted)
                start = place
        if text[start:]:
            yield _run(text[start:], looks)


def _run(text: str, looks: str) -> str:
    said = f'<w:t xml:space="preserve">{escape(text)}</w:t>'
    if "\t" in text:
        said = said.replace("\t", '</w:t><w:tab/><w:t xml:space="preserve">')
    return f"<w:r>{_properties(looks)}{said}</w:r>"


def _properties(looks: str) -> str:
    return f"<w:rPr>{looks}</w:rPr>" if looks else ""
