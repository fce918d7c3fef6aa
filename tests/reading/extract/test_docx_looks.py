"""Bold, italic, size and superscript, from a run or from its styles; list numbers as printed."""

import pytest

from searchapp.reading.extract.docx import extract
from searchapp.reading.lines import Line
from tests.reading.extract.docx_files import docx, level, listed, lists, paragraph, run

STYLES = """
<w:docDefaults><w:rPrDefault><w:rPr><w:sz w:val="22"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Standaard"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Kop1"><w:name w:val="heading 1"/>
  <w:basedOn w:val="Standaard"/><w:rPr><w:sz w:val="28"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Vet"><w:rPr><w:b/><w:sz w:val="18"/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Kring"><w:basedOn w:val="Kring"/></w:style>
<w:style w:type="paragraph" w:styleId="Lijst">
  <w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:type="character" w:styleId="Nadruk"><w:rPr><w:b/><w:i/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Noot"><w:rPr>
  <w:vertAlign w:val="superscript"/></w:rPr></w:style>
"""
DECIMAL = level(0, "decimal", "%1.")


def line(*content: str, style: str = "") -> Line:
    (found,) = extract(docx(paragraph(*content, style=style), styles=STYLES)).lines
    return found


def numbers(body: str, numbering: str, styles: str = STYLES) -> list[str]:
    extraction = extract(docx(body, numbering=numbering, styles=styles))
    return [found.number for found in extraction.lines]


def test_a_line_is_bold_when_all_its_letters_are() -> None:
    assert line(run("Vraag", "<w:b/>"), run(" 1", '<w:b w:val="1"/>')).bold


def test_a_line_with_one_plain_word_is_not_bold() -> None:
    assert not line(run("Vraag", "<w:b/>"), run(" een")).bold


def test_white_space_and_points_do_not_count() -> None:
    assert line(run("Vraag 1", "<w:b/>"), run(": ")).bold


def test_italic_is_told_too() -> None:
    assert line(run("Nee", "<w:i/>")).italic


def test_a_style_makes_a_line_bold() -> None:
    assert line("Vraag 1", style="Vet").bold


def test_a_run_overrules_its_style() -> None:
    assert not line(run("Ja.", '<w:b w:val="0"/>'), style="Vet").bold


def test_a_character_style_turns_over_what_the_paragraph_has() -> None:
    emphasis = '<w:rStyle w:val="Nadruk"/>'
    assert line(run("Ja.", emphasis)).bold
    assert not line(run("Ja.", emphasis), style="Vet").bold


def test_a_heading_is_bold_whatever_its_look() -> None:
    assert line("Vraag 1", style="Kop1").bold


@pytest.mark.parametrize(("style", "size"), [("", 11.0), ("Kop1", 14.0), ("Vet", 9.0)])
def test_the_size_is_in_points(style: str, size: float) -> None:
    assert line("Ja.", style=style).size == size


def test_the_size_is_that_of_most_letters() -> None:
    assert line(run("Zie ook", '<w:sz w:val="12"/>'), run(" het antwoord")).size == 11.0


def test_a_style_that_is_based_on_itself_does_no_harm() -> None:
    assert line("Ja.", style="Kring").size == 11.0


def test_superscript_digits_are_told() -> None:
    raised = '<w:rStyle w:val="Noot"/>'
    found = line(
        run("bericht"), run("1", raised), run("2 ", raised), run("op de 11"), run("e", raised)
    )
    assert (found.text, found.raised) == ("bericht12 op de 11e", ((7, 9),))


def test_a_list_counts() -> None:
    body = listed("a") + paragraph("tussendoor") + listed("b")
    assert numbers(body, lists(DECIMAL)) == ["1", "", "2"]


