"""Drafts, and what comes out on a day: readers get the rest, which leads nowhere else."""

import re
from datetime import date
from time import process_time

import pytest

from macros.fiche import fiche_page
from macros.macros import PAGE_MACROS
from tests.conftest import EDITION, MINIMAL, Repository
from tests.support.media import PHOTO, PLAN, write_media
from tests.support.photos import photo
from toolbox.checks import check, problems_of
from toolbox.drawing import Drawing
from toolbox.model.assembly import assemble
from toolbox.pages.routes import route_page
from toolbox.pages.view import View
from toolbox.search.index import content_entries
from toolbox.source.reader import read_content
from toolbox.unpublished.released import Released, released
from toolbox.unpublished.withheld import Withheld

TODAY = date(2027, 2, 28)
NEW = """\
---
title: Derde fiche
summary: Deze fiche lees je later, in meer dan veertig tekens.
order: 3
phase: opstarten
{when}
steps:
  - title: Wacht nog even
    questions:
      - Hoelang nog?
aliases: [wachten]
---
"""
SHEET = "title: Vragen van drie\ngoal: Bekijk samen de vragen van drie.\nkind: questions\n"

FAQ_LATER = "  - question: Wat?\n    answer: Dit.\n    publish_on: 2999-01-01\n"


def add(repo: Repository, when: str) -> None:
    """Add a fiche, and lead to it from everywhere."""
    repo.write("fiches/drie.md", NEW.format(when=when))
    repo.write("data/worksheets/van-drie.yml", f"{SHEET}from: {{fiche: drie}}\n")
    repo.fiche(
        steps=(
            "    body: Lees [de derde](drie.md#wacht-nog-even) en [de tweede](twee.md).\n"
            "    worksheets: [vragen-drie, van-drie, raster]\n"
        ),
        fields="related: [drie, twee]\ntips: ['[Print dit](../werkbladen/van-drie.pdf).']\n",
        body='Zie [haar weg](../trajecten/wachten.md).\n\n{{ steps("drie") }}\n\n{{ tips() }}\n',
    )
    repo.replace(
        "data/agreement.yml",
        "      step: Begin klein\n",
        "      step: Begin klein\n    - fiche: drie\n      step: Wacht nog even\n"
        "  worksheets: [van-drie]\n",
    )
    repo.write(
        "data/routes.yml",
        MINIMAL["data/routes.yml"] + "    - {fiche: drie, step: Wacht nog even}\n"
        "- id: wachten\n  title: Samen wachten\n"
        "  summary: Een weg van meer dan veertig tekens langs één fiche.\n"
        "  duration: een uur\n  intro: Wacht.\n  stops:\n    - worksheet: van-drie\n",
    )
    repo.write("data/redirects.yml", "- {from: fiches/nul/, to: fiches/drie/}\n")
    assert repo.problems() == []


def on(repo: Repository, day: date) -> Released:
    return released(check(read_content(repo.root)), day)


@pytest.mark.parametrize("when", ["status: draft", "publish_on: 2027-03-01"])
def test_what_leads_to_a_fiche_that_waits_does_without_it(repo: Repository, when: str) -> None:
    add(repo, when)
    found = on(repo, TODAY)
    assert problems_of(found.checked.content) == ()
    toolbox = assemble(found.checked)
    assert [fiche.slug for fiche in toolbox.fiches] == ["een", "twee"]
    assert not {"vragen-drie", "checklist-drie", "van-drie"} & toolbox.worksheets.keys()
    first = toolbox.fiche("een").front_matter
    assert first.related == ("twee",)
    assert first.steps[0].worksheets == ("raster",)
    assert first.steps[0].body == "Lees de derde en [de tweede](twee.md)."
    assert first.tips == ("Print dit.",)
    [part] = toolbox.agreement
    assert [row.fiche for row in part.delivered_by] == ["een"]
    assert part.worksheets == ()
    [route] = toolbox.routes
    assert [stop.worksheet for stop in route.model.stops] == ["raster"], "wachten has no stop left"
    assert toolbox.redirects == {}
    drawing = Drawing(toolbox, EDITION)
    assert not [page for page in drawing.pages if "drie" in page or "wachten" in page]
    page = drawing.page("fiches/een.md", {})
    assert "drie" not in page
    assert "<p>Zie haar weg.</p>" in page
    assert 'id="tips"' in page
    assert not [it for it in content_entries(toolbox, EDITION) if "drie" in it["location"]]


