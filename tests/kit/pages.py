"""Printed lines into pages, with what every page repeats at its foot and head."""

from collections.abc import Iterator, Sequence
from random import Random

from searchapp.model import DocumentKind
from tests.kit.edges import NUMBERS, LetterEdges, OfficialEdges
from tests.kit.logical import Letter
from tests.kit.typesetting import Row

SAMPLE_NOTICE = "VOORBEELD – verzonnen brief, geen echt Kamerstuk"


def paginate(rows: Sequence[Row], height: int) -> Iterator[list[Row]]:
    """The lines of each page; a heading is never the last of one."""
    page: list[Row] = []
    for row in rows:
        if page and (row.opens or len(page) >= height) and not page[-1].keep:
            yield page
            page = []
        if page or row.text.strip():
            page.append(row)
    if page:
        yield page


class Feet:
    """The furniture of one letter; collects the features that it exercises."""

    def __init__(self, rng: Random, name: str, letter: Letter) -> None:
        self.rng, self.name = rng, name
        about, answers = letter.publication, letter.kind is not DocumentKind.QUESTIONS
        self.features: set[str] = set()
        years = f"{about.session}{rng.choice('–––-')}{about.session + 1}"
        chamber = "Tweede Kamer"
        self.running = f"{chamber}, vergaderjaar {years}, {'Aanhangsel' if answers else 'Vragen'}"
        tail = rng.choice(("", "", "", "-h1", "-n1"))
        session = f"{about.session}{about.session + 1}"
        self.publication = (
            f"ah-tk-{session}-{about.number}{tail}" if answers else f"kv-tk-{about.case}"
        )
        self.flat = f"h tk {session} {about.number}"
        self.place = f"{rng.choice('’’’‘')}s-Gravenhage {about.year}"
        self.issn = "ISSN 0921 - 7398" if answers else ""
        self.number_line = rng.choice(
            ("", "Pagina {} van {}", "Pagina {}", "Blad {}/{}", "Blad {} van {}")
        )
        self.notice = SAMPLE_NOTICE if rng.random() < 0.3 else ""
        self.rule = rng.choice(("-----", "-----", "-" * 20, "_" * 12))
        self.feed = rng.random() < 0.6
        self.tight = rng.random() < 0.3
        self.at_head = rng.random() < 0.2
        self.reference = rng.choice(("", "", "head", "foot"))
        self.number = about.reference
        self.known = about.reference in letter.head
        plain = name == "letter" and not self.reference
        self.edges = LetterEdges(letter, self.number_line, plain=plain)
        self.frame = OfficialEdges(letter)

    def set(self, page: int, pages: int, printed: list[str]) -> list[str]:
        """The lines of a page as they stand between its edges."""
        printed = [*self.above(page, pages), *printed]
        if not printed:
            return []
        if self.name == "letter":
            printed = self.edges.around(page, pages, printed)
            self.features |= self.edges.features
            if self.edges.opens(page):
                printed[0] = f" {printed[0]}"
        if self.name == "official":
            printed = self.frame.around(printed)
            self.features |= self.frame.features
        return printed

    def above(self, page: int, pages: int) -> list[str]:
        """What stands above the text of a page."""
        if self.name != "letter" or page == 1 or self.reference != "head":
            return []
        if pages < 3 and not self.known:
            # Printed once, it could be anything.
            return []
        self.features.add("F5 running reference")
        return [self.number]

    def lines(self, page: int, pages: int) -> list[str]:
        """What stands below the text and notes of a page, page from 1."""
        printer = {
            "official": self._official,
            "glued": self._glued,
            "letter": self._letter,
            "markdown": self._markdown,
        }.get(self.name)
        return printer(page, pages) if printer else []

    def _official(self, page: int, pages: int) -> list[str]:
        self.features |= {"F5 publication", "F5 printed at", "F5 running head"}
        first = self._first() if page == 1 else []
        if self.issn and first:
            self.features.add("F5 issn")
        if self.at_head and page < pages:
            self.features.add("F5 running head above")
            return [
                "",
                *filter(None, first),
                "\f" if self.feed else "",
                f"{self.running} {page + 1}",
            ]
        if self.frame.columns:
            place = first.pop(-2) if first else ""
            number = self.frame.number(self.running, page, place)
            self.features |= self.frame.features
            return ["", *first, *number, "", *self._feed(page, pages)]
        number = [f"{self.running} {page}"] if self.tight else [self.running, "", str(page)]
        self.features.add("F5 page number beside" if self.tight else "F5 page number below")
        return ["", *first, *number, "", " " if self.feed else "", *self._feed(page, pages)]

    def _first(self) -> list[str]:
        first = self.frame.first([self.publication, self.issn, self.place])
        self.features |= self.frame.features
        return [*first, ""]

    def _glued(self, page: int, pages: int) -> list[str]:
        self.features |= {"F5 glued", "F5 publication"}
        between = "" if self.issn else " "
        if page == 1:
            last = f"{self.issn}{self.place}{between}{self.running} {page}"
            return [" ", "  ", self.publication, last]
        return [f"{self.running} {page}"]

    def _letter(self, page: int, pages: int) -> list[str]:
        self.features.add("F6")
        lines = []
        lines += self.edges.below(page)
        if self.number_line:
            # On a single page a number alone could be anything.
            form = self.edges.number_line if pages > 1 else self.number_line
            self.features.add(NUMBERS[form])
            # Letters do count like this: `Pagina 5 van 4`.
            number = form.format(page, max(1, pages - self.rng.randint(0, 1)))
            lines += [self.edges.glue(number)] if self.edges.glued else ["", "", number]
        self.features |= self.edges.features
        if self.reference == "foot" and pages > 1:
            self.features.add("F5 running reference")
            lines += ["", f"Ons kenmerk {self.number}"]
        if self.notice:
            self.features.add("F5 sample notice")
            lines.append(self.notice)
        return lines

    def _markdown(self, page: int, pages: int) -> list[str]:
        self.features.add("F5 rule")
        first = ["", "", self.flat] if page == 1 else []
        if first:
            self.features.add("F5 publication of flat text")
        return [*first, "", "", self.rule, ""]

    def _feed(self, page: int, pages: int) -> list[str]:
        if not self.feed:
            self.features.add("F6 no form feed")
            return []
        return ["\f"] if page < pages else [""]
