"""On Windows a path has backslashes: what is printed, compared or typed has none."""

from pathlib import PurePath, PureWindowsPath

import pytest

from tests.conftest import Repository
from tests.support.photos import photo
from toolbox.cli import main
from toolbox.source.reader import read_content


@pytest.fixture
def windows(repo: Repository, monkeypatch: pytest.MonkeyPatch) -> Repository:
    """A repository in which a path below a folder is one of Windows."""
    inside = PurePath.relative_to

    def below(path: PurePath, *others: str | PurePath) -> PurePath:
        return PureWindowsPath(inside(path, *others))

    monkeypatch.setattr(PurePath, "relative_to", below)
    assert str(repo.root.joinpath("a/b").relative_to(repo.root)) == "a\\b"
    return repo


def test_problems_and_uploads_have_the_paths_of_the_repository(windows: Repository) -> None:
    windows.write("docs/assets/beelden/foto.jpg", photo(40, 30))
    windows.write("docs/assets/bijlagen/plan.pdf", b"%PDF-1.7")
    windows.write("docs/assets/beelden/stuk.png", b"stuk")
    windows.write("docs/over/index.md", "# Over\n\n{{ stpes() }}\n")
    windows.replace("data/worksheets/raster.yml", "kind: grid", "kind: grit")
    windows.fiche(fields="titel: A\n")
    content = read_content(windows.root)
    assert set(content.uploads.pictures) == {"assets/kaart.png", "assets/beelden/foto.jpg"}
    assert set(content.uploads.attachments) == {"assets/bijlagen/plan.pdf"}
    assert "over/index.md" in content.pages
    told = windows.problems()
    assert {it.partition(":")[0] for it in told} == {
        "data/worksheets/raster.yml",
        "docs/assets/beelden/stuk.png",
        "docs/over/index.md",
        "fiches/een.md",
    }
    assert not [it for it in told if "\\" in it]


def test_commands_take_and_print_the_paths_of_the_repository(
    windows: Repository, capsys: pytest.CaptureFixture[str]
) -> None:
    windows.fiche(fields="tips:\n  • Eén\n")
    assert main(["check", "fiches/een.md"], windows.root) == 1
    assert "fiches/een.md:9:3: " in (told := capsys.readouterr().out)
    assert main(["fix"], windows.root) == 0
    assert "fiches/een.md" in (fixed := capsys.readouterr().out)
    assert main(["rename", "werkblad", "raster", "vakken"], windows.root) == 0
    renamed = capsys.readouterr().out
    assert "data/worksheets/raster.yml heet nu data/worksheets/vakken.yml\n" in renamed
    assert "\\" not in told + fixed + renamed


@pytest.mark.parametrize(
    ("typed", "problem"),
    [
        (
            f"figures: [{{file: {PureWindowsPath('beelden/foto.jpg')}, description: Een zaal}}]\n",
            "8:12: Beelden (figures) 1 › Bestand (file): ‘beelden\\foto.jpg’ is geen beeld (jpg, "
            "png of webp) in docs/assets/; bedoel je ‘beelden/foto.jpg’?",
        ),
        (
            f"tips: ['[Plan]({PureWindowsPath('../assets/bijlagen/plan.pdf')})']\n",
            "8:8: Tips (tips) 1: in het adres ‘..\\assets\\bijlagen\\plan.pdf’ horen gewone "
            "schuine strepen; typ ../assets/bijlagen/plan.pdf",
        ),
        (
            f"related: [{PureWindowsPath('fiches/twee.md')}]\n",
            "8:11: Verwante fiches (related) 1: ‘fiches\\twee.md’ is geen fiche; bedoel je ‘twee’?",
        ),
    ],
)
def test_a_path_that_is_typed_as_on_windows_is_known(
    repo: Repository, typed: str, problem: str
) -> None:
    repo.write("docs/assets/beelden/foto.jpg", photo(40, 30))
    repo.write("docs/assets/bijlagen/plan.pdf", b"%PDF-1.7")
    repo.fiche(fields=typed)
    assert repo.problems() == [f"fiches/een.md:{problem}"]
