"""What somebody pastes in the form from Word and other programs: Markdown with the same look.

The clipboards are written by hand after what each program puts there; a test cannot start them.
"""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Dialog, Locator, Page, expect

from .editor import FormHost, add, copy_of_content, editor_session, part

_PASTE = """
  (area, [plain, html]) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", plain);
    clipboardData.setData("text/html", html);
    const paste = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
    return area.dispatchEvent(paste);
  }
"""


def _point(text: str, sign: str, level: int = 1) -> str:
    """Return a point of a list as Word has it."""
    return (
        f"<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l0 level{level} lfo1'>"
        f"<![if !supportLists]><span style='mso-list:Ignore'>{sign}<span>&nbsp;&nbsp; </span>"
        f"</span><![endif]>{text}<o:p></o:p></p>"
    )


WORD = f"""\
<html xmlns:o="urn:schemas-microsoft-com:office:office">
<head><style>p {{ margin: 0 }}</style></head><body><!--StartFragment-->
<p class=MsoTitle>Draagvlak <span class=SpellE>zoeken</span></p>
<p class=MsoNormal>Vraag het je <b>schepen<span>college</span></b>,
en <b><i>allen</i></b>&nbsp;mee in <a href="https://www.publiq.be/bbc">het plan</a><a
href="#_ftn1" name="_ftnref1"><span class=MsoFootnoteReference>[1]</span></a>.<o:p></o:p></p>
<h1><b>In het kort</b></h1>
{_point("Begin klein, in 10 m<sup>2</sup>", "·")}{_point("bij &lt;jullie&gt;", "o", 2)}
{_point("Zoek steun", "·")}
<h2>Wie beslist?</h2>
{_point("De raad", "1.")}{_point("de schepen", "a)", 2)}{_point("Het netwerk", "2.")}
<p class=MsoNormal><b>Let op:</b>kort. <del cite="mailto:An">Weg.</del></p>
<table><tr><td><p><b>Wie</b></p></td><td><p>Wanneer</p></td></tr>
<tr><td><p>An</p></td><td><p>maart|april</p><p>of later</p></td></tr></table>
<div style='mso-element:footnote-list'><hr><div style='mso-element:footnote' id=ftn1>
<p class=MsoFootnoteText><a href="#_ftnref1" name="_ftn1">[1]</a> Zie het <i>decreet</i>.</p>
</div></div><!--EndFragment--></body></html>"""
AS_MARKDOWN = """\
## Draagvlak zoeken

Vraag het je **schepencollege**, en ***allen*** mee in [het plan](https://www.publiq.be/bbc)[^1].

## In het kort

- Begin klein, in 10 m²
  - bij \\<jullie>
- Zoek steun

### Wie beslist?

1. De raad
   1. de schepen
2. Het netwerk

**Let op**:kort.

| Wie | Wanneer |
| --- | --- |
| An | maart\\|april of later |

[^1]: Zie het *decreet*."""