def test_a_fiche_comes_out_on_its_day_and_so_does_what_leads_to_it(repo: Repository) -> None:
    add(repo, "publish_on: 2027-03-01")
    content = read_content(repo.root)
    checked = check(content)
    found = released(checked, date(2027, 3, 1))
    assert found.checked is checked, "nothing waits, nothing changes"


def test_a_draft_waits_also_after_its_day(repo: Repository) -> None:
    add(repo, "status: draft\npublish_on: 2027-03-01")
    found = released(check(read_content(repo.root)), date(2030, 1, 1))
    assert [fiche.slug for fiche in found.checked.content.fiches] == ["een", "twee"]


def test_a_question_an_example_and_a_change_come_out_on_their_day(repo: Repository) -> None:
    row = "publish_on: 2027-03-01"
    repo.fiche(
        steps=f"    examples:\n      - {{title: A, place: B, text: C, {row}}}\n",
        fields=(
            f"faq:\n  - {{question: Wie?, answer: Wij., {row}}}\n"
            "  - {question: Wat?, answer: '[Wie](#vraag-wie), en dit.'}\n"
            f"examples:\n  - {{title: D, place: E, text: F, {row}}}\n"
            f"changes:\n  - {{date: 2027-03-01, text: Twee vragen., {row}}}\n"
            "  - {date: 2027-01-01, text: Eerste versie.}\n"
        ),
    )
    found = on(repo, TODAY)
    assert problems_of(found.checked.content) == ()
    shown = assemble(found.checked).fiche("een").front_matter
    assert [(it.question, it.answer) for it in shown.faq] == [("Wat?", "Wie, en dit.")]
    assert shown.every_example == ()
    assert [it.text for it in shown.changes] == ["Eerste versie."]
    later = assemble(on(repo, date(2027, 3, 1)).checked).fiche("een").front_matter
    assert (len(later.faq), len(later.every_example), len(later.changes)) == (2, 2, 2)


def test_a_row_whose_day_is_left_empty_is_there(repo: Repository) -> None:
    repo.fiche("faq:\n  - question: Wie?\n    answer: Wij.\n    publish_on:\n" + FAQ_LATER)
    shown = assemble(on(repo, TODAY).checked).fiche("een").front_matter
    assert [it.question for it in shown.faq] == ["Wie?"]


def test_a_published_step_and_question_stay_online(repo: Repository) -> None:
    repo.fiche(
        steps="    publish_on: 2999-01-01\n  - title: Ga verder\n",
        fields=f"faq:\n{FAQ_LATER}",
    )
    assert repo.problems() == []
    repo.write("data/published.txt", "fiches/een/#begin-klein\nfiches/een/#vraag-wat\n")
    told = (
        "dit staat al online, en zou tot die dag verdwijnen; haal ‘publish_on’ weg, en laat het "
        "voorstel tot die dag openstaan"
    )
    assert [problem for problem in repo.problems() if "online" in problem] == [
        f"fiches/een.md:8:5: Stappen (steps) 1 › Verschijnt op (publish_on): {told}",
        f"fiches/een.md:13:5: Veelgestelde vragen (faq) 1 › Verschijnt op (publish_on): {told}",
    ]


def test_a_step_comes_out_on_its_day_and_so_does_what_leads_to_it(repo: Repository) -> None:
    repo.fiche(
        steps=(
            "    body: Lees [verder](#kijk-terug) en [dit](../werkbladen/vragen-een.md).\n"
            "  - title: Kijk terug\n    publish_on: 2027-03-01\n    questions: [Wat liep goed?]\n"
        ),
        fields="routes: [{route: beginnen, step: Kijk terug}]\n"
        "note: [{part: visie, step: Kijk terug}]\n",
    )
    for name, steps in (("alle", ""), ("een", ", steps: [Kijk terug]")):
        repo.write(f"data/worksheets/{name}.yml", f"{SHEET}from: {{fiche: een{steps}}}\n")
    repo.write("data/redirects.yml", "- {from: 'fiches/een/#oud', to: 'fiches/een/#kijk-terug'}\n")
    assert repo.problems() == []
    found = on(repo, TODAY)
    assert problems_of(found.checked.content) == ()
    toolbox = assemble(found.checked)
    assert [step.title for step in toolbox.fiche("een").front_matter.steps] == ["Begin klein"]
    assert toolbox.fiche("een").front_matter.steps[0].body == "Lees verder en dit."
    assert [stop.step for stop in toolbox.routes[0].model.stops] == [None], "the worksheet"
    assert [row.step for row in toolbox.agreement[0].delivered_by] == ["Begin klein"]
    assert not {"vragen-een", "alle", "een"} & toolbox.worksheets.keys()
    assert toolbox.redirects == {}
    later = assemble(on(repo, date(2027, 3, 1)).checked)
    assert {"vragen-een", "alle", "een"} <= later.worksheets.keys()
    assert [row.step for row in later.agreement[0].delivered_by] == ["Begin klein", "Kijk terug"]


