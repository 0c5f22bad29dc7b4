"""Everything that can be wrong with the content, each kind once, as an editor might type it."""

from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO

from PIL import Image

from tests.conftest import FICHE, MINIMAL, Repository
from toolbox.source import published_lists


@dataclass(frozen=True)
class Invalid:
    """A way to go wrong: what it is called, what was typed, and how that gets into a file."""

    name: str
    typed: str
    put: Callable[[Repository, str], None]


def _field(repo: Repository, typed: str) -> None:
    repo.fiche(fields=f"{typed}\n")


def _step(repo: Repository, typed: str) -> None:
    repo.fiche(steps="".join(f"    {line}\n" for line in typed.split("\n")))


def _body(repo: Repository, typed: str) -> None:
    repo.fiche(body=f"\n{typed}\n")


def _on_a_site(repo: Repository, typed: str) -> None:
    repo.write("mkdocs.yml", "site_name: Proef\nsite_url: https://voorbeeld.be/toolbox/\n")
    _body(repo, typed)


def _in_route(stops: str) -> Callable[[Repository, str], None]:
    """Put what was typed in the fields of a fiche, beside a route with these stops."""

    def put(repo: Repository, typed: str) -> None:
        repo.replace("data/routes.yml", "- worksheet: raster", stops)
        _field(repo, typed)

    return put


def _instead(path: str, old: str) -> Callable[[Repository, str], None]:
    """Put what was typed in the place of what stands in a file."""
    return lambda repo, typed: repo.replace(path, old, typed)


def _behind(path: str) -> Callable[[Repository, str], None]:
    """Put what was typed at the end of a file, which need not be there."""
    return lambda repo, typed: repo.write(path, f"{MINIMAL.get(path, '')}{typed}\n")


def _fed_matrix(repo: Repository, typed: str) -> None:
    """Feed the note with a matrix whose columns users name themselves."""
    head = "title: Blad\ngoal: Zet samen op een rij wat goed gaat.\nkind: matrix\ncolumns: 2\n"
    repo.write(
        "data/worksheets/wie.yml", f"{head}column_label: Naam\nitems: [{{id: a, title: A}}]\n"
    )
    feed = f"  worksheets: [wie]\n  feeds:\n  - worksheet: wie\n    as: list\n    {typed}\n"
    _behind("data/agreement.yml")(repo, feed)


def _sheet(kind: str) -> Callable[[Repository, str], None]:
    """Put what was typed in a worksheet of a kind."""
    head = f"title: Blad\ngoal: Zet samen op een rij wat goed gaat.\nkind: {kind}\n"
    return lambda repo, typed: repo.write("data/worksheets/blad.yml", f"{head}{typed}\n")


def _file(path: str, text: str | bytes = "") -> Callable[[Repository, str], None]:
    """Make a file; what was typed is all of it, unless it is given."""
    return lambda repo, typed: repo.write(path, text or typed)


def _settings(repo: Repository, typed: str) -> None:
    """Put what was typed below the name of the site."""
    repo.write("mkdocs.yml", f"site_name: Proef\n{typed}\n")


def _unreadable(repo: Repository, typed: str) -> None:
    (repo.root / typed).unlink()
    (repo.root / typed).mkdir()


def _missing(repo: Repository, typed: str) -> None:
    (repo.root / typed).unlink()


def _page(repo: Repository, typed: str) -> None:
    repo.write("docs/bronnen.md", f"# Bronnen\n\n{typed}\n")


def _behind_steps(repo: Repository, typed: str) -> None:
    repo.fiche(steps=f"  {typed}\n")


def _behind_fields(repo: Repository, typed: str) -> None:
    """Put what was typed below the steps of a fiche, as far left as its fields."""
    repo.replace("fiches/een.md", "  - title: Begin klein", f"  - title: Begin klein\n{typed}")


def _drawn(repo: Repository, typed: str) -> None:
    """Put what was typed in a list that is drawn."""
    repo.write("data/principles.yml", typed)
    repo.replace("data/lists.yml", "title: De principes", "title: De principes\n  drawing: wheel")


def _example(repo: Repository, typed: str) -> None:
    """Put what was typed in a worksheet, whose example would have the address of a page."""
    repo.write("docs/voorbeeld/raster.md", "# Een raster\n")
    _behind("data/worksheets/raster.yml")(repo, typed)


def _online(repo: Repository, typed: str) -> None:
    repo.write(published_lists.PATH, published_lists.listed([typed]))


def _picture(content: Callable[[], bytes]) -> Callable[[Repository, str], None]:
    """Put what was typed in a step, beside the file that it names."""

    def put(repo: Repository, typed: str) -> None:
        repo.write("docs/assets/foto.jpg", content())
        _step(repo, typed)

    return put


def _heavy_attachment(repo: Repository, typed: str) -> None:
    repo.write("docs/assets/plan.pdf", bytes(10_100_000))
    _step(repo, typed)


def _huge() -> bytes:
    written = BytesIO()
    Image.new("1", (10_000, 7_000)).save(written, "PNG")
    return written.getvalue()


def _linked(repo: Repository, typed: str) -> None:
    (repo.root / typed).symlink_to(repo.root / "fiches/een.md")


_FIGURE = "figures: [{file: foto.jpg, description: Een kring mensen}]"


def _draft_online(repo: Repository, typed: str) -> None:
    """Put what was typed in a fiche whose address was published."""
    _online(repo, "fiches/een/")
    _field(repo, typed)


_SOURCE = "- {id: a, title: A, publisher: B, kind: cijfers, description: C"
_TITLE = _instead("fiches/een.md", "title: Eerste fiche")
_ORDER = _instead("fiches/een.md", "order: 1")
_SOURCES = _behind("data/sources.yml")
_ITEMS = "items: [{id: a, title: A}]\nitem_title: B\n"
_FREE = FICHE.replace("order: 1", "order: 3").replace("Eerste", "Derde")