OTHERS = {
    "Google Docs": (
        '<b style="font-weight:normal" id="docs-internal-guid-1"><p><span style="font-weight:400">'
        'Een </span><span style="font-weight:700">vet</span> woord, <a href="https://www.google.com/'
        'url?q=https://www.publiq.be/uitpas&amp;sa=D">en meer</a></p><ul><li aria-level="1"><p>een'
        '</p></li><ul><li aria-level="2"><p>twee</p></li></ul><li aria-level="1"><p>drie</p></li>'
        "</ul></b>",
        "Een **vet** woord, [en meer](https://www.publiq.be/uitpas)\n\n- een\n  - twee\n- drie",
    ),
    "Outlook": (
        '<p>Zie <a href="https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2F'
        'www.publiq.be%2Fnl&amp;data=05">het verslag</a>, <a href="mailto:an@publiq.be">an@'
        "publiq.be</a>.<br>Groeten</p><p><o:p>&nbsp;</o:p></p><table><tr><td><p>An</p></td></tr></table>",
        "Zie [het verslag](https://www.publiq.be/nl), an@publiq.be.\n\nGroeten\n\nAn",
    ),
    "Word in a browser": (
        '<div><ul><li data-aria-level="1"><p>Een<span>&nbsp;</span></p></li></ul></div><div><ul>'
        '<li data-aria-level="2"><p>Twee</p></li></ul></div>',
        "- Een\n  - Twee",
    ),
    "Excel": (
        "<table><tr><td>Post</td><td>Bedrag</td></tr><tr><td colspan=2>samen</td></tr></table>",
        "| Post | Bedrag |\n| --- | --- |\n| samen |  |",
    ),
    "what no browser follows or counts": (
        '<p><a href="https://[x">De site</a> en <a href="http://a.be:99999/">die</a> en <a href="'
        'https://eur01.safelinks.protection.outlook.com/?url=javascript%3Aalert(1)">deze</a> zijn '
        "<b>weg</b>.</p><table><tr><td>Post</td><td>Bedrag</td></tr><tr><td colspan=alle>samen</td>"
        "</tr></table>",
        "De site en die en deze zijn **weg**.\n\n| Post | Bedrag |\n| --- | --- |\n| samen |  |",
    ),
    "a website": (
        "<style>p{}</style><h3>Zo <em>begin</em> je</h3><ol><li><p>Spreek af</p><p>Tijdig.</p>"
        '<ul><li>waar</li></ul></li></ol><blockquote><p>Samen</p></blockquote><a href="/x">Over</a>'
        "<script>alert(1)</script><p><s>oud</s> <code>x</code></p>",
        "## Zo begin je\n\n1. Spreek af\n\n   Tijdig.\n\n   - waar\n\n> Samen\n\nOver\n\n~~oud~~ x",
    ),
}


@pytest.fixture
def page(form_host: FormHost, tmp_path: Path) -> Iterator[Page]:
    """A new fiche in the form."""
    repository = copy_of_content(tmp_path / "repository")
    with editor_session(form_host, repository, "fs") as someone:
        page = someone.sign_in()
        page.get_by_role("link", name="Nieuw: fiche").click()
        part(page, "Titel").wait_for()
        yield page


def test_what_has_a_look_is_pasted_as_markdown(page: Page) -> None:
    text = part(page, "Inleiding")
    text.fill("Ervoor.")
    _paste(text, WORD)
    expect(text).to_have_value(f"Ervoor.\n\n{AS_MARKDOWN}")
    text.press("Control+z")
    expect(text).to_have_value("Ervoor.")
    for html, markdown in OTHERS.values():
        text.fill("")
        _paste(text, html)
        expect(text).to_have_value(markdown)

    # Where no heading fits, it becomes bold.
    add(page, "stap")
    explained = page.get_by_label("Uitleg (optioneel)").last
    _paste(explained, "<h2>Zo begin je</h2><p>Snel.</p>")
    expect(explained).to_have_value("**Zo begin je**\n\nSnel.")


def test_the_browser_pastes_what_has_no_look_that_fits(page: Page) -> None:
    text = part(page, "Inleiding")
    code = '<div style="color: #000;white-space: pre;"><div>## Kop</div></div>'
    assert _browser_pastes(text, code)
    assert _browser_pastes(text, "")
    # It holds no Markdown.
    assert _browser_pastes(part(page, "Samenvatting"), "<b>vet</b>")
    add(page, "tip")
    tip = part(page, "Tips")
    assert _browser_pastes(tip, "<p>een</p><p>twee</p>")
    _paste(tip, "<ul><li>Zeg het <b>kort</b></li></ul>")
    expect(tip).to_have_value("Zeg het **kort**")


def test_it_says_where_pictures_go(page: Page) -> None:
    said: list[str] = []

    def read(dialog: Dialog) -> None:
        said.append(dialog.message)
        dialog.accept()

    page.on("dialog", read)
    for width in ("605", "100%"):
        _paste(part(page, "Inleiding"), f'<p>Zie</p><img width="{width}" src="file:///C:/x/2.jpg">')
    assert said == ["Beelden plak je niet mee. Geef ze af bij het veld ‘Beelden’."] * 2


def _paste(area: Locator, html: str) -> None:
    assert not _browser_pastes(area, html)


def _browser_pastes(area: Locator, html: str) -> bool:
    """Paste in a field; return whether the form leaves it to the browser, as plain text."""
    area.focus()
    left: bool = area.evaluate(_PASTE, ["zonder opmaak", html])
    return left
