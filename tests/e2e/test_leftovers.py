"""An answer without a field is kept and shown, and its owner says where it goes."""

import json
from pathlib import Path

from playwright.sync_api import Page, expect

from .answers import address, edit, field, fill, leftovers, put, save, status, stored
from .browsing import DESKTOP, PHONE, Reader, violations
from .printed import print_out, words

GROUP = "maak-er-een-gedeelde-visie-van"
REPLACED = {
    "Waar willen we samen uitkomen?": "Wie betaalt de koffie?",
    "waar-willen-we-samen-uitkomen": "wie-betaalt-de-koffie",
}


def _with_a_leftover(reader: Reader) -> tuple[Page, str]:
    tab = reader.fresh(DESKTOP)
    tab.goto(reader.url(address("visietekst")))
    typed = fill(tab)
    edit(tab, "visietekst", REPLACED)
    tab.reload()
    return tab, typed[f"{GROUP}--waar-willen-we-samen-uitkomen"]


def test_an_answer_without_a_field_is_shown_printed_and_saved(
    reader: Reader, tmp_path: Path
) -> None:
    tab, text = _with_a_leftover(reader)
    expect(field(tab, f"{GROUP}--wie-betaalt-de-koffie")).to_have_value("")
    field(tab, "blad--netwerk").press_sequentially("x")
    row = leftovers(tab)
    expect(row).to_have_count(1)
    for said in ("Waar willen we samen uitkomen?", "Maak er een gedeelde visie van", text):
        expect(row).to_contain_text(said)
    assert words(text) in words("".join(sheet.text for sheet in print_out(tab)))
    saved = json.loads(save(tab, tmp_path).read_text("utf-8"))
    assert text in saved["antwoorden"].values()
    assert len(saved["antwoorden"]) == 13
    assert violations(tab) == []
    tab.set_viewport_size({"width": PHONE.width, "height": PHONE.height})
    assert tab.evaluate("document.documentElement.scrollWidth") == PHONE.width


def test_a_leftover_is_put_under_what_another_field_has(reader: Reader) -> None:
    tab, text = _with_a_leftover(reader)
    target = field(tab, "blad--netwerk")
    before = target.input_value()
    leftovers(tab).locator("select").select_option("blad--netwerk")
    leftovers(tab).get_by_role("button", name="Zet bij een ander veld").click()
    expect(target).to_have_value(f"{before}\n{text}")
    expect(leftovers(tab)).to_have_count(0)
    undo = tab.locator(".sheet__undo")
    expect(undo).to_be_focused()
    undo.click()
    expect(target).to_have_value(before)
    expect(leftovers(tab)).to_have_count(1)


def test_a_leftover_is_thrown_away_and_that_can_be_undone(reader: Reader) -> None:
    tab, text = _with_a_leftover(reader)
    leftovers(tab).get_by_role("button", name="Gooi weg").click()
    expect(leftovers(tab)).to_have_count(0)
    expect(tab.locator(".sheet__done")).to_contain_text("is weggegooid")
    tab.locator(".sheet__undo").click()
    expect(leftovers(tab)).to_contain_text(text)
    leftovers(tab).get_by_role("button", name="Gooi weg").click()
    tab.reload()
    expect(leftovers(tab)).to_have_count(0)


def test_a_choice_that_is_gone_stays_chosen_with_its_old_words(reader: Reader) -> None:
    tab = reader.fresh(DESKTOP)
    tab.goto(reader.url(address("actoren")))
    field(tab, "rij--1--aan-boord").select_option("nodigen-we-uit")
    edit(tab, "actoren", {"nodigen-we-uit": "vragen-we", "Nodigen we uit": "Vragen we"})
    tab.reload()
    chosen = field(tab, "rij--1--aan-boord").locator("option:checked")
    expect(chosen).to_have_text("Nodigen we uit (uit een vorige versie)")
    field(tab, "rij--3--wie").press_sequentially("x")
    assert stored(tab, "actoren")["rij--1--aan-boord"] == "nodigen-we-uit"
    field(tab, "rij--1--aan-boord").select_option("vragen-we")
    tab.reload()
    expect(chosen).to_have_text("Vragen we")
    expect(field(tab, "rij--1--aan-boord").locator("option")).to_have_count(4)


