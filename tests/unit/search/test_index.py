from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from material.plugins.search.plugin import SearchIndex

from tests.bench.__main__ import write_toolbox
from tests.conftest import EDITION
from toolbox.checks import check
from toolbox.generated import generated_pages
from toolbox.model.toolbox import Toolbox, build
from toolbox.pages.view import View
from toolbox.search.index import entries
from toolbox.source.reader import read_content
from toolbox.urls import url


def of_material(html: str, address: str, title: str) -> list[dict[str, Any]]:
    index = SearchIndex()
    page = SimpleNamespace(content=html, url=address, title=title, meta={"title": title}, toc=[])
    index.add_entry_from_context(page)
    found: list[dict[str, Any]] = index.entries
    return found


@pytest.fixture(scope="module")
def toolbox(tmp_path_factory: pytest.TempPathFactory) -> Toolbox:
    root: Path = tmp_path_factory.mktemp("index") / "toolbox"
    write_toolbox(root, 8)
    content = read_content(root)
    return build(content, check(content)[0])


def test_every_page_is_indexed_as_material_would(toolbox: Toolbox) -> None:
    pages = list(generated_pages(toolbox))
    assert len(pages) > 40
    for made in pages:
        html = str(made.draw(View(toolbox, made.page, EDITION)))
        asked = (html, url(made.page), made.title)
        assert entries(*asked) == of_material(*asked), made.page


@pytest.mark.parametrize(
    "html",
    [
        "",
        "tekst zonder element",
        "<p>voor</p><h2 id='a'>x</h2>".replace("'", '"'),
        '<h1 id="t">Titel</h1><h2 id="a">A<a class="headerlink" href="#a">#</a></h2>',
        "<p>een\ntwee</p>",
        '<h2 id="a">A &amp; <em>b</em></h2><p>c &lt; d</p><pre><code>x\n  y</code></pre>',
        "<div data-search-exclude><div>weg</div> niet weg</div><p>tekst</p>",
        '<section><h3 id="q" data-search-exclude>weg</h3><p>erbij</p></section><p>erna</p>',
        '<details><summary><h3 id="v">Vraag</h3></summary><p>antwoord</p></details><p>verder</p>',
        '<ul><li></li><li> <p></p></li><li>punt<br>regel<img src="x"></li></ul>',
        '<p>een</p>\n<p>twee</p> <svg><path d="M0"/></svg> drie',
        "<script>if (a < b) {}</script><p>na</p>",
        "<h4>zonder id</h4><p>tekst</p>",
    ],
)
def test_odd_html_is_indexed_as_material_would(html: str) -> None:
    assert entries(html, "a/", "Titel") == of_material(html, "a/", "Titel")
