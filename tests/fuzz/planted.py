"""Mistakes as editors make them, each planted at many places in good files.

Every kind says what should be typed instead, in words of its own: not those of the code.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import NamedTuple


class Planted(NamedTuple):
    """A text with one mistake in it, and the lines on which someone has to type, from 1."""

    text: str
    lines: frozenset[int]


Plant = Callable[[list[str]], Iterator[tuple[list[str], int]]]
"""Yields the lines of a good file with a mistake, and the line of that mistake, from 0."""


@dataclass(frozen=True)
class Kind:
    """A kind of mistake: `cure` is what its message has to say, `files` where it is planted."""

    name: str
    plant: Plant
    cure: str
    files: str = "fiche"


def planted(kind: Kind, text: str) -> Iterator[Planted]:
    """Yield a good text with a mistake of a kind, at every place where it can be made."""
    for lines, at in kind.plant(text.split("\n")):
        yield Planted("\n".join(lines), frozenset({at + 1}))


_ITEM = re.compile(r"(\s+)- ([^\W\d_][^:#{}\[\]*\"'|>]{12,}\.)")
_FIELD = re.compile(r"(\s*(?:- )?)(title|summary|place|meaning|goal|publisher): ([^\W_].{2,})")
_BLOCK = re.compile(r"(\s*(?:- )?)(body|requirement|why|answer|intro|text): [|>]-?")


def _end(lines: list[str]) -> int:
    """Return the number of the line that ends the fields of a fiche."""
    return lines.index("---", 1) if lines[0] == "---" else len(lines)


def _plain(lines: list[str], number: int) -> bool:
    """Return whether the text on a line ends there."""
    after = lines[number + 1] if number + 1 < len(lines) else ""
    indent = len(lines[number]) - len(lines[number].lstrip())
    return len(after) - len(after.lstrip()) <= indent + 2 and not _in_block(lines, number)


def _in_block(lines: list[str], number: int) -> bool:
    indent = len(lines[number]) - len(lines[number].lstrip())
    for line in reversed(lines[:number]):
        inner = len(line) - len(line.lstrip())
        if line.strip() and inner < indent:
            if not re.match(r"\s*- ", line) or re.search(r"[|>]-?$", line):
                return bool(re.search(r"[|>]-?$", line))
            indent = inner
    return False


def on_items(change: Callable[[str, str], str]) -> Plant:
    """Change a text item of a list: its indentation and its text."""

    def plant(lines: list[str]) -> Iterator[tuple[list[str], int]]:
        for number in range(_end(lines)):
            found = _ITEM.fullmatch(lines[number])
            if found and _plain(lines, number):
                yield (
                    [*lines[:number], change(found[1], found[2]), *lines[number + 1 :]],
                    number,
                )

    return plant


def on_fields(change: Callable[[str, str, str], str], names: str = "title") -> Plant:
    """Change a field with a short text: what stands before it, its name and its text."""

    def plant(lines: list[str]) -> Iterator[tuple[list[str], int]]:
        for number in range(_end(lines)):
            found = _FIELD.fullmatch(lines[number])
            if found and found[2] in names.split() and found[3][0] not in "\"'>|":
                new = change(found[1], found[2], found[3])
                yield [*lines[:number], new, *lines[number + 1 :]], number

    return plant


def on_lines(pattern: str, replacement: str) -> Plant:
    """Change the lines of the fields that match a pattern as a whole."""

    def plant(lines: list[str]) -> Iterator[tuple[list[str], int]]:
        for number in range(_end(lines)):
            new = re.sub(rf"^{pattern}$", replacement, lines[number])
            if new != lines[number]:
                yield [*lines[:number], *new.split("\n"), *lines[number + 1 :]], number

    return plant


def in_blocks(typed: str, *, folded: bool = True) -> Plant:
    """Put a line below the first paragraph of a long text; not where lines become one."""

    def plant(lines: list[str]) -> Iterator[tuple[list[str], int]]:
        for number in range(_end(lines)):
            if _BLOCK.fullmatch(lines[number]) and (folded or "|" in lines[number]):
                below = lines[number + 1]
                indent = below[: len(below) - len(below.lstrip())]
                at = number + 1
                while lines[at].strip() and lines[at].startswith(indent):
                    at += 1
                fold = ">" in lines[number]
                row = [] if fold else [""]
                yield [*lines[:at], *row, indent + typed, *lines[at:]], at + len(row)

    return plant


def in_items(typed: str) -> Plant:
    """Put words at the end of a text item."""
    return on_items(lambda before, text: f"{before}- {text} {typed}")


def in_body(*typed: str, at: int = 0) -> Plant:
    """Put lines between two paragraphs of the body of a fiche; the mistake is on line `at`."""

    def plant(lines: list[str]) -> Iterator[tuple[list[str], int]]:
        for number in range(_end(lines) + 1, len(lines)):
            if not lines[number]:
                yield [*lines[:number], "", *typed, "", *lines[number:]], number + 1 + at

    return plant


def _stray_fence(lines: list[str]) -> Iterator[tuple[list[str], int]]:
    for number in range(2, _end(lines)):
        if re.match(r"[a-z_]+:|  - ", lines[number]) and not _in_block(lines, number):
            yield [*lines[:number], "---", *lines[number:]], number


def _fields_below(lines: list[str]) -> Iterator[tuple[list[str], int]]:
    end = _end(lines)
    for name in ("tips", "dos", "donts", "related"):
        if f"{name}:" not in lines[:end]:
            continue
        first = lines.index(f"{name}:")
        last = next(n for n in range(first + 1, end + 1) if not lines[n].startswith(" "))
        moved = [*lines[:first], *lines[last : end + 1], "", *lines[first:last]]
        yield [*moved, "", *lines[end + 1 :]], end - (last - first) + 2


def _no_second_fence(lines: list[str]) -> Iterator[tuple[list[str], int]]:
    end = _end(lines)
    body = next(n for n in range(end + 1, len(lines)) if lines[n])
    yield [*lines[:end], *lines[end + 1 :]], body - 1


def _fence(typed: str) -> Plant:
    def plant(lines: list[str]) -> Iterator[tuple[list[str], int]]:
        end = _end(lines)
        yield [*lines[:end], typed, *lines[end + 1 :]], end

    return plant


def _conflict(lines: list[str]) -> Iterator[tuple[list[str], int]]:
    for number in range(1, len(lines), 7):
        line = lines[number]
        two = ["<<<<<<< HEAD", line, "=======", f"{line} Anders.", ">>>>>>> cms/fiches/x"]
        yield [*lines[:number], *two, *lines[number + 1 :]], number


def _tab(lines: list[str]) -> Iterator[tuple[list[str], int]]:
    for number in range(1, _end(lines)):
        found = re.match(r"    (title|body|why|place|text): \S", lines[number])
        if found and not _in_block(lines, number):
            yield [*lines[:number], "\t" + lines[number].strip(), *lines[number + 1 :]], number


def _without_dash(lines: list[str]) -> Iterator[tuple[list[str], int]]:
    for number in range(3, _end(lines)):
        if lines[number].startswith("  - title: ") and lines[number - 1].startswith("    "):
            new = lines[number].replace("- ", "  ", 1)
            yield [*lines[:number], new, *lines[number + 1 :]], number


def _moved(spaces: int) -> Plant:
    """Indent a field of a step too much or too little."""

    def plant(lines: list[str]) -> Iterator[tuple[list[str], int]]:
        for number in range(3, _end(lines)):
            found = re.fullmatch(
                r"    (body|why|place|questions|tips|worksheets):.*", lines[number]
            )
            if found and not _in_block(lines, number):
                new = " " * (4 + spaces) + lines[number].strip()
                yield [*lines[:number], new, *lines[number + 1 :]], number

    return plant


def _no_question_mark(lines: list[str]) -> Iterator[tuple[list[str], int]]:
    for number in range(_end(lines)):
        if re.fullmatch(r"      - [^:]*\?", lines[number]) and not _in_block(lines, number):
            yield [*lines[:number], lines[number][:-1], *lines[number + 1 :]], number


def _without_name(lines: list[str]) -> Iterator[tuple[list[str], int]]:
    for number in range(3, _end(lines) - 1):
        new = re.sub(r"^( +- )(title|question): (?=\w)", r"\1", lines[number])
        if new != lines[number] and re.match(r" +[a-z_]+:", lines[number + 1]):
            yield [*lines[:number], new, *lines[number + 1 :]], number


def _example(lines: list[str]) -> Iterator[tuple[list[str], int]]:
    if "dos:" in lines:
        below = lines.index("dos:") + 1
        example = "  - Schrijf bij elke actie op wie ze trekt."
        yield [*lines[:below], example, *lines[below:]], below


def _nested(lines: list[str]) -> Iterator[tuple[list[str], int]]:
    for number in range(3, _end(lines)):
        first, second = _ITEM.fullmatch(lines[number - 1]), _ITEM.fullmatch(lines[number])
        if first and second and _plain(lines, number) and not _in_block(lines, number - 1):
            yield [*lines[:number], f"  {lines[number]}", *lines[number + 1 :]], number


KINDS = (
    # How YAML is typed
    Kind(
        "no space behind the colon",
        on_fields(lambda b, n, t: f"{b}{n}:{t}"),
        r"spatie.*dubbelepunt|dubbelepunt.*spatie",
    ),
    Kind(
        "no space behind the colon, in data",
        on_fields(lambda b, n, t: f"{b}{n}:{t}", "title goal meaning"),
        r"spatie.*dubbelepunt|dubbelepunt.*spatie",
        "data",
    ),
    Kind(
        "no colon behind a field",
        on_fields(lambda b, n, t: f"{n} {t}" if not b else f"{b}{n} {t}", "summary goal publisher"),
        r"dubbelepunt",
        "all",
    ),
    Kind(
        "a fixed space behind the colon",
        on_fields(lambda b, n, t: f"{b}{n}:\u00a0{t}"),
        r"gewone spatie",
    ),
    Kind(
        "a fixed space in the indentation",
        on_items(lambda b, t: f"{b[:-1]}\u00a0- {t}"),
        r"gewone spatie",
    ),
    Kind("a fixed space behind a dash", on_items(lambda b, t: f"{b}-\u00a0{t}"), r"gewone spatie"),
    Kind("a step without its dash", _without_dash, r"‘- ’"),
    Kind(
        "curly quotes around a text with a colon",
        on_fields(lambda b, n, t: f"{b}{n}: “{t}: zo doe je dat”"),
        r"rechte aanhalingstekens",
    ),
    Kind(
        "a colon in a title",
        on_fields(lambda b, n, t: f"{b}{n}: {t}: zo doe je dat"),
        r"aanhalingstekens",
        "all",
    ),
    Kind(
        "a colon in an item",
        on_items(lambda b, t: f"{b}- Let op: {t}"),
        r"hele tekst tussen aanhalingstekens",
    ),
    Kind(
        "an apostrophe at the start",
        on_items(lambda b, t: f"{b}- 's Avonds is beter. {t}"),
        r"’s|dubbele aanhalingstekens",
    ),
    Kind(
        "a quoted word at the start",
        on_items(lambda b, t: f'{b}- "Kiezen" is moeilijk. {t}'),
        r"enkele aanhalingstekens",
    ),
    Kind(
        "a quote that is not closed",
        on_fields(lambda b, n, t: f'{b}{n}: "{t}'),
        r"aanhalingsteken.*(?:dicht|sluit)",
    ),
    Kind(
        "a quote that is not closed, in a list",
        on_items(lambda b, t: f"{b}- '{t}"),
        r"aanhalingsteken.*(?:dicht|sluit)",
    ),
    Kind("a star as a bullet", on_items(lambda b, t: f"{b}* {t}"), r"‘- ’"),
    Kind("a bullet of Word", on_items(lambda b, t: f"{b}• {t}"), r"‘- ’"),
    Kind("a bullet of Word, in data", on_items(lambda b, t: f"{b}•\t{t}"), r"‘- ’", "data"),
    Kind("a number as a bullet", on_items(lambda b, t: f"{b}1. {t}"), r"‘- ’"),
    Kind(
        "a link at the start of a point",
        on_items(lambda b, t: f"{b}- [Lees dit](https://www.publiq.be). {t}"),
        r"tussen aanhalingstekens",
    ),
    Kind("a comma behind a quote", on_items(lambda b, t: f"{b}- '{t}',"), r"komma.*haal ze weg"),
    Kind("no space behind a dash", on_items(lambda b, t: f"{b}-{t}"), r"‘- ’|spatie"),
    Kind("a point that stands too deep", _nested, r"\d spaties"),
    Kind(
        "bold at the start of a point",
        on_items(lambda b, t: f"{b}- **Let op!** {t}"),
        r"tussen aanhalingstekens",
    ),
    Kind(
        "an at sign at the start",
        on_items(lambda b, t: f"{b}- @publiq: {t}"),
        r"tussen aanhalingstekens",
    ),
    Kind(
        "a hashtag in a point",
        on_items(lambda b, t: f"{b}- Deel het met #uitpas. {t}"),
        r"aanhalingstekens",
    ),
    Kind(
        "a hash in a title",
        on_fields(lambda b, n, t: f"{b}{n}: {t} #1 in de regio"),
        r"aanhalingstekens",
        "all",
    ),
    Kind(
        "a text on the line of its bar",
        on_lines(r"(\s+)(body|why|answer): \|", r"\1\2: | Een affiche"),
        r"volgende regel",
    ),
    Kind("a tab", _tab, r"tab; spring in met spaties"),
    Kind("a field too deep", _moved(1), r"\b4 spaties"),
    Kind("a field not deep enough", _moved(-1), r"\b4 spaties"),
    Kind(
        "braces around a value", on_fields(lambda b, n, t: f"{b}{n}: {{{{ {t} }}}}"), r"accolades"
    ),
    # What stands around the fields
    Kind("a stray fence", _stray_fence, r"haal.*‘---’ weg"),
    Kind("fields below the fence", _fields_below, r"boven.*‘---’"),
    Kind("no second fence", _no_second_fence, r"regel ‘---’"),
    Kind("a fence of two dashes", _fence("--"), r"‘---’"),
    Kind("a fence that Word changed", _fence("—-"), r"‘---’"),
    Kind("two versions of a text", _conflict, r"<<<<<<<.*>>>>>>>"),
    # Fields and values
    Kind("a field in Dutch", on_fields(lambda b, _, t: f"{b}titel: {t}"), r"‘title’"),
    Kind(
        "a field that is misspelled", on_lines(r"(\s+)questions:", r"\1qestions:"), r"‘questions’"
    ),
    Kind("a field of another website", on_lines(r"search_terms:", "tags:"), r"‘search_terms’"),
    Kind(
        "a field that stands elsewhere",
        on_lines(r"dos:", "questions:\n  - Wie doet mee?\ndos:"),
        r"‘steps’.*spaties",
    ),
    Kind("a text for a list", on_lines(r"(tips|dos|donts):", r"\1: Neem de tijd."), r"‘- "),
    Kind("a question without its mark", _no_question_mark, r"‘\?’"),
    Kind(
        "a date as people write it",
        on_lines(r"  - date: (\d+)-(\d+)-(\d+)", r"  - date: \3/\2/\1"),
        r"jaar-maand-dag",
    ),
    Kind("a number in words", on_lines(r"order: \d+", "order: twee"), r"geheel getal|bv\. 3"),
    Kind(
        "a title with its number",
        on_lines(r"  - title: ([A-Z].*)", r"  - title: 5. \1"),
        r"nummer.*typ ‘",
    ),
    Kind(
        "a worksheet that is misspelled",
        on_lines(r"(\s+- )(swot|waarden|stellingen)", r"\1\2s"),
        r"bedoel je ‘(?:swot|waarden|stellingen)’",
    ),
    Kind("a first field without its name", _without_name, r"naam van het veld.*‘- (title|quest)"),
    Kind("a day that no year has", on_lines(r"  - date: .*", "  - date: 2026-02-30"), r"dag na"),
    Kind("a footnote between brackets", in_body("Zo is het^[Een bron]."), r"\[\^1\]: Bron"),
    Kind("an emoji as on GitHub", in_body("Opgelet :warning:"), r"plaatje zelf"),
    Kind("a text behind an alert", in_body("> [!TIP] Neem je tijd."), r"alleen op een regel"),
    Kind("an empty point", on_items(lambda b, _: f"{b}-"), r"typ tekst|streepje"),
    Kind(
        "a source that has no address",
        on_lines(r"  url: https://(.*)", r"  url: \1"),
        r"https://",
        "data",
    ),
    Kind(
        "the title of the template",
        on_lines("title: .*", "title: Acties plannen en opvolgen"),
        r"nog het voorbeeld.*eigen tekst",
    ),
    Kind(
        "the example of the template",
        _example,
        r"eigen tekst",
    ),
    # Texts, links, pictures and parts
    Kind("HTML in a point", in_items("Doe <b>dit</b>."), r"\*\*vet\*\*"),
    Kind(
        "a mail address as a link", in_items("[Mail](info@publiq.be)."), r"mailto:info@publiq\.be"
    ),
    Kind(
        "a link with a capital",
        in_items("[Zie](Netwerksamenwerking.md)."),
        r"‘netwerksamenwerking\.md’",
    ),
    Kind(
        "a link without its ending",
        in_items("[Zie](netwerksamenwerking)."),
        r"‘netwerksamenwerking\.md’",
    ),
    Kind("a link from the root", in_body("[Zie](fiches/visievorming.md)."), r"‘visievorming\.md’"),
    Kind(
        "a link to a place that is misspelled",
        in_body("[Zie](visievorming.md#stapen)."),
        r"‘stappen’",
    ),
    Kind(
        "a link to one version of the site",
        in_body("[Zie](https://toolbox.example/2026.1/begrippen/)."),
        r"typ \.\./begrippen\.md",
    ),
    Kind(
        "a link of Outlook",
        in_items("[Zie](https://eur02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fa.be)."),
        r"typ https://a\.be",
    ),
    Kind("a file of one computer", in_items(r"[Zie](C:\Users\an\nota.docx)."), r"docs/assets/"),
    Kind("arrows as bullets", in_body("→ pen", "→ papier"), r"‘- ’"),
    Kind("a square of Wingdings", in_body("§ pen", "§ papier"), r"‘- ’"),
    Kind("an arrow of Wingdings", in_blocks("Ø Neem een pen mee.", folded=False), r"‘- ’"),
    Kind("a tick of Wingdings, in a point", on_items(lambda b, t: f"{b}- ü {t}"), r"‘- ’"),
    Kind("a second level of Word", in_body("o pen", "o papier"), r"‘- ’"),
    Kind(
        "a second level of Word, with a tab",
        in_blocks("o\tpen", folded=False),
        r"twee spaties.*‘- ’",
    ),
    Kind("numbers between brackets", in_body("(1) pen", "(2) papier"), r"‘1\. ’"),
    Kind("one dash of Word below a colon", in_body("Neem mee:", "– pen", at=1), r"‘- ’"),
    Kind("a paragraph that begins with a tab", in_body("\tNeem je tijd."), r"springt in.*haal"),
    Kind("a sum with stars", in_items("Dat is 5*3*2 meter."), r"typ 5 × 3"),
    Kind("a sum with stars, in the text", in_body("Dat is 5*3*2 m."), r"5\\\*3"),
    Kind("a mark of a chatbot", in_items("Zo is het 【4†source】."), r"chatbot.*haal het weg"),
    Kind(
        "a reference that Word lost",
        in_blocks("Zie Fout! Verwijzingsbron niet gevonden."),
        r"Word.*haal het weg",
    ),
    Kind("a comment of Word", in_items("Zo is het.[AP1]"), r"Word.*haal het weg"),
    Kind("the head of a mail", in_body("Van: An", "Verzonden: maandag"), r"mail.*weg"),
    Kind("a word that a PDF broke off", in_body("Het net-", "werk groeit."), r"streepje.*weg"),
    Kind(
        "paragraphs without an empty line",
        in_body("Zeg het kort. " * 10 + "En traag.", "Luister."),
        r"lege regel",
    ),
    Kind("a picture that Outlook lost", in_body("[cid:image001.png@01D9]"), r"haal het weg"),
    Kind("the time of a chat", in_body("[12/3/2026, 10:32] An: Dag."), r"uur.*weg"),
    Kind("a task without a dash", in_body("[ ] pen", "[x] papier"), r"‘- \[ \] ’"),
    Kind(
        "a file of one computer as an address",
        in_items("Zie file:///C:/nota.docx"),
        r"docs/assets/",
    ),
    Kind("a sign for ‘more than’", in_body("> 18 jaar"), r"‘meer dan 18’"),
    Kind("a sign for ‘more than’ in a list", in_body("- > 5 deelnemers"), r"‘meer dan 5’"),
    Kind("a formula", in_body(r"Tel \( a + b \) op."), r"formule.*in woorden"),
    Kind("a formula between dollar signs", in_items("Tel $a + b$ op."), r"formule.*in woorden"),
    Kind(
        "a heading of Word without an empty line",
        in_body("Wie doet mee?", "De partners doen mee. " * 8),
        r"lege regel",
    ),
    Kind("a signature", in_body("Vriendelijke groet,", "--", "An"), r"lege regel"),
    Kind("an object that was not pasted", in_items("Zie \ufffc hier."), r"verwijder"),
    Kind("a list that goes on at 2", in_body("Neem mee:", "2. pen", at=1), r"lege regel boven"),
    Kind("numbers without a space", in_body("1.Pen", "2.Papier"), r"spatie na elk nummer"),
    Kind("a class behind a text", in_body("Neem je tijd. {.rood}"), r"laat weg"),
    Kind("a width behind a picture", in_items("![x](../assets/delen.png){width=300}"), r"laat weg"),
    Kind("an address behind a text", in_items("Neem je tijd. {#tijd}"), r"haal ‘\{#tijd\}’ weg"),
    Kind("cells of Word", in_body("Taak\tWie", "Zaal\tAn"), r"tussen de vakken"),
    Kind("a picture of a phone", in_body("![Een zaal](../assets/IMG_1.HEIC)"), r"jpg"),
    Kind("a link without an address", in_items("[Zie]()."), r"adres.*haakjes"),
    Kind("a website without https", in_items("[Zie](www.publiq.be)."), r"https://www\.publiq\.be"),
    Kind(
        "a picture from the root",
        in_body("![Delen](docs/assets/delen.png)"),
        r"‘\.\./assets/delen\.png’",
    ),
    Kind(
        "a picture with a capital",
        in_body("![Delen](../assets/Delen.PNG)"),
        r"‘\.\./assets/delen\.png’",
    ),
    Kind(
        "a part with curly quotes",
        in_body("{{ worksheet(“swot”) }}"),
        r'typ \{\{ worksheet\("swot"\) \}\}',
    ),
    Kind(
        "a part without brackets", in_body("{{ testimonials }}"), r"typ \{\{ testimonials\(\) \}\}"
    ),
    Kind(
        "a part that is not closed",
        in_body("{{ testimonials() }"),
        r"typ \{\{ testimonials\(\) \}\}",
    ),
    Kind(
        "a part that is misspelled", in_body("{{ testimonals() }}"), r"\{\{ testimonials\(\) \}\}"
    ),
    Kind(
        "a part that is in a sentence", in_body("Zie {{ testimonials() }}"), r"alleen op een regel"
    ),
    Kind("a field of a mail", in_blocks("Dag {{naam}}, tot dan."), r"accolades"),
    Kind("a heading of the first level", in_body("# Een grote kop"), r"‘## ’"),
    Kind("a heading in a step", in_blocks("## Een kop", folded=False), r"\*\*vet\*\*"),
)
