"""The query language: a string → a small tree, and reports of what was not understood.

Every string gives a tree. Words are soft (half of them must occur); quotes, `=`, `*`, `-`, `OF` and
fields are strict. Operators count only in capitals, in Dutch or English.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import TypeAlias

from searchapp.dutch import analyse
from searchapp.errors import BadQuery
from searchapp.model import Notice
from searchapp.search.fields import BY_KEY, normal_value

MAX_LENGTH = 1000
MAX_TERMS = 64
MAX_DEPTH = 16
MAX_WILDCARDS = 8
MIN_PREFIX = 3
"""Three letters before a star: `in*` alone would touch a sixth of all words."""
MAX_DISTANCE = 50


@dataclass(frozen=True, slots=True)
class Word:
    """One or more words in running text, matched by stem."""

    text: str


@dataclass(frozen=True, slots=True)
class Exact:
    """Words as printed; `distance` 0: in this order side by side, else within so many words of each
    other.
    """

    text: str
    distance: int = 0


@dataclass(frozen=True, slots=True)
class Prefix:
    """Words that begin so."""

    text: str


@dataclass(frozen=True, slots=True)
class Filter:
    """`lid:dobbe`: a value of a field."""

    key: str
    value: str


@dataclass(frozen=True, slots=True)
class Not:
    """What must not occur."""

    node: "Node"


@dataclass(frozen=True, slots=True)
class Either:
    """At least one of these."""

    nodes: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class All:
    """Every one of these; what brackets or `EN` hold together."""

    nodes: tuple["Node", ...]


Node: TypeAlias = Word | Exact | Prefix | Filter | Not | Either | All


@dataclass(frozen=True, slots=True)
class Parsed:
    """The top level of a query, in order, and what was done about what could not be understood."""

    nodes: tuple[Node, ...]
    notices: tuple[Notice, ...]


_TOKEN = re.compile(
    r"""(?!(?i:ecli):)(?P<field>[a-zA-Z]{1,20}):(?=[^\s:/])
      | (?P<minus>(?<![^\s(])-(?=[^\s-]))
      | (?P<quoted>["“”„](?P<inside>[^"“”„]*)(?P<closed>["“”„])?(?:~(?P<distance>\d{1,3}))?)
      | (?P<bracket>[()])
      | (?P<word>=?[^\s()"“”„]+)
    """,
    re.VERBOSE,
)
_OPERATORS = {"OF": "or", "OR": "or", "EN": "and", "AND": "and", "NIET": "not", "NOT": "not"}


def parse(query: str) -> Parsed:
    """Read a query. Raises `BadQuery` past a limit; everything else gives a tree."""
    if len(query) > MAX_LENGTH:
        raise BadQuery("long_query", length=len(query), limit=MAX_LENGTH)
    tokens = list(_TOKEN.finditer(query))
    if len(tokens) > MAX_TERMS:
        raise BadQuery("many_terms", count=len(tokens), limit=MAX_TERMS)
    parser = _Parser(tokens)
    nodes = parser.sequence(0)
    if query.strip() and not nodes:
        parser.notices.append(Notice(key="no_words"))
    return Parsed(tuple(nodes), tuple(parser.notices))


@dataclass
class _Parser:
    """Recursive descent over the tokens; `OF` and `EN` bind the two things beside them."""

    tokens: Sequence[re.Match[str]]
    position: int = 0
    wildcards: int = 0
    notices: list[Notice] = field(default_factory=list)

    def sequence(self, depth: int) -> list[Node]:
        """Everything up to the end, or to the bracket that closes this depth."""
        if depth > MAX_DEPTH:
            raise BadQuery("deep_query", limit=MAX_DEPTH)
        nodes: list[Node] = []
        joiner = ""
        while self.position < len(self.tokens):
            token = self.tokens[self.position]
            if token["bracket"] == ")" and depth:
                break
            if (operator := _OPERATORS.get(token.group(), "")) in ("or", "and"):
                self.position += 1
                joiner = operator if nodes else ""
                continue
            node = self.item(depth)
            if node and joiner:
                node = _joined(joiner, nodes.pop(), node)
            if node:
                nodes.append(node)
                joiner = ""
        return nodes

    def item(self, depth: int) -> Node | None:
        """One thing: brackets, quotes, a field, an exclusion or a word; None where nothing is left
        of it.
        """
        if self.position >= len(self.tokens):
            return None
        token = self.tokens[self.position]
        if token["bracket"] == ")" and depth:
            return None
        self.position += 1
        if token["minus"] or _OPERATORS.get(token.group()) == "not":
            node = self.item(depth)
            return Not(node) if node else None
        if token["bracket"]:
            return self._bracket(token["bracket"], depth)
        if token["quoted"]:
            return self._quoted(token)
        if token["field"]:
            return self._field(token["field"])
        return self._word(token["word"])

    def _bracket(self, bracket: str, depth: int) -> Node | None:
        if bracket == ")":
            return None
        nodes = self.sequence(depth + 1)
        if self.position < len(self.tokens):
            self.position += 1
        else:
            self._say(Notice(key="open_bracket"))
        return All(tuple(nodes)) if len(nodes) > 1 else next(iter(nodes), None)

    def _say(self, notice: Notice) -> None:
        """Once is enough for four brackets left open."""
        if notice not in self.notices:
            self.notices.append(notice)

    def _quoted(self, token: re.Match[str]) -> Node | None:
        if not token["closed"]:
            self.notices.append(Notice(key="open_quote"))
        if not analyse(token["inside"]):
            return None
        return Exact(token["inside"], min(int(token["distance"] or 0), MAX_DISTANCE))

    def _field(self, name: str) -> Node:
        key = name.lower()
        if key in BY_KEY or key == "in":
            token = self.tokens[self.position]
            self.position += 1
            return Filter(key, normal_value(key, token["inside"] or token.group()))
        known = ", ".join((*BY_KEY, "in"))
        self.notices.append(Notice(key="unknown_field", values={"field": name, "known": known}))
        return Word(name)

    def _word(self, text: str) -> Node | None:
        if not analyse(text):
            return None
        if text.startswith("="):
            return Exact(text[1:])
        if text.endswith("*"):
            return self._prefix(text.rstrip("*"))
        return Word(text)

    def _prefix(self, prefix: str) -> Node:
        self.wildcards += 1
        if len(prefix) < MIN_PREFIX or not prefix.isalnum():
            self.notices.append(
                Notice(key="short_prefix", values={"prefix": prefix, "least": MIN_PREFIX})
            )
            return Word(prefix)
        if self.wildcards > MAX_WILDCARDS:
            self.notices.append(
                Notice(key="many_wildcards", values={"prefix": prefix, "limit": MAX_WILDCARDS})
            )
            return Word(prefix)
        return Prefix(prefix)


def _joined(operator: str, left: Node, right: Node) -> Node:
    kind = Either if operator == "or" else All
    earlier = left.nodes if isinstance(left, kind) else (left,)
    return kind((*earlier, right))
