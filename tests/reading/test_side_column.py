"""What a ministry prints beside its letter is known by its labels, and nothing else is taken."""

import pytest

from searchapp.reading.side_column import may_end_column, side_column


@pytest.mark.parametrize(
    "lines",
    [
        ["Ons kenmerk", "2099-0000123"],
        ["Onze referentie:", "MINDEF20990001"],
        ["Ons kenmerk: IENW/BSK-2099/77"],
        ["Kenmerk", "DGX-AB / 99012345"],
        ["Uw brief (kenmerk)", "2099Z00777"],
        ["Ministerie van Waterstaat", "Ons kenmerk", "2099-0000123"],
        ["Directie Vaarwegen &", "Bruggen", "", "Ons kenmerk", "2099-0000123"],
        ["Ministerie van Vaarwegen", "en Bruggen", "Onze referentie", "VB2099"],
        ["Postbus 99701", "2599 ES Den Haag", "Datum", "3 maart 2099", "Kenmerk", "VB2099"],
        ["Datum 3 maart 2099", "Kenmerk VB2099"],
        ["Kenmerk", "", "VB2099", "", "Datum", "", "3 maart 2099"],
    ],
)
def test_a_side_column(lines: list[str]) -> None:
    assert side_column([*lines, "geopend worden, zodra"]) == len(lines)


@pytest.mark.parametrize(
    "lines",
    [
        ["Ministerie van Waterstaat"],
        ["Ministerie van Waterstaat is verantwoordelijk."],
        ["Directie en bewoners zijn het eens, zo", "Blijkt uit het verslag"],
        ["Datum", "3 maart 2099", "12 maart 2099"],
        ["Kenmerk van deze brug is", "2099"],
        ["Ons kenmerk", "is de brug."],
        ["Postbus 99701", "is het adres."],
    ],
)
def test_no_side_column(lines: list[str]) -> None:
    assert side_column(lines) == 0


@pytest.mark.parametrize("text", ["2099-0000123", "Ons kenmerk 2099-0000123", "3 maart 2099"])
def test_the_last_line_of_one(text: str) -> None:
    assert may_end_column(text)


@pytest.mark.parametrize("text", ["Ons kenmerk", "De brug is sinds 2098 dicht.", ""])
def test_not_the_last_line_of_one(text: str) -> None:
    assert not may_end_column(text)
