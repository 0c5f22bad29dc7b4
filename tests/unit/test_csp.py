from base64 import b64encode
from hashlib import sha256

import pytest

from toolbox.csp import with_policy

HEAD = '<!doctype html><head><meta charset="utf-8">'


def policy(html: str) -> dict[str, list[str]]:
    """The directives of the policy that a page gets, each with its sources."""
    page = with_policy(HEAD + html)
    start = f'{HEAD}<meta http-equiv="Content-Security-Policy" content="'
    assert page.startswith(start)
    assert page.endswith(f'">{html}')
    directives = page.removeprefix(start).partition('">')[0].split("; ")
    return {name: sources for name, *sources in (line.split(" ") for line in directives)}


def digest(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"


def test_a_page_allows_nothing_but_its_own_files() -> None:
    assert policy("<p>Dag</p>") == {
        "default-src": ["'self'"],
        "script-src": ["'self'"],
        "style-src": ["'self'"],
        "img-src": ["'self'", "data:"],
        "object-src": ["'none'"],
        "base-uri": ["'none'"],
        "form-action": ["'none'"],
    }


def test_what_stands_in_the_page_is_allowed_by_its_digest_once() -> None:
    html = "<script>één()</script><style>p{}</style><script>één()</script>"
    found = policy(html)
    assert found["script-src"] == ["'self'", digest("één()")]
    assert found["style-src"] == ["'self'", digest("p{}")]


def test_a_style_of_one_element_is_allowed_as_a_browser_reads_it() -> None:
    found = policy("""<p style="color: red">a</p><b style='font: "A"'>b</b><i style="a&amp;b">c</i>
<i
style="top: 0" data-style="no">""")
    styles = [digest("color: red"), digest('font: "A"'), digest("a&b"), digest("top: 0")]
    assert found["style-src"] == ["'self'", "'unsafe-hashes'", *styles]


@pytest.mark.parametrize(
    "html",
    [
        '<script src="a.js"></script>',
        '<script type="application/ld+json">{"a": 1}</script>',
        '<script id="__config" type="application/json">{}</script>',
    ],
)
def test_what_does_not_run_in_the_page_needs_no_digest(html: str) -> None:
    assert policy(html)["script-src"] == ["'self'"]


def test_a_page_without_a_character_set_is_refused() -> None:
    with pytest.raises(ValueError, match="character set"):
        with_policy("<p>a")