INVALID = (
    # Fields
    Invalid("missing", "- body: Neem de tijd.", _behind_steps),
    Invalid("empty", "title:", _TITLE),
    Invalid("empty_item", "tips:\n  -", _field),
    Invalid("extra_forbidden, with a name that is near", "question: [Wie betaalt?]", _step),
    Invalid("extra_forbidden, in Dutch", "uitleg: Neem de tijd.", _step),
    Invalid("extra_forbidden, with no name that is near", "<<: x", _step),
    Invalid("extra_forbidden, of the steps", "questions: [Wie betaalt?]", _field),
    Invalid("extra_forbidden, of the fiche", "faq: []", _step),
    Invalid("string_too_short", "title: AB", _TITLE),
    Invalid("string_too_long", f"title: {'A' * 90}", _TITLE),
    Invalid("string_pattern_mismatch", "- {id: Mijn lijst, title: A}", _behind("data/lists.yml")),
    Invalid("string_type, given fields", "tips:\n  - Let op: dit is een tip", _field),
    Invalid(
        "fields_for_text",
        "groups:\n  - title: Begin\n    items:\n      - Opgelet: bel iedereen",
        _sheet("checklist"),
    ),
    Invalid(
        "list_for_text",
        "scale:\n  - [Nee, Ja]\n  - Soms\nfrom: {list: principles}",
        _sheet("scan"),
    ),
    Invalid("string_type, given a list", "title: [Eerste, fiche]", _TITLE),
    Invalid("tuple_type", "tips: Neem de tijd.", _field),
    Invalid("too_short", "steps: []", _instead("fiches/een.md", "steps:\n  - title: Begin klein")),
    Invalid("too_long", "search_terms: [a]\ncolumns: [a, b, c, d]", _sheet("checklist")),
    Invalid("model_type", "faq:\n  - Wie doet mee?", _field),
    Invalid(
        "model_type, without a field that is required",
        "scale: [a, b]\nfrom: visie",
        _sheet("scan"),
    ),
    Invalid("int_type", "order: [1]", _ORDER),
    Invalid("int_parsing", "order: ٣", _ORDER),
    Invalid("whole_number", "order: een", _ORDER),
    Invalid("greater_than_equal", "order: 0", _ORDER),
    Invalid("less_than_equal", "cells: [{id: a, title: A}]\ncolumns: 9", _sheet("grid")),
    Invalid("literal_error", "kind: raster", _instead("data/worksheets/raster.yml", "kind: grid")),
    Invalid("raw_html", "title: Eerste <b>fiche</b>", _TITLE),
    Invalid("angle_bracket", "title: Mail <jan@gemeente.be>", _TITLE),
    Invalid("entity", "title: Feest &amp; vrije tijd", _TITLE),
    Invalid("raw_markdown", "title: Eerste **fiche**", _TITLE),
    Invalid("mapping_for_list", "figures:\n  file: kaart.png\n  description: Een kaart", _step),
    Invalid("number_with_words", "order: 1 of zo", _ORDER),
    Invalid(
        "empty_cell",
        "tables:\n  - title: Wie?\n    columns: [Taak, Wie]\n    rows:\n      - [Zaal, '']",
        _field,
    ),
    Invalid(
        "video_duration",
        "videos:\n  - {title: A, url: 'https://a.be/v', duration: '4:30', source: B}",
        _field,
    ),
    Invalid(
        "detour",
        "videos:\n  - {title: A, url: 'https://www.google.com/url?q=https://a.be/v',"
        " duration: 4 minuten, source: B}",
        _field,
    ),
    Invalid(
        "table_cells",
        "tables:\n  - title: Wie?\n    columns: [Taak, Wie]\n    rows:\n"
        "      - [Zaal, het buurthuis]\n      - [Soep, An, en Karim]",
        _field,
    ),
    Invalid(
        "quote_source",
        "examples:\n  - {title: Een bus, place: Voeren, text: De bus zat vol., quote: true}",
        _field,
    ),
    Invalid("question_mark", "questions: [Wie doet mee]", _step),
    Invalid("slug", "related: []\naliases: [Mijn naam]", _field),
    Invalid("address", "- {from: /oud, to: fiches/een/}", _file("data/redirects.yml")),
    Invalid("no_such_day", "changes: [{date: 2026-02-30, text: Nieuw.}]", _field),
    Invalid("iso_date", "changes: [{date: 23 november 2026, text: Nieuw.}]", _field),
    Invalid("web_address", f"{_SOURCE}, url: www.voorbeeld.be, checked: 2026-11-23}}", _SOURCES),
    Invalid("url_and_checked", f"{_SOURCE}, url: https://www.voorbeeld.be}}", _SOURCES),
    Invalid("fiche_and_step", "- {fiche: een}", _instead("data/routes.yml", "- worksheet: raster")),
    Invalid("stop_without_aim", "- {why: x}", _instead("data/routes.yml", "- worksheet: raster")),
    Invalid(
        "page_with_title",
        "- {page: bronnen.md}",
        _instead("data/routes.yml", "- worksheet: raster"),
    ),
    Invalid(
        "email",
        "role: medewerker\n  email: naam bij publiq",
        _instead("data/contacts.yml", "role: medewerker"),
    ),
    Invalid("one_source", "from: {fiche: twee, list: principles}", _sheet("checklist")),
    Invalid("cannot_take", "from: {list: principles}", _sheet("questions")),
    Invalid(
        "choice_options", f"{_ITEMS}columns: [{{id: a, title: A, type: choice}}]", _sheet("table")
    ),
    Invalid("ranking_title", "from: {list: principles}\nranking: 5", _sheet("cards")),
    Invalid("table_rows", "columns: [{id: a, title: A}]", _sheet("table")),
    Invalid("bool_parsing", f"{_ITEMS}columns: [{{id: a, title: A}}]\ntotals: ja", _sheet("table")),
    Invalid(
        "bool_type", f"{_ITEMS}columns: [{{id: a, title: A}}]\ntotals: [true]", _sheet("table")
    ),
    Invalid(
        "participants",
        "participants: {min: 9, max: 3}\ncells: [{id: a, title: A}]",
        _sheet("grid"),
    ),
    Invalid(
        "months_before",
        "- {id: a, title: A, months_before: {from: 3, to: 6}, text: A}",
        _file("data/planning.yml"),
    ),
    Invalid(
        "some_minutes",
        "cells: [{id: a, title: A}]\ninstructions: [{text: A, minutes: 5}, B]",
        _sheet("grid"),
    ),
    Invalid(
        "minutes_add_up",
        "cells: [{id: a, title: A}]\ninstructions: [{text: A, minutes: 5}]",
        _sheet("grid"),
    ),
    Invalid("matrix_columns", "from: {list: principles}", _sheet("matrix")),
    Invalid("written_or_taken", "instructions: [Begin.]", _sheet("questions")),
    Invalid("jinja", "tips: ['Doe {{ steps() }}']", _field),
    Invalid("an address of a heading in a field", "tips: ['Neem je tijd {#tijd}']", _field),
    Invalid(
        "examples_are_replaced, the title of the template",
        "title: Acties plannen en opvolgen",
        _TITLE,
    ),
    Invalid("bullets of Wingdings for points", "tips:\n  § pen\n  § papier", _field),
    # How a file is written
    Invalid("mapping values are not allowed", "title: Eerste fiche\n foto: x", _TITLE),
    Invalid("a colon in a text", "title: Evalueren: zo doe je dat", _TITLE),
    Invalid("cannot start any token", "title: @publiq", _TITLE),
    Invalid("found unexpected end of stream", "title: 'Eerste fiche", _TITLE),
    Invalid("found unknown escape character", 'title: "Cultuur \\& jeugd"', _TITLE),
    Invalid("could not find expected ':'", "title: 'A'\n'los'\n", _TITLE),
    Invalid("did not find expected key", "title: [[Eerste], A] fiche", _TITLE),
    Invalid("a text that begins with a bracket", "title: [Eerste] fiche", _TITLE),
    Invalid("a text that begins with a question mark", "title: ? Eerste fiche", _TITLE),
    Invalid("a comma behind a quote", 'tips:\n  - "Een",', _field),
    Invalid("a dash that is out of line", "- title: Ga door", _behind_fields),
    Invalid(
        "a first field without its name",
        "faq:\n  - question: Wie?\n    answer: Wij.\n  - Hoelang?\n    answer: Een uur.",
        _field,
    ),
    Invalid("a text that begins with a sign", "tips:\n  - > 50 mensen", _field),
    Invalid("a first line too far in", "requirement: |\n    Neem\n  de\n  tijd.", _field),
    Invalid("did not find expected '-' indicator", "foto: Nog een", _behind("data/phases.yml")),
    Invalid("a row without its dash", "id: nog-een", _behind("data/phases.yml")),
    Invalid("block sequence entries are not allowed", "tips: - Neem de tijd.", _field),
    Invalid("did not find expected ',' or ']'", "tips: [Neem de tijd.", _field),
    Invalid("did not find expected ',' or '}'", "faq: {question: Wie?", _field),
    Invalid("an alias", "tips:\n  - **Vet** begin", _field),
    Invalid("an anchor", "title: & Co", _TITLE),
    Invalid("a tag", "title: !Let, op", _TITLE),
    Invalid("tag handle", "title: !Let!op", _TITLE),
    Invalid("a tab", "tips:\n\t- Neem de tijd.", _field),
    Invalid("any other mistake", "title: ]", _TITLE),
    Invalid("an alias with a name", "title: *publiq", _TITLE),
    Invalid("an anchor with a name", "title: &publiq netwerk", _TITLE),
    Invalid("a tag with a name", "title: !Welkom bij ons", _TITLE),
    Invalid("a key with an anchor", "&a title: Eerste fiche", _TITLE),
    Invalid("a key that is no word", "[tips]: Neem de tijd.", _field),
    Invalid("a value in braces", "title: {{ titel }}", _TITLE),
    Invalid("a key that stands twice", "title: Nog een titel", _field),
    Invalid("a key that stands twice, in a list", "title: Ga door", _step),
    Invalid("a hash in a text", "tips:\n  - Gebruik #uitpas overal.", _field),
    Invalid("a fixed space", "title:\u00a0Eerste fiche", _TITLE),
    Invalid("no space behind a colon", "title:Eerste fiche", _TITLE),
    Invalid("no colon", "title Eerste fiche", _TITLE),
    Invalid("curly quotes", "title: “Eerste: fiche”", _TITLE),
    Invalid("an apostrophe at the start", "tips:\n  - 's Avonds is beter.", _field),
    Invalid("a quoted word at the start", 'tips:\n  - "Kiezen" doen mensen zelf', _field),
    Invalid("half curly quotes", 'title: "Eerste fiche”', _TITLE),
    Invalid("a dash too many", "- body: Neem de tijd.", _step),
    Invalid("a star as a bullet", "tips:\n  * Neem de tijd.", _field),
    Invalid("a bullet of Word", "tips:\n  • Neem de tijd.", _field),
    Invalid("no space behind a dash", "tips:\n  -Neem de tijd.", _field),
    Invalid("a point that stands too deep", "tips:\n  - Een\n    - Twee", _field),
    Invalid("a text and a list", "tips: Neem mee\n  - pen", _field),
    Invalid("a text on the line of its bar", "body: | Een affiche", _step),
    Invalid("a field too deep", "  body: Neem de tijd.", _step),
    Invalid("a field in a text", "body: |\n  Een\n why: Twee", _step),
    Invalid(
        "a point without its dash", "  title: Ga door", lambda repo, it: repo.fiche(steps=f"{it}\n")
    ),
    Invalid("a text too far to the left", "requirement: Een tekst\nvan twee regels.", _field),
    Invalid("two versions of a text", "<<<<<<< HEAD\nEen\n=======\nTwee\n>>>>>>> main", _body),
    Invalid("half of two versions", ">>>>>>> main", _body),
    Invalid("too deep", f"title: {'[' * 14}", _TITLE),
    Invalid("two documents", "---\n- id: nog", _behind("data/phases.yml")),
    Invalid("no list", "id: voorbereiden", _file("data/phases.yml")),
    Invalid("no fence", "Zomaar tekst", _file("fiches/drie.md")),
    Invalid("no second fence", "---\ntitle: A", _file("fiches/drie.md")),
    Invalid("no second fence, a text", "---\ntitle: A\n\nTekst", _file("fiches/drie.md")),
    Invalid("no first fence", "title: A\n---", _file("fiches/drie.md")),
    Invalid("a line above the first fence", "\n---\ntitle: A\n---", _file("fiches/drie.md")),
    Invalid("a fence of two dashes", "--\ntitle: A\n---", _file("fiches/drie.md")),
    Invalid(
        "a fence between the fields",
        "---",
        lambda repo, it: repo.fiche(fields=f"{it}\ntips:\n  - Een\n"),
    ),
    Invalid("a field below the fence", "tips:\n  - Neem de tijd.", _body),
    Invalid("a hidden character", "\x07", _body),
    Invalid("no UTF-8", "Financiën", _file("data/phases.yml", "Financiën".encode("latin-1"))),
    Invalid("a large file", "(meer dan 250 kB)", _file("data/phases.yml", b"a" * 250_001)),
    Invalid("a long body", "(meer dan 20000 tekens)", lambda repo, _: _body(repo, "a " * 10_001)),
    Invalid("a bad name", _FREE, _file("fiches/Mijn fiche.md")),
    Invalid("a name that Windows keeps", _FREE, _file("fiches/con.md")),
    Invalid("another sort of file", "x", _file("fiches/notities.docx")),
    Invalid("a file that is not there", "data/phases.yml", _missing),
    Invalid("a folder", "data/phases.yml", _unreadable),
    # What says something of something else
    Invalid("fiches_differ", "order: 2", _ORDER),
    Invalid(
        "rows_differ", "- {id: opstarten, title: A, description: B}", _behind("data/phases.yml")
    ),
    Invalid("terms_differ", "- {term: igs, meaning: A}", _behind("data/glossary.yml")),
    Invalid("pages_differ", _FREE, _file("fiches/index.md")),
    Invalid("pages_differ, a route", "# Weg", _file("docs/trajecten/beginnen.md")),
    Invalid("pages_differ, an example", "example: [{field: goed, answer: De sfeer}]", _example),
    Invalid("references_exist, fiche", "related: [twe]", _field),
    Invalid("related_fiches_are_others", "related: [een]", _field),
    Invalid(
        "places_in_routes_fit, after",
        "routes: [{route: beginnen, step: Begin klein, after: Rooster}]",
        _field,
    ),
    Invalid(
        "places_in_routes_fit, full",
        "routes: [{route: beginnen, step: Begin klein}]",
        _in_route("\n    ".join(["- worksheet: raster"] * 12)),
    ),
    Invalid(
        "places_in_routes_fit, twice",
        "routes: [{route: beginnen, step: Begin klein}]",
        _in_route("- {fiche: een, step: Begin klein}"),
    ),
    Invalid("places_in_the_note_are_new", "note: [{part: visie, step: Begin klein}]", _field),
    Invalid("references_exist, items", "from: {list: principe}", _sheet("checklist")),
    Invalid("references_exist, list", "data: [principe]", _step),
    Invalid(
        "references_exist, phase",
        "phase: starten",
        _instead("fiches/een.md", "phase: voorbereiden"),
    ),
    Invalid(
        "references_exist, page",
        "- {page: bron.md, title: Lees}",
        _instead("data/routes.yml", "- worksheet: raster"),
    ),
    Invalid("references_exist, source", "resources: [{source: moniter}]", _field),
    Invalid(
        "references_exist, source_kind", "kind: boek", _instead("data/sources.yml", "kind: cijfers")
    ),
    Invalid("references_exist, term", '{{ term("igs") }}', _body),
    Invalid("references_exist, worksheet", "worksheets: [rooster]", _step),
    Invalid(
        "named_steps_exist",
        "step: Begin groot",
        _instead("data/agreement.yml", "step: Begin klein"),
    ),
    Invalid(
        "feeds_fit, headings",
        "  worksheets: [raster]\n  outline: [{id: a, title: A, hint: B}]\n"
        "  feeds: [{worksheet: raster, as: text}]",
        _behind("data/agreement.yml"),
    ),
    Invalid(
        "feeds_fit, another worksheet",
        "  feeds: [{worksheet: raster, as: text}]",
        _behind("data/agreement.yml"),
    ),
    Invalid(
        "feeds_fit, no table",
        "  worksheets: [raster]\n  feeds: [{worksheet: raster, as: table}]",
        _behind("data/agreement.yml"),
    ),
    Invalid(
        "feeds_fit, no field",
        "  worksheets: [raster]\n  feeds: [{worksheet: raster, as: text, fields: [goet]}]",
        _behind("data/agreement.yml"),
    ),
    Invalid("feeds_fit, nothing to name", "fields: [naam]", _fed_matrix),
    Invalid(
        "answers_are_fed_once",
        "  worksheets: [raster]\n  feeds:\n    - {worksheet: raster, as: text}\n"
        "    - {worksheet: raster, as: list}",
        _behind("data/agreement.yml"),
    ),
    Invalid(
        "worksheets_differ",
        MINIMAL["data/worksheets/raster.yml"],
        _file("data/worksheets/checklist-een.yml"),
    ),
    Invalid("worksheets_have_content", "from: {fiche: een}", _sheet("questions")),
    Invalid("lists_have_items, no file", "- {id: rollen, title: A}", _behind("data/lists.yml")),
    Invalid("lists_have_items, no list", "- {id: phases, title: A}", _behind("data/lists.yml")),
    Invalid(
        "lists_have_items, no row", "- {id: a, title: A, meaning: B}", _file("data/troeven.yml")
    ),
    Invalid(
        "references_exist, drawing",
        '{{ drawing("termijn") }}',
        _body,
    ),
    Invalid("references_exist, icon", "  icon: kompaz", _behind("data/principles.yml")),
    Invalid(
        "drawn_lists_fit, too long",
        "".join(f"- {{id: p{n}, title: A, meaning: B}}\n" for n in range(13)),
        _drawn,
    ),
    Invalid("drawn_lists_fit, no items", "[]", _drawn),
    Invalid(
        "partners_fit",
        "".join(f"- {{id: p{n}, title: A, part: region}}\n" for n in range(10)),
        _file("data/partners.yml"),
    ),
    Invalid(
        "deadlines_fit, dates",
        "".join(f"- {{id: d{n}, date: 2029-05-01, title: A, description: B}}\n" for n in range(12)),
        _behind("data/deadlines.yml"),
    ),
    Invalid(
        "deadlines_fit, years",
        "- {id: later, date: 2299-04-01, title: A, description: B}",
        _behind("data/deadlines.yml"),
    ),
    Invalid(
        "circles_fit",
        "circle: true\ncells:\n" + "".join(f"  - {{id: c{n}, title: A}}\n" for n in range(7)),
        _sheet("grid"),
    ),
    Invalid(
        "rows_differ, in a meeting",
        "- id: a\n  title: A\n  summary: A\n  participants: {min: 2, max: 9}\n  parts:\n"
        "    - {id: b, title: B, minutes: 5, how: B}\n    - {id: b, title: C, minutes: 5, how: C}\n"
        "  invitation: A\n  follow_up: A",
        _file("data/meetings.yml"),
    ),
    Invalid(
        "changes_are_in_order",
        "changes:\n  - {date: 2026-01-01, text: A}\n  - {date: 2026-11-23, text: B}",
        _field,
    ),
    Invalid(
        "fields_differ",
        "groups:\n  - title: Begin\n    questions: [Wie doet mee?, Wie *doet* mee?]",
        _sheet("questions"),
    ),
    Invalid(
        "fields_differ, with what stands on top",
        "groups: [{title: Blad, questions: [Datum?]}]",
        _sheet("questions"),
    ),
    Invalid("fields_differ, in a fiche", "dos: [Bel iedereen., Bel **iedereen**.]", _field),
    Invalid("fields_differ, choices", "scale: [Ja, ja]\nfrom: {list: principles}", _sheet("scan")),
    Invalid(
        "examples_fit, a field",
        "cells: [{id: a, title: A}]\nexample: [{field: b, answer: x}]",
        _sheet("grid"),
    ),
    Invalid(
        "examples_fit, a total",
        "columns: [{id: a, title: A, type: number}]\nrows: 1\ntotals: true\n"
        "example: [{field: totaal--a, answer: '1'}]",
        _sheet("table"),
    ),
    Invalid(
        "examples_fit, twice",
        "cells: [{id: a, title: A}]\nexample: [{field: a, answer: x}, {field: A, answer: y}]",
        _sheet("grid"),
    ),
    Invalid(
        "examples_fit, a choice",
        "scale: [Ja, Nee]\nitems: [{id: a, title: A}]\nexample: [{field: a--score, answer: X}]",
        _sheet("scan"),
    ),
    Invalid(
        "examples_fit, a box",
        "groups: [{title: A, items: [B]}]\nexample: [{field: B, answer: X}]",
        _sheet("checklist"),
    ),
    Invalid(
        "examples_fit, an amount",
        "columns: [{id: a, title: A, type: number}]\nrows: 1\n"
        "example: [{field: rij--1--a, answer: veel}]",
        _sheet("table"),
    ),
    Invalid(
        "examples_fit, a date",
        "columns: [{id: a, title: A, type: date}]\nrows: 1\n"
        "example: [{field: rij--1--a, answer: morgen}]",
        _sheet("table"),
    ),
    Invalid("no_circles", "cells: [{id: a, title: A}]\nneeds: [blad]", _sheet("grid")),
    Invalid("old_addresses_are_free, a page", "aliases: [twee]", _field),
    Invalid(
        "old_addresses_are_free, a step",
        "- {from: 'fiches/een/#begin-klein', to: fiches/een/}",
        _file("data/redirects.yml"),
    ),
    Invalid("old_addresses_are_free, twice", "aliases: [oud, oud]", _field),
    Invalid(
        "redirects_lead_to_pages, no page",
        "- {from: fiches/oud/, to: fiches/eem/}",
        _file("data/redirects.yml"),
    ),
    Invalid(
        "redirects_lead_to_pages, no heading",
        "- {from: fiches/oud/, to: fiches/een/#weg}",
        _file("data/redirects.yml"),
    ),
    Invalid(
        "redirects_lead_to_pages, no field",
        "- {from: 'werkbladen/raster/#oud', to: 'werkbladen/raster/#geod'}",
        _file("data/redirects.yml"),
    ),
    Invalid(
        "old_addresses_are_free, a field",
        "- {from: 'werkbladen/raster/#goed', to: 'werkbladen/raster/#blad--datum'}",
        _file("data/redirects.yml"),
    ),
    Invalid(
        "places_stay_on_their_page",
        "- {from: 'fiches/een/#oud', to: 'fiches/twee/#ga-door'}",
        _file("data/redirects.yml"),
    ),
    Invalid("addresses_stay, a place", "fiches/een/#begin-groot", _online),
    Invalid("addresses_stay, a fiche", "fiches/oud/", _online),
    Invalid("addresses_stay, another page", "werkbladen/oud/", _online),
    Invalid(
        "a_step_is_there_at_once",
        "  - title: Begin klein\n    publish_on: 2027-03-01",
        _instead("fiches/een.md", "  - title: Begin klein"),
    ),
    Invalid("steps_have_no_number", "- title: 5. Nodig mensen uit", _behind_steps),
    Invalid("examples_are_replaced", "dos: [Schrijf bij elke actie op wie ze trekt.]", _field),
    # What a text may hold
    Invalid("page_calls_are_right", '{{ worksheet("rastr") }}', _page),
    Invalid("page_calls_are_right, without a fiche", "{{ steps() }}", _page),
    *(
        Invalid(f"pages_show_no_raw_markdown, {name}", typed, _page)
        for name, typed in (
            ("strikethrough", "Dit is ~~ weg ~~."),
            ("an alert", "> [!OPGELET]\n> Tekst"),
            ("an alert with a text behind it", "> [!TIP] Tekst"),
        )
    ),
    *(
        Invalid(f"page_footnotes_fit, {name}", typed, _page)
        for name, typed in (
            ("for nothing", "Tekst\n\n[^1]: Bron"),
            ("written nowhere", "Zo staat het er[^1]."),
            ("twice", "Tekst[^1]\n\n[^1]: Een\n[^1]: Twee"),
        )
    ),
    Invalid("pages_show_no_raw_markdown, brackets", "[" * 2001, _page),
    Invalid("pages_show_no_raw_markdown, a sum with stars", "Dat is 5*3*2 m.", _page),
    Invalid("page_links_lead_somewhere", "[x](begripen.md)", _page),
    Invalid("page_links_lead_somewhere, nowhere", "[x](drie.md)", _page),
    Invalid("page_images_are_described", "![](assets/kaart.png)", _page),
    Invalid("page_links_lead_somewhere, an image", "![x](weg.png)", _page),
    Invalid("texts_are_safe, a year", "2026. Dat was vroeg.", _body),
    Invalid("texts_are_safe, a mail address", "[x](naam@publiq.be)", _body),
    Invalid("texts_are_safe, no https", "[x](www.publiq.be)", _body),
    Invalid("texts_are_safe, nearly right", "[x](Twee.md)", _body),
    Invalid("texts_are_safe, no such place", "[x](twee.md#ga-dor)", _body),
    Invalid("texts_are_safe, no place", "[x](#weg)", _body),
    Invalid("texts_are_safe, a space in an image", "![Kaart](../assets/Kaart 1.png)", _body),
    Invalid("bodies_are_safe, curly quotes", "{{ worksheet(“raster”) }}", _body),
    Invalid("bodies_are_safe, no quotes", "{{ worksheet(raster) }}", _body),
    Invalid("bodies_are_safe, no brackets", "{{ steps }}", _body),
    Invalid("bodies_are_safe, not closed", "{{ steps() }", _body),
    Invalid("bodies_are_safe, nearly right", "{{ stpes() }}", _body),
    Invalid("texts_are_safe, HTML", "tips: ['Neem <u>de tijd</u>.']", _field),
    *(
        Invalid(f"texts_are_safe, HTML: {tag}", f"Neem <{tag}> de tijd.", _body)
        for tag in (
            "a",
            "br",
            "h2",
            "iframe",
            "img",
            "li",
            "span",
            "sub",
            "sup",
            "table",
            "!-- x --",
        )
    ),
    Invalid("texts_are_safe, bold in bold", "**‘vet’**tekst en tekst**‘vet’**", _body),
    Invalid("texts_are_safe, a row too wide", "| a | b |\n| - | - |\n| 1 | 2 | 3 |", _body),
    Invalid("texts_are_safe, a label for nothing", "Tekst\n\n[1]: https://a.be", _body),
    Invalid("texts_are_safe, a file of one computer", "[x](C:\\Users\\an\\nota.docx)", _body),
    Invalid("texts_are_safe, quotes in a link", "[x](“https://www.publiq.be”)", _body),
    Invalid("texts_are_safe, an image for no browser", "![Kaart](../assets/kaart.heic)", _body),
    Invalid("texts_are_safe, an image in the text", "![Kaart](data:image/png;base64,AA)", _body),
    Invalid("texts_are_safe, a heading", "requirement: |\n  ## Kop", _field),
    Invalid("texts_are_safe, a paragraph", "tips: ['- een']", _field),
    Invalid("texts_are_safe, nothing to see", "requirement: '[x]: y'", _field),
    Invalid("texts_are_safe, an odd scheme", "[x](javascript:x)", _body),
    Invalid("texts_are_safe, no address", "[x]()", _body),
    Invalid("texts_are_safe, a space", "[x](mijn\u00a0fiche.md)", _body),
    Invalid("texts_are_safe, a backslash", "[x](mijn\\fiche.md)", _body),
    Invalid("texts_are_safe, half an address", "[x](https:www.voorbeeld.be)", _body),
    Invalid("texts_are_safe, an odd address", "[x](http://[)", _body),
    Invalid("texts_are_safe, a slash", "[x](/fiches/twee/)", _body),
    Invalid("texts_are_safe, a slash that leads nowhere", "[x](/iets/anders/)", _body),
    Invalid("texts_are_safe, nowhere", "[x](drie.md)", _body),
    Invalid("texts_are_safe, an image that is not there", "![Kaart](weg.png)", _body),
    Invalid("texts_are_safe, an image of others", "![Kaart](https://a.be/b.png)", _body),
    Invalid("texts_are_safe, an image without words", "![](../assets/kaart.png)", _body),
    *(
        Invalid(f"texts_are_safe, Markdown that did nothing: {name}", typed, _body)
        for name, typed in (
            ("bold", "Dit is ** vet **."),
            ("italic", "Dit is *schuin *."),
            ("strikethrough", "Dit is ~~ weg ~~."),
            ("a marker", "Dit is ==geel==."),
            ("the brackets of a link", "(publiq)[https://www.publiq.be]"),
            ("a link of a wiki", "[[visievorming]]"),
            ("a space in a link", "[publiq] (https://www.publiq.be)"),
            ("a space in an address", "[de kaart](mijn kaart.md)"),
            ("a space in the name of an image", "![Kaart](../assets/mijn kaart.png)"),
            ("a footnote", "Zo staat het in het decreet[^1]."),
            ("a link to a label", "[het decreet][decreet]"),
            ("an abbreviation", "*[IGS]: intergemeentelijke samenwerking"),
            ("an alert", "> [!OPGELET]\n> Tekst"),
            ("an alert with a text behind it", "> [!TIP] Tekst"),
            ("an admonition", "!!! tip\nTekst"),
            ("a heading", "##Kop"),
            ("a list", "-pen\n-papier"),
            ("a table", "| a | b |\n| 1 | 2 |"),
            ("code", "foto`s"),
            ("a file", '--8<-- "geheim.txt"'),
            ("attributes", "Tekst {: .rood }"),
            ("one tilde", "Dit is ~weg~."),
            ("a small digit below", "CO~2~"),
            ("a small digit above", "10 m^2^"),
            ("a bullet of Word below a bullet", "- pen\no\tblauw"),
            ("a letter of Wingdings", "§ pen\n§ papier"),
            ("numbers without a space", "1.pen\n2.papier"),
            ("a list below text that goes on at 2", "Neem mee:\n2. pen"),
            ("a class", "Tekst {.rood}"),
            ("a mark of a chatbot", "Zo is het 【4†source】."),
            ("a reference that Word lost", "Zie Fout! Verwijzingsbron niet gevonden."),
            ("the time of a chat", "[12/3/2026, 10:32] An: Dag."),
            ("a bulletin board", "[b]vet[/b]"),
            ("a file of one computer", "Zie file:///C:/nota.docx"),
            ("a task without a dash", "[ ] pen\n[x] papier"),
            ("a heading of a wiki", "== Kop =="),
            ("a meaning below its word", "Kern\n: de partners"),
            ("a footnote of Word", "[1] Een bron"),
            ("a paragraph with a tab", "\tNeem je tijd."),
            ("a width", "[publiq](https://www.publiq.be){width=300}"),
            ("arrows", "→ pen\n→ papier"),
            ("letters", "a) pen\nb) papier"),
            ("cells of Word", "Taak\tWie\nZaal\tAn"),
            ("the scheme of a mail address", "An <mailto:an@publiq.be>"),
        )
    ),
    Invalid("texts_are_safe, a line below text", "requirement: |\n  Tekst\n  ---", _field),
    Invalid("texts_are_safe, a sum with stars", "Dat is 5*3*2 m.", _body),
    Invalid("texts_are_safe, a footnote for nothing", "Tekst\n\n[^1]: Bron", _body),
    Invalid("texts_are_safe, a footnote twice", "Tekst[^1]\n\n[^1]: Een\n[^1]: Twee", _body),
    Invalid("texts_are_safe, code without an end", "```\nmake check", _body),
    Invalid("texts_are_safe, too much", "[" * 401, _body),
    Invalid(
        "texts_are_safe, too deep", "\n".join("\t" * depth + "- x" for depth in range(190)), _body
    ),
    Invalid("bodies_are_safe, a heading", "# Kop", _body),
    Invalid("bodies_are_safe, a call in a link", '[x](https://a.be/{{ term("IGS") }})', _body),
    Invalid("bodies_are_safe, braces", "{% if %}", _body),
    Invalid("bodies_are_safe, code", "{{ 1 + 1 }}", _body),
    Invalid("bodies_are_safe, no such part", "{{ stappen() }}", _body),
    Invalid("bodies_are_safe, between the brackets", "{{ worksheet() }}", _body),
    Invalid("bodies_are_safe, in a sentence", "Dit zijn {{ steps() }}", _body),
    Invalid(
        "links_lead_straight",
        "Zie [de fiche](https://voorbeeld.be/toolbox/2026.1/fiches/twee/).",
        _on_a_site,
    ),
    Invalid(
        "links_lead_straight, a preview", "Zie [dit](http://localhost:8000/nergens/).", _on_a_site
    ),
    Invalid(
        "links_lead_straight, a mail program",
        "[x](https://eur02.safelinks.protection.outlook.com/?url=https%3A%2F%2Fwww.publiq.be%2Fnl)",
        _body,
    ),
    Invalid("bodies_are_safe, an id of a heading", "## Kop {#kop}", _body),
    Invalid("bodies_are_safe, a call in a heading", '## Wat is {{ term("IGS") }}?', _body),
    Invalid("calls_differ", "{{ steps() }}\n\n{{ steps() }}", _body),
    Invalid("references_exist, a picture", _FIGURE, _step),
    Invalid("uploads_are_fit, no picture", _FIGURE, _picture(lambda: b"GIF89a")),
    Invalid("uploads_are_fit, too heavy", _FIGURE, _picture(lambda: bytes(15_100_000))),
    Invalid("uploads_are_fit, too many pixels", _FIGURE, _picture(_huge)),
    Invalid("uploads_are_fit, a link", "docs/assets/plan.pdf", _linked),
    Invalid(
        "references_exist, an attachment", "attachments: [{file: plan.doc, title: Plan}]", _step
    ),
    Invalid(
        "uploads_are_fit, an attachment",
        "attachments: [{file: plan.pdf, title: Plan}]",
        _heavy_attachment,
    ),
    Invalid("fiches_online_stay", "status: draft", _draft_online),
    Invalid("fiches_online_stay, a later day", "publish_on: 2999-01-01", _draft_online),
    Invalid("headings_differ, a step", "- title: Begin klein!", _behind_steps),
    Invalid("headings_differ, a heading", "## Stappen", _body),
    Invalid("headings_differ, no letters", "## …", _body),
    Invalid("named_headings_exist", "headings: [{heading: Begin, search_terms: [start]}]", _field),
    Invalid("texts_are_safe, more than", 'tips:\n  - "> 18 jaar"', _field),
    Invalid("bodies_are_safe, at least", "Alleen voor:\n\n- >= 50 % van de leden", _body),
    Invalid("bodies_are_safe, a formula", r"Tel zo: \( a + b \).", _body),
    Invalid("bodies_are_safe, another formula", "Tel zo: $a_1 + b$.", _body),
    Invalid(
        "bodies_are_safe, a heading that is none",
        f"Wie doet mee?\nDe partners{', en wie ze kent' * 9}.",
        _body,
    ),
    Invalid("text_after_question", "questions: ['Wie doet mee? Schrijf het op.']", _step),
    Invalid("empty, between quotes", "title: ''", _TITLE),
    Invalid("empty_item, between quotes", "tips:\n  - ''", _field),
    Invalid(
        "number_with_words, hours",
        "duration: 1 uur en 30 minuten",
        _behind("data/worksheets/raster.yml"),
    ),
    Invalid(
        "whole_number, another unit", "duration: 2 dagen", _behind("data/worksheets/raster.yml")
    ),
    Invalid("references_exist, two in one", "related: [twee en een]", _field),
    Invalid(
        "named_steps_exist, of another fiche",
        "step: Ga door",
        _instead("data/agreement.yml", "step: Begin klein"),
    ),
    Invalid("a line of dashes", "———", _field),
    Invalid("texts_are_safe, no bar", "body:\n  Neem de tijd.\n\n  Zoek dan steun.", _step),
    Invalid("texts_are_safe, folded", "body: >-\n  Neem de tijd.\n\n  Zoek dan steun.", _step),
    Invalid("texts_are_safe, one line", "body: Neem de tijd.\n\n  Zoek dan steun.", _step),
    Invalid("a list in a text without a bar", "body: Neem mee\n  - pen\n  - papier", _step),
    Invalid(
        "a dash that is left of its field",
        "  - title: Ga door\n    tips:\n  - Neem de tijd.\n    why: Zo.",
        _behind_fields,
    ),
    Invalid("no list, a name", "contacten:\n- name: An", _file("data/contacts.yml")),
    Invalid("page_links_lead_somewhere, to HTML", "[x](bronnen.html)", _page),
    # The settings of the site
    Invalid("settings, a file that is gone", "mkdocs.yml", _missing),
    Invalid("settings, a field that nobody knows", "sitename: Proef", _settings),
    Invalid("settings, a field without a colon", "site_name Toolbox", _file("mkdocs.yml")),
    Invalid("settings, a tab", "theme:\n\tname: material", _settings),
    Invalid("settings, a bracket", "watch: [fiches", _settings),
    Invalid("settings, a text for a list", "watch: fiches", _settings),
    Invalid("settings, another folder", "docs_dir: pagina", _settings),
    Invalid("settings, yes", "strict: ja", _settings),
    Invalid("dict_type", "extra: Over", _settings),
    Invalid("http_address", "site_url: toolbox.example/", _settings),
    Invalid("settings, another plugin", "plugins: [tolbox]", _settings),
    Invalid(
        "settings, an option of a plugin", "plugins:\n- macros:\n    modules_name: x", _settings
    ),
    Invalid("settings, an option of none", "plugins:\n- toolbox:\n    kleur: x", _settings),
    Invalid("settings, another theme", "theme: materiaal", _settings),
    Invalid("settings, another extension", "markdown_extensions: [attr_lst]", _settings),
    Invalid("settings, a text for the menu", "nav: index.md", _settings),
    Invalid("settings, fields for the menu", "nav:\n  Start: index.md", _settings),
    Invalid("settings, no page", "nav:\n- Start:", _settings),
    Invalid("settings, no item", "nav:\n- index.md\n-", _settings),
    Invalid("settings, no dash", "nav:\n- Start: index.md\n  Bronnen: bronnen.md", _settings),
    Invalid("menu_leads_to_pages", "nav:\n- Over: over/wij.md", _settings),
    Invalid("menu_leads_to_pages, near", "nav:\n- docs/bronnen.md", _settings),
    Invalid("menu_leads_to_pages, no space", "nav:\n- Start:index.md", _settings),
    Invalid(
        "menu_has_each_page",
        "nav: [index.md]\nnot_in_nav: |\n  /b*.md\n  trajecten/\n  werkbladen/index.md",
        _settings,
    ),
)