@pytest.mark.parametrize(
    ("form", "pattern", "printed"),
    [
        ("decimal", "%1.", ["1", "2", "3"]),
        ("decimal", "(%1)", ["1", "2", "3"]),
        ("decimal", "Vraag %1", ["Vraag 1", "Vraag 2", "Vraag 3"]),
        ("decimalZero", "%1)", ["01", "02", "03"]),
        ("lowerLetter", "%1.", ["a", "b", "c"]),
        ("upperLetter", "%1.", ["A", "B", "C"]),
        ("lowerRoman", "%1.", ["i", "ii", "iii"]),
        ("upperRoman", "%1.", ["I", "II", "III"]),
        ("bullet", "\uf0b7", ["•", "•", "•"]),
        ("none", "", ["", "", ""]),
        ("hebrew1", "%1", ["1", "2", "3"]),
    ],
)
def test_numbers_are_printed_as_word_does(form: str, pattern: str, printed: list[str]) -> None:
    body = listed("een") + listed("twee") + listed("drie")
    assert numbers(body, lists(level(0, form, pattern))) == printed


def test_after_z_comes_aa() -> None:
    body = "".join(listed("vraag") for _ in range(28))
    assert numbers(body, lists(level(0, "lowerLetter", "%1)")))[25:] == ["z", "aa", "bb"]


def test_a_deeper_level_starts_anew_below_each_number() -> None:
    levels = DECIMAL + level(1, "lowerLetter", "%2.") + level(2, "decimal", "%1.%3")
    body = "".join(listed("x", level=place) for place in (0, 1, 1, 2, 0, 1, 2))
    assert numbers(body, lists(levels)) == ["1", "a", "b", "1.1", "2", "a", "2.1"]


def test_a_deeper_level_may_count_on() -> None:
    levels = DECIMAL + level(1, "decimal", "%2", '<w:lvlRestart w:val="0"/>')
    body = "".join(listed("x", level=place) for place in (0, 1, 0, 1))
    assert numbers(body, lists(levels)) == ["1", "1", "2", "2"]


def test_a_level_that_is_printed_legally_has_digits_alone() -> None:
    levels = level(0, "upperRoman", "%1") + level(1, "decimal", "%1.%2", "<w:isLgl/>")
    body = listed("x") + listed("x", level=1)
    assert numbers(body, lists(levels)) == ["I", "1.1"]


def instance(number: int, override: str = "") -> str:
    return f'<w:num w:numId="{number}"><w:abstractNumId w:val="7"/>{override}</w:num>'


def test_another_instance_counts_on() -> None:
    body = listed("x", number=1) + listed("x", number=2)
    assert numbers(body, lists(DECIMAL, instances=instance(2))) == ["1", "2"]


def test_an_instance_may_begin_anew_once() -> None:
    anew = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>'
    body = listed("x", number=1) + listed("x", number=2) + listed("x", number=2)
    assert numbers(body, lists(DECIMAL, instances=instance(2, anew))) == ["1", "5", "6"]


def test_an_instance_may_have_a_level_of_its_own() -> None:
    own = f'<w:lvlOverride w:ilvl="0">{level(0, "upperLetter", "%1")}</w:lvlOverride>'
    assert numbers(listed("x", number=2), lists(DECIMAL, instances=instance(2, own))) == ["A"]


def test_a_style_may_number_its_paragraphs() -> None:
    body = paragraph("x", style="Lijst") + paragraph("x", style="Lijst")
    assert numbers(body, lists(DECIMAL)) == ["1", "2"]


def test_a_paragraph_may_leave_the_list_of_its_style() -> None:
    left = '<w:numPr><w:numId w:val="0"/></w:numPr>'
    assert numbers(paragraph("x", style="Lijst", properties=left), lists(DECIMAL)) == [""]


def test_a_number_stands_on_the_first_line_that_holds_text() -> None:
    broken = listed("x").replace("<w:t ", "<w:br/><w:t ").replace("</w:t>", "</w:t><w:br/>")
    assert numbers(broken, lists(DECIMAL)) == ["", "1", ""]


@pytest.mark.parametrize("start", ["-1", "١", "9" * 5000, "x"])
def test_a_start_that_is_no_number_does_no_harm(start: str) -> None:
    odd = DECIMAL.replace('<w:start w:val="1"/>', f'<w:start w:val="{start}"/>')
    assert numbers(listed("x"), lists(odd)) == ["0"]


def test_a_letter_that_would_fill_the_memory_is_a_number() -> None:
    far = level(0, "lowerLetter", "%1").replace(
        '<w:start w:val="1"/>', '<w:start w:val="99999999"/>'
    )
    assert numbers(listed("x"), lists(far)) == ["99999999"]