def test_a_worksheet_of_some_steps_has_those_that_came_out(repo: Repository) -> None:
    repo.fiche(
        steps="    questions: [Wie?]\n"
        "  - title: Kijk terug\n    publish_on: 2027-03-01\n    questions: [Wat liep goed?]\n"
    )
    both = "from: {fiche: een, steps: [Begin klein, Kijk terug]}\n"
    repo.write("data/worksheets/beide.yml", f"{SHEET}{both}")
    toolbox = assemble(on(repo, TODAY).checked)
    questions = [field.label for field in toolbox.worksheets["beide"].fields.lasting]
    assert "Wie?" in questions
    assert "Wat liep goed?" not in questions
    assert "vragen-een" in toolbox.worksheets


def test_what_stands_beside_a_text_comes_out_on_its_day(repo: Repository) -> None:
    write_media(repo)
    on_a_day = "publish_on: 2027-03-01"
    beside = (
        f"figures: [{{file: {PHOTO}, description: Een kring., {on_a_day}}}]\n"
        f"tables: [{{title: Wie?, columns: [A, B], rows: [[a, b]], {on_a_day}}}]\n"
        f"videos: [{{title: V, url: 'https://a.be', duration: kort, source: S, {on_a_day}}}]\n"
        f"attachments: [{{file: {PLAN}, title: Plan, {on_a_day}}}]\n"
    )
    repo.fiche(
        steps="".join(f"    {line}\n" for line in beside.splitlines()),
        fields=f"{beside}testimonials: [{{text: A., name: B, role: C, {on_a_day}}}]\n",
    )
    assert repo.problems() == []
    shown = assemble(on(repo, TODAY).checked).fiche("een").front_matter
    for holder in (shown, shown.steps[0]):
        assert (holder.figures, holder.tables, holder.videos, holder.attachments) == ((),) * 4
    assert shown.testimonials == ()
    later = assemble(on(repo, date(2027, 3, 1)).checked).fiche("een").front_matter
    assert len(later.figures) == len(later.testimonials) == len(later.steps[0].tables) == 1


@pytest.mark.parametrize(
    ("when", "mark"),
    [("status: draft", "Kladversie"), ("publish_on: 2027-03-01", "Vanaf 1 maart 2027")],
)
def test_a_preview_shows_what_waits_with_a_mark(repo: Repository, when: str, mark: str) -> None:
    add(repo, when)
    content = read_content(repo.root)
    toolbox = assemble(check(content), preview_day=TODAY)
    view = View(toolbox, "fiches/drie.md", EDITION)
    page = str(fiche_page(view, toolbox.fiche("drie")))
    assert (
        f'<p class="tb-waiting" data-search-exclude>{mark}: lezers krijgen deze fiche nog niet. '
        "Ze staat alleen in deze proefversie.</p>"
    ) in page
    assert view.badge(toolbox.fiche("drie")) == mark
    assert "tb-waiting" not in str(fiche_page(view, toolbox.fiche("een")))


ROWS = """\
figures: [{file: beelden/a.jpg, description: Een zaal, WHEN}]
tables: [{title: Wie, columns: [Taak, Wie], rows: [[Zaal, An]], WHEN}]
videos: [{title: Zo ging het, url: 'https://a.be', duration: 4 minuten, source: An, WHEN}]
attachments: [{file: bijlagen/a.pdf, title: Plan, WHEN}]
examples: [{title: Samen, place: Gent, text: Zo ging het daar., WHEN}]
"""
OF_FICHE = """\
testimonials: [{text: Zo was het., name: An, role: trekker, WHEN}]
faq: [{question: Wie betaalt dat?, answer: Iedereen een deel., WHEN}]
changes: [{date: 2026-11-23, text: Eerste versie., WHEN}]
"""


