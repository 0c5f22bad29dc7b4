"""Two scripts on a page declare no name twice: a browser would not run the second one."""

import re
from collections import Counter
from pathlib import Path

SCRIPT = re.compile(r'"([^"]*assets/[\w-]+\.js)"')
NAME = re.compile(r"\bconst (toolbox[A-Z]\w+)=")


def test_no_two_bundles_on_a_page_share_a_part(site: Path) -> None:
    twice = {}
    pages = [*site.rglob("*.html")]
    for page in pages:
        # Also those that are fetched only when somebody needs them.
        named = {(page.parent / it).resolve() for it in SCRIPT.findall(page.read_text("utf-8"))}
        texts = [script.read_text("utf-8") for script in named if script.is_file()]
        counts = Counter(name for text in texts for name in set(NAME.findall(text)))
        if double := [name for name, count in counts.items() if count > 1]:
            twice[page.name, page.parent.name] = double
    assert len(pages) > 50
    assert twice == {}
