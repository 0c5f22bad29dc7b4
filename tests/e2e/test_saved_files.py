"""A worksheet goes to another device as a file, which is opened only where and how it fits."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from .answers import (
    address,
    answers,
    edit,
    field,
    fill,
    leftovers,
    open_file,
    save,
    status,
    stored,
)
from .browsing import DESKTOP, Reader, asked_for, violations


def a_file(folder: Path, content: object, name: str = "mijn.json") -> Path:
    file = folder / name
    file.write_text(content if isinstance(content, str) else json.dumps(content), "utf-8")
    return file


def swot(**values: object) -> dict[str, object]:
    return {"werkblad": "swot", "antwoorden": values}


def agree(tab: Page) -> None:
    tab.get_by_role("dialog").get_by_role("button", name="Open het bestand").click()


@pytest.mark.parametrize("name", ["swot", "actoren", "drempelscan", "begroting"])
def test_a_worksheet_is_saved_to_a_file_and_opened_again_elsewhere(
    reader: Reader, name: str, tmp_path: Path
) -> None:
    tab = reader.open(address(name))
    if name == "actoren":
        tab.locator("[data-add-row]").click()
    typed = fill(tab)
    file = save(tab, tmp_path)
    assert file.name == f"{name}.json"
    expect(status(tab)).to_have_text(f"Bewaard als {name}.json.")
    saved = json.loads(file.read_text("utf-8"))
    assert saved["werkblad"] == name
    assert saved["antwoorden"].items() <= typed.items()

    other = reader.fresh(DESKTOP)
    other.goto(reader.url(address(name)))
    open_file(other, file)
    count = len(saved["antwoorden"])
    expect(status(other)).to_have_text(f"{name}.json is geopend: {count} antwoorden.")
    assert answers(other) == typed
    other.reload()
    assert answers(other) == typed


def test_an_empty_sheet_makes_no_file(reader: Reader) -> None:
    tab = reader.open(address("swot"))
    tab.locator("[data-save]").click()
    expect(status(tab)).to_have_text("Er staat nog niets op dit werkblad om te bewaren.")


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        *((wrong, "is geen bestand van een werkblad") for wrong in ("geen JSON", "", "null", "[]")),
        ("{}", "is geen bestand van een werkblad"),
        ("[" * 300_000, "is geen bestand van een werkblad"),
        ({"werkblad": "pdca", "antwoorden": {"sterktes": "weg"}}, "ander werkblad: ‘pdca’"),
        ({"werkblad": "swot"}, "staan geen antwoorden"),
        ({"werkblad": "swot", "antwoorden": ["tekst"]}, "staan geen antwoorden"),
        (swot(sterktes=7, zwaktes={"diep": []}), "staan geen antwoorden"),
        (swot(vreemd="weg"), "geen enkel antwoord dat bij dit werkblad past"),
        (swot(sterktes="x" * (10 * 1024 * 1024)), "is groter dan 10 MB"),
        (swot(**{f"v{number}": "x" for number in range(5001)}), "meer antwoorden dan"),
    ],
    ids=lambda value: value if isinstance(value, str) and len(value) < 40 else "",
)
def test_a_file_that_does_not_fit_is_refused_with_the_reason_and_changes_nothing(
    reader: Reader, tmp_path: Path, content: object, reason: str
) -> None:
    tab = reader.open(address("swot"))
    typed = fill(tab)
    open_file(tab, a_file(tmp_path, content, "fout.json"))
    expect(status(tab)).to_contain_text("fout.json")
    expect(status(tab)).to_contain_text(reason)
    assert answers(tab) == typed
    tab.reload()
    assert answers(tab) == typed


def test_a_file_that_is_not_in_utf_8_is_refused_and_says_so(reader: Reader, tmp_path: Path) -> None:
    tab = reader.open(address("swot"))
    file = tmp_path / "oud.json"
    text = json.dumps(swot(sterktes="Financiële cliënten"), ensure_ascii=False)
    file.write_bytes(text.encode("cp1252"))
    open_file(tab, file)
    expect(status(tab)).to_contain_text("oud.json is niet in UTF-8 bewaard")
    expect(field(tab, "sterktes")).to_have_value("")
    file.write_bytes(text.encode("utf-8-sig"))
    open_file(tab, file)
    expect(field(tab, "sterktes")).to_have_value("Financiële cliënten")


def test_a_photo_is_no_worksheet_in_another_encoding(reader: Reader, tmp_path: Path) -> None:
    tab = reader.open(address("swot"))
    file = tmp_path / "flap.jpg"
    file.write_bytes(b"\xff\xd8\xff\xe0\x00\x10JFIF{")
    open_file(tab, file)
    expect(status(tab)).to_contain_text("flap.jpg is geen bestand van een werkblad")
    file = tmp_path / "oud.json"
    file.write_bytes(json.dumps(swot(sterktes="Wij")).encode("utf-16"))
    open_file(tab, file)
    expect(status(tab)).to_contain_text("oud.json is niet in UTF-8 bewaard")


def test_what_would_be_replaced_is_asked_first(reader: Reader, tmp_path: Path) -> None:
    tab = reader.open(address("swot"))
    typed = fill(tab)
    file = a_file(tmp_path, swot(sterktes="Uit het bestand", kansen=typed["kansen"]))
    open_file(tab, file)
    dialog = tab.locator("dialog.sheet__ask")
    expect(dialog).to_contain_text("In dit bestand staan 2 antwoorden.")
    expect(dialog).to_contain_text("1 vervangt wat hier nu staat: ‘Sterktes’.")
    assert violations(tab) == []
    tab.keyboard.press("Escape")
    expect(dialog).to_have_count(0)
    assert answers(tab) == typed
    open_file(tab, file)
    dialog.get_by_role("button", name="Laat alles zoals het is").click()
    assert answers(tab) == typed
    open_file(tab, file)
    agree(tab)
    expect(status(tab)).to_have_text("mijn.json is geopend: 2 antwoorden.")
    assert answers(tab) == typed | {"sterktes": "Uit het bestand"}
    field(tab, "zwaktes").fill("Daarna getypt")
    tab.locator(".sheet__undo").click()
    assert answers(tab) == typed | {"zwaktes": "Daarna getypt"}
    expect(status(tab)).to_be_focused()


def test_the_same_file_can_be_opened_twice(reader: Reader, tmp_path: Path) -> None:
    tab = reader.open(address("swot"))
    file = a_file(tmp_path, swot(sterktes="Wij"))
    open_file(tab, file)
    expect(field(tab, "sterktes")).to_have_value("Wij")
    field(tab, "sterktes").fill("Iets anders")
    open_file(tab, file)
    agree(tab)
    expect(field(tab, "sterktes")).to_have_value("Wij")


def test_a_file_of_another_version_says_what_has_no_place_and_keeps_it(
    reader: Reader, tmp_path: Path
) -> None:
    tab = reader.fresh(DESKTOP)
    tab.goto(reader.url(address("visietekst")))
    typed = fill(tab)
    file = save(tab, tmp_path)
    other = reader.fresh(DESKTOP)
    asked = "Waar willen we samen uitkomen?"
    gone = {asked: "Wie betaalt de koffie?", "waar-willen-we-samen-uitkomen": "wie-betaalt"}
    edit(other, "visietekst", gone)
    other.goto(reader.url(address("visietekst")))
    open_file(other, file)
    expect(status(other)).to_have_text(
        "visietekst.json is geopend: 13 antwoorden."
        " 1 antwoord heeft hier geen plaats: het staat onderaan."
    )
    expect(leftovers(other)).to_contain_text(asked)
    assert len(stored(other, "visietekst")) == len(typed)


def test_more_rows_than_a_sheet_takes_are_reported_and_kept(reader: Reader, tmp_path: Path) -> None:
    tab = reader.open(address("actoren"))
    most = int(tab.locator("tbody[data-rows]").get_attribute("data-rows-max") or 0)
    names = {f"rij--{number}--wie": f"Partner {number}" for number in (1, most, most + 1)}
    open_file(tab, a_file(tmp_path, {"werkblad": "actoren", "antwoorden": names}))
    expect(tab.locator("tbody tr")).to_have_count(most)
    expect(status(tab)).to_contain_text("1 antwoord heeft hier geen plaats")
    expect(status(tab)).to_contain_text(f"hoogstens {most} rijen")
    expect(leftovers(tab)).to_contain_text(f"Partner {most + 1}")


def test_a_hostile_file_is_read_as_far_as_it_makes_sense(reader: Reader, tmp_path: Path) -> None:
    tab = reader.open(address("swot"))
    raw = (
        '{"werkblad": "swot", "__proto__": {"x": 1}, "woorden": [], "antwoorden":'
        ' {"__proto__": "P", "constructor": "C", "sterktes": "<img src=x onerror=alert(1)> 👩‍👩‍👧",'
        f' "zwaktes": 7, "kansen": {"[" * 5000}{"]" * 5000}}}}}'
    )
    open_file(tab, a_file(tmp_path, raw))
    expect(field(tab, "sterktes")).to_have_value("<img src=x onerror=alert(1)> 👩‍👩‍👧")
    expect(status(tab)).to_contain_text("2 waarden zijn geen tekst en geen vinkje")
    expect(leftovers(tab)).to_have_count(2)
    tab.reload()
    expect(leftovers(tab)).to_have_count(2)


def test_a_file_of_a_former_name_is_opened(reader: Reader, tmp_path: Path) -> None:
    tab = reader.fresh(DESKTOP)
    edit(tab, "swot", {'data-sheet="swot"': 'data-sheet="nieuw" data-former="swot"'})
    tab.goto(reader.url(address("swot")))
    open_file(tab, a_file(tmp_path, swot(sterktes="Vroeger")))
    expect(field(tab, "sterktes")).to_have_value("Vroeger")
    saved = save(tab, tmp_path)
    assert json.loads(saved.read_text("utf-8"))["voorheen"] == ["swot"]
    older = reader.open(address("swot"))
    open_file(older, saved)
    expect(field(older, "sterktes")).to_have_value("Vroeger")


def test_who_only_reads_does_not_fetch_what_moves_answers(reader: Reader) -> None:
    tab = reader.fresh(DESKTOP)
    fetched = asked_for(tab)
    tab.goto(reader.url(address("swot")), wait_until="networkidle")
    assert not [url for url in fetched if url.endswith("/transfer.js")]
    with tab.expect_response("**/transfer.js"):
        field(tab, "sterktes").press_sequentially("a")


def test_a_script_that_cannot_be_fetched_takes_nothing_away(reader: Reader, tmp_path: Path) -> None:
    tab = reader.fresh(DESKTOP)
    reader.expect_missing(reader.url("assets/transfer.js"))
    tab.route("**/transfer.js", lambda route: route.fulfill(status=404))
    tab.goto(reader.url(address("swot")))
    field(tab, "sterktes").press_sequentially("Veel")
    tab.locator("[data-save]").click()
    expect(status(tab)).to_have_text(
        "Dat lukt nu niet. Kijk of je internet hebt en probeer het nog eens."
        " Wat je typte, blijft staan."
    )
    expect(field(tab, "sterktes")).to_have_value("Veel")
    assert stored(tab, "swot")["sterktes"] == "Veel"
    tab.unroute("**/transfer.js")
    assert json.loads(save(tab, tmp_path).read_text("utf-8"))["antwoorden"] == {"sterktes": "Veel"}