def test_a_score_that_is_gone_is_shown_with_its_words(reader: Reader) -> None:
    tab = reader.fresh(DESKTOP)
    tab.goto(reader.url(address("drempelscan")))
    tab.locator("[name='betaalbaar--score'][value='hoge-drempel']").check()
    edit(tab, "drempelscan", {"hoge-drempel": "muur", "Nee": "Muur"})
    tab.reload()
    expect(leftovers(tab)).to_contain_text("Betaalbaar")
    expect(leftovers(tab)).to_contain_text("Nee")
    tab.locator("[name='betaalbaar--score'][value='muur']").check()
    expect(leftovers(tab)).to_have_count(0)


def test_the_page_says_that_something_stands_below(reader: Reader) -> None:
    tab, _ = _with_a_leftover(reader)
    expect(status(tab)).to_have_text("1 antwoord heeft hier geen plaats: het staat onderaan.")


def test_the_bundle_shows_the_same_answers_and_leftovers(reader: Reader) -> None:
    tab = reader.open(address("swot"))
    put(tab, "toolbox-werkblad:swot", {"sterktes": "Wij", "ooit-gevraagd": "Bewaard"})
    tab.goto(reader.url("werkbladen/bundel/?w=swot"))
    expect(field(tab, "sterktes")).to_have_value("Wij")
    expect(leftovers(tab)).to_contain_text("Ooit gevraagd")
    expect(leftovers(tab)).to_contain_text("Bewaard")


def test_a_table_with_many_leftovers_keeps_no_browser_busy(reader: Reader) -> None:
    tab = reader.open(address("actoren"))
    kept = {
        f"ooit-{number}": {"value": "Bewaard", "at": 1, "label": f"Vraag {number}"}
        for number in range(2000)
    }
    put(tab, "toolbox-antwoorden:actoren", {"version": 2, "answers": kept, "known": []})
    tab.reload()
    expect(leftovers(tab)).to_have_count(2000)
    choice = leftovers(tab).nth(1999).locator("select")
    assert tab.locator(".sheet__leftovers option").count() == 2000
    choice.focus()
    choice.select_option("rij--2--wie")
    leftovers(tab).nth(1999).get_by_role("button", name="Zet bij een ander veld").click()
    expect(field(tab, "rij--2--wie")).to_have_value("Bewaard")


def test_a_label_of_one_long_word_widens_no_phone(reader: Reader) -> None:
    tab = reader.fresh(PHONE)
    tab.goto(reader.url(address("swot")))
    kept = {"ooit": {"value": "Bewaard", "at": 1, "label": "Overleg" * 30, "group": "Groep" * 30}}
    put(tab, "toolbox-antwoorden:swot", {"version": 2, "answers": kept, "known": []})
    tab.reload()
    expect(leftovers(tab)).to_have_count(1)
    assert tab.evaluate("document.documentElement.scrollWidth") == PHONE.width


def test_an_answer_that_cannot_be_shown_now_is_said_and_kept(reader: Reader) -> None:
    tab, text = _with_a_leftover(reader)
    before = stored(tab, "visietekst")
    reader.expect_missing(reader.url("assets/transfer.js"))
    tab.route("**/transfer.js", lambda route: route.fulfill(status=404))
    tab.reload()
    expect(status(tab)).to_have_text(
        "1 antwoord heeft hier geen plaats, en tonen lukt nu niet. Het blijft bewaard."
        " Open de pagina later nog eens."
    )
    assert stored(tab, "visietekst") == before
    tab.unroute("**/transfer.js")
    tab.reload()
    expect(leftovers(tab)).to_contain_text(text)