def rows_waiting(repo: Repository) -> None:
    """Give the first fiche, and its second step, each part that can wait until 3 March 2027."""
    repo.write("docs/assets/beelden/a.jpg", photo(40, 30))
    repo.write("docs/assets/bijlagen/a.pdf", b"%PDF-1.7")
    inside = "".join(f"    {line}\n" for line in ROWS.splitlines())
    step = f"  - title: Ga door\n    publish_on: 2027-03-03\n{inside}"
    repo.fiche(fields=ROWS + OF_FICHE, steps=step)
    path = "fiches/een.md"
    text = (repo.root / path).read_text("utf-8").replace("WHEN", "publish_on: 2027-03-03")
    repo.write(path, text)


def test_a_preview_marks_each_part_that_waits(repo: Repository) -> None:
    rows_waiting(repo)
    toolbox = assemble(check(read_content(repo.root)), preview_day=date(2027, 3, 2))
    page = str(fiche_page(View(toolbox, "fiches/een.md", EDITION), toolbox.fiche("een")))
    mark = ' <span class="tb-badge" data-search-exclude>Vanaf 3 maart 2027</span>'
    for marked in (
        f"Stap 2{mark}</p>",
        f"<figcaption>{mark}</figcaption>",
        f"<caption>Wie{mark}</caption>",
        f">Zo ging het</a>{mark}</p>",
        f"</span>{mark}</li>",
        f">Gent{mark}</p>",
    ):
        assert page.count(marked) == (1 if "Stap" in marked else 2), marked
    for marked in (
        f", trekker{mark}</figcaption>",
        f"</h3>{mark}</summary>",
        f"versie.{mark}</li>",
    ):
        assert page.count(marked) == 1, marked
    assert page.count("Vanaf 3 maart 2027") == 14
    assert "tb-waiting" not in page, "the fiche itself does not wait"


MARK = ' <span class="tb-badge" data-search-exclude>Vanaf 3 maart 2027</span>'


def named(repo: Repository) -> str:
    """Return the parts of a preview, of 2 March 2027, in which the first fiche is named."""
    content = check(read_content(repo.root))
    view = View(assemble(content, preview_day=date(2027, 3, 2)), "trajecten/beginnen.md", EDITION)
    route = route_page(view, view.toolbox.routes[0])
    other = fiche_page(view, view.toolbox.fiche("twee"))
    parts = (PAGE_MACROS["agreement"](view), PAGE_MACROS["checklist"](view, "een"))
    return "".join(map(str, (route, other, *parts, PAGE_MACROS["all_questions"](view))))


def test_a_preview_marks_a_step_that_waits_wherever_it_is_named(repo: Repository) -> None:
    rows_waiting(repo)
    stop = "    - {fiche: een, step: Ga door, title: Verder}\n"
    repo.replace("data/routes.yml", "    - worksheet: raster\n", stop)
    delivered = "    - fiche: een\n      step: "
    repo.replace("data/agreement.yml", "Begin klein\n", f"Begin klein\n{delivered}Ga door\n")
    shown = named(repo)
    assert f"Fiche Eerste fiche, stap 2{MARK}</p>" in shown
    assert shown.count(f">Ga door</a>{MARK}</li>") == 2, "in the note and in the checklist"
    assert shown.count(f"</h3>{MARK}</summary>") == 1
    assert shown.count("tb-badge") == 4


def test_a_preview_marks_a_fiche_that_waits_wherever_it_is_named(repo: Repository) -> None:
    question = "{question: Wie betaalt dat?, answer: Iedereen een deel.}"
    repo.fiche(fields=f"publish_on: 2027-03-03\nfaq: [{question}]\n")
    repo.replace("fiches/twee.md", "order: 2\n", "order: 2\nrelated: [een]\n")
    stop = "    - {fiche: een, step: Begin klein}\n"
    repo.replace("data/routes.yml", "    - worksheet: raster\n", stop)
    shown = named(repo)
    assert f"Fiche Eerste fiche, stap 1{MARK}</p>" in shown
    assert f">Begin klein</a>{MARK}</li>" in shown
    assert f"waar het over gaat.{MARK}</li>" in shown
    assert f">Eerste fiche</a>.{MARK}</p>" in shown
    assert shown.count("tb-badge") == 4


