"""What a form asks: the request, what of it cannot be used, and what a page says about it. Pure."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from searchapp.errors import BadFilter, BadQuery
from searchapp.messages import say
from searchapp.references import dutch_date
from searchapp.registry import Registries
from searchapp.search.fields import BY_KEY, value_label
from searchapp.search.request import Order, SearchRequest, Side, Words
from searchapp.search.results import Results, WayOut
from searchapp.web.formatting import dutch_number


@dataclass(frozen=True, slots=True)
class Fault:
    """What was filled in under a key and cannot be used, and what to do about it."""

    value: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Asked:
    """A request as far as it can be understood; `faults` has the keys that cannot."""

    request: SearchRequest
    faults: dict[str, Fault] = field(default_factory=dict)

    def with_fault(self, fault: BadQuery) -> "Asked":
        """The same, where the words themselves turn out to be too much."""
        return Asked(self.request, {"q": Fault(self.request.query, fault.sentence("nl"))})


@dataclass(frozen=True, slots=True)
class Chip:
    """A filter that is set: what it is about, its value, and the request without it."""

    about: str
    label: str
    without: SearchRequest


def understand(pairs: Iterable[tuple[str, str]]) -> Asked:
    """Read a form. What cannot be used is left out of the request and kept as a fault."""
    left = list(pairs)
    faults: dict[str, Fault] = {}
    while True:
        try:
            return Asked(SearchRequest.parse(left, strict=False), faults)
        except BadFilter as fault:
            key = str(fault.values["name"])
            faults[key] = _fault(fault)
            left = [pair for pair in left if pair[0] != key]


def _fault(fault: BadFilter) -> Fault:
    value = str(fault.values["value"])
    # The page stands beside the field, so it need not name the key of the address.
    sentence = say("page.bad_date") if fault.key == "bad_date" else fault.sentence("nl")
    return Fault(value, sentence)


def chips(request: SearchRequest, registries: Registries | None = None) -> Iterator[Chip]:
    """Every filter that is set, in the order of an address."""
    if request.side is not Side.BOTH:
        label = say(f"page.side_{request.side}")
        yield Chip(say("page.side"), label, request.changed(side=Side.BOTH))
    for key, values in request.filters.items():
        for value in values:
            label = value_label(key, value, registries) or value
            yield Chip(BY_KEY[key].label, label, request.toggled(key, value))
    if request.since:
        label = say("page.since_day", day=dutch_date(request.since))
        yield Chip(say("page.period"), label, request.changed(since=None))
    if request.until:
        label = say("page.until_day", day=dutch_date(request.until))
        yield Chip(say("page.period"), label, request.changed(until=None))
    if request.words is Words.ALL:
        yield Chip(say("page.words"), say("page.words_all"), request.changed(words=Words.HALF))


def bare(request: SearchRequest) -> SearchRequest:
    """The same words in the same order, with nothing set."""
    return SearchRequest(query=request.query, order=request.order)


def orders(request: SearchRequest) -> list[tuple[str, SearchRequest, bool]]:
    """Ways to sort: label, request, and whether it is this one."""
    return [
        (say(f"page.order_{order}"), request.changed(order=order), order is request.order)
        for order in Order
    ]


def hidden(request: SearchRequest, results: Results | None) -> Iterator[tuple[str, str]]:
    """What a form must send along because the page shows no field for it."""
    shown = {facet.key for facet in results.facets} if results else set()
    for key, value in request.pairs():
        if key in ("woorden", "sorteer") or (key in BY_KEY and key not in shown):
            yield key, value


def count_sentence(results: Results) -> str:
    """How many there are, and which of them a page shows."""
    request, total = results.request, results.totals.entries
    if total < 2:
        return say("page.only_result") if total else say("page.no_results")
    if total <= request.size:
        return say("page.all_results", n=total)
    first = (request.page - 1) * request.size + 1
    last = min(total, first + request.size - 1)
    return say(
        "page.last_result" if first == last else "page.some_results",
        first=dutch_number(first),
        last=dutch_number(last),
        total=dutch_number(total),
    )


def way_label(way: WayOut) -> str:
    """What a way out of an empty result leaves out."""
    if way.label in BY_KEY:
        return say("page.way_filter", field=BY_KEY[way.label].label)
    return say(f"page.way_{way.label}")
