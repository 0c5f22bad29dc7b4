"""Files made to keep the check busy: as large as they may be, and of whatever costs it most.

Each of these once took a minute, or would without a limit. None is timed here: who breaks a limit
sees the tests stand still.
"""

import pytest

from tests.conftest import EDITION, FICHE, Repository
from toolbox.checks import check, problems_of
from toolbox.generated import generated_pages
from toolbox.model.assembly import assemble
from toolbox.pages.view import View
from toolbox.source.decoding import MAX_BYTES
from toolbox.source.reader import read_content

MATTER = FICHE.removesuffix("---\n")


def front_matter(field: str, item: str) -> str:
    return filled(f"{MATTER}{field}:\n", item, "---\n")


def filled(start: str, item: str, end: str = "") -> str:
    """Return a file as large as it may be, full of one thing that has a number."""
    raw_entries, size = [start], len(start) + len(end)
    while (size := size + len(raw := item.replace("%", str(len(raw_entries))))) < MAX_BYTES:
        raw_entries.append(raw)
    return "".join([*raw_entries, end])


def answer(text: str) -> str:
    lines = "".join(f"      {line}\n" for line in text.split("\n"))
    return f"  - question: Vraag %?\n    answer: |\n{lines}"


BOMBS = {
    "nested lists": ("fiches/een.md", front_matter("faq", answer("- " * 2900 + "x"))),
    "nested numbers": ("fiches/een.md", front_matter("faq", answer("1. " * 1900 + "x"))),
    "nested quotes": ("fiches/een.md", front_matter("faq", answer(">" * 5900 + "x"))),
    "nested in lines": ("fiches/een.md", front_matter("tips", f"  - '{'- ' * 290}x'\n")),
    "indented lists": (
        "fiches/een.md",
        front_matter("faq", answer("\n".join("    " * level + "- a" for level in range(50)))),
    ),
    "open code": ("fiches/een.md", front_matter("faq", answer("~~~a\n" * 1180))),
    "emphasis": ("fiches/een.md", front_matter("faq", answer("*_" * 2950))),
    "links to nothing": ("fiches/een.md", front_matter("tips", '  - "[a](b.md)"\n')),
    "good lines": ("fiches/een.md", front_matter("tips", "  - a *b* c\n")),
    "unknown fields": ("fiches/een.md", front_matter("veld", "  a\nveld%: a\n")),
    "unknown fiches": ("fiches/een.md", front_matter("related", "  - fiche%\n")),
    "empty rows": ("data/principles.yml", filled("", "- {}\n")),
    "rows": ("data/glossary.yml", filled("", "- {term: woord %, meaning: a}\n")),
    "hidden characters": ("data/principles.yml", filled("", "\x01")),
    "nested YAML": ("data/principles.yml", filled("", "[")),
    "addresses": ("data/redirects.yml", filled("", "- {from: a/b%/, to: c/d%/}\n")),
    "a huge file": ("data/principles.yml", "- a\n" * 1_300_000),
}


@pytest.mark.parametrize("name", BOMBS)
def test_it_ends_in_a_problem_or_in_pages(repo: Repository, name: str) -> None:
    path, text = BOMBS[name]
    repo.write(path, text)
    content = read_content(repo.root)
    problems = problems_of(content)
    if problems:
        assert {problem.path for problem in problems} <= {path, "fiches/een.md", "fiches/twee.md"}
        return
    toolbox = assemble(check(content))
    assert all(made.draw(View(toolbox, made.page, EDITION)) for made in generated_pages(toolbox))