def test_readers_get_the_same_page_on_the_day_as_without_a_day(repo: Repository) -> None:
    rows_waiting(repo)
    released_on = assemble(on(repo, date(2027, 3, 3)).checked)
    for preview_day in (None, date(2027, 3, 3)):
        toolbox = assemble(check(read_content(repo.root)), preview_day=preview_day)
        page = str(fiche_page(View(toolbox, "fiches/een.md", EDITION), toolbox.fiche("een")))
        assert "tb-badge" not in page
        view = View(released_on, "fiches/een.md", EDITION)
        assert page == str(fiche_page(view, released_on.fiche("een")))
    path = repo.root / "fiches/een.md"
    text = path.read_text("utf-8")
    path.write_text(re.sub(r",? publish_on: 2027-03-03", "", text), "utf-8")
    plain = assemble(check(read_content(repo.root)))
    assert page == str(fiche_page(View(plain, "fiches/een.md", EDITION), plain.fiche("een")))


WITHHELD = Withheld(
    frozenset({("fiche", "drie"), ("worksheet", "van-drie")}),
    frozenset({"fiches/drie.md", "werkbladen/van-drie.md"}),
)


@pytest.mark.parametrize(
    ("text", "becomes"),
    [
        ("Lees [drie](fiches/drie.md).", "Lees drie."),
        ("Lees [*drie* nu](../fiches/drie.md#stap).", "Lees *drie* nu."),
        ("Lees [twee](fiches/twee.md).", "Lees [twee](fiches/twee.md)."),
        ("[Drie](https://www.voorbeeld.be/drie.md)", "[Drie](https://www.voorbeeld.be/drie.md)"),
        ("Lees [drie][1].\n\n[1]: fiches/drie.md\n", "Lees drie.\n\n\n"),
        ("Lees [Drie].\n\n[drie]: ../fiches/drie.md 'x'\n", "Lees Drie.\n\n\n"),
        (
            "[Drie][] en [a][2]\n\n[drie]: <fiches/drie.md>\n[2]: a.md",
            "Drie en [a][2]\n\n\n[2]: a.md",
        ),
        ("[Drie](<fiches/drie.md>) en [ja](fiches/drie.md 'titel')", "Drie en ja"),
        ("[Drie [x] y](fiches/drie.md)", "Drie [x] y"),
        ("[![Een](a.png)](fiches/drie.md)", "![Een](a.png)"),
        ("[a\nb](fiches/drie.md\n'c')", "a\nb"),
        ("- [Drie [x]][ d  E ]\n\n    [D e]: fiches/drie.md", "- Drie [x]\n\n"),
        ("`[Drie](fiches/drie.md)` [", "`[Drie](fiches/drie.md)` ["),
        ("```\n[Drie](fiches/drie.md)\n```", "```\n[Drie](fiches/drie.md)\n```"),
        ("\\[Drie](fiches/drie.md)", "\\[Drie](fiches/drie.md)"),
        ("![Drie](fiches/drie.md)", "![Drie](fiches/drie.md)"),
        ('a\n   {{-\nworksheet(\n "van-drie"\n) -}}  \nb', "a\n     \nb"),
        ("> {{ steps('drie') }}", "> "),
        ('Een\n{{ steps("drie") }}\nTwee', "Een\n\nTwee"),
        ("{{ tips(fiche='drie') }}", ""),
        ('{{ worksheet("van-drie") }}', ""),
        ('{{ worksheet("raster") }}', '{{ worksheet("raster") }}'),
        ('{{ data_list("drie") }}', '{{ data_list("drie") }}'),
    ],
)
def test_a_page_in_docs_reads_without_what_waits(text: str, becomes: str) -> None:
    assert WITHHELD.without_calls(text, "over/contact.md") == becomes


@pytest.mark.parametrize(
    "sign",
    ["[", "![", "[x](", "[x](<", "[x](a '", "[x][", "`", "\\a", "{{ a('", "{{ a(", "[a]: ", "]("],
)
def test_a_text_is_read_once_whatever_is_in_it(sign: str) -> None:
    text = f"[x](y.md) [{sign * (20_000 // len(sign))}"
    start = process_time()
    assert WITHHELD.without_calls(text, "over/contact.md") == text
    assert process_time() - start < 3
