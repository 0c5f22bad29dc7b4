"""The layers of DEVELOPING.md are those of the code: imports go down, and none goes round."""

import ast
import re
from collections.abc import Iterator, Mapping
from graphlib import CycleError, TopologicalSorter
from pathlib import Path

import pytest

from tests.conftest import ROOT

PACKAGES = ("macros", "toolbox")


def layers(text: str) -> list[tuple[str, ...]]:
    """Return the names in each row of the table, from the top down."""
    table = text.partition("| layer | duty |")[2].partition("\n\n")[0]
    rows = (line.split("|")[1] for line in table.splitlines() if line.startswith("| `"))
    return [tuple(re.findall(r"`([\w.]+)`", row)) for row in rows]


def modules() -> dict[str, Path]:
    """Return the file of every module, by its name."""
    found = {}
    for path in (path for package in PACKAGES for path in (ROOT / package).rglob("*.py")):
        name = ".".join(path.relative_to(ROOT).with_suffix("").parts)
        found[name.removesuffix(".__init__")] = path
    return found


def imports(path: Path, known: Mapping[str, object]) -> Iterator[str]:
    """Yield the modules of ours that a file imports."""
    for node in ast.walk(ast.parse(path.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name in known)
        elif isinstance(node, ast.ImportFrom) and node.module and node.module in known:
            for alias in node.names:
                name = f"{node.module}.{alias.name}"
                yield name if name in known else node.module


LAYERS = layers((ROOT / "DEVELOPING.md").read_text("utf-8"))
MODULES = modules()
IMPORTS = {name: set(imports(path, MODULES)) for name, path in MODULES.items()}


def layer_of(module: str) -> int:
    """Return the layer of a module, from the top down: that of the longest name it begins with."""
    names = {name: number for number, row in enumerate(LAYERS) for name in row}
    parts = module.split(".")
    starts = (".".join(parts[:length]) for length in range(len(parts), 0, -1))
    return next(names[start] for start in starts if start in names)


def test_every_module_has_its_layer() -> None:
    assert len(LAYERS) > 10
    for module in MODULES.keys() - {"toolbox"}:
        assert layer_of(module) >= 0


@pytest.mark.parametrize("module", sorted(IMPORTS))
def test_imports_go_down(module: str) -> None:
    if module == "toolbox":
        return
    up = [name for name in IMPORTS[module] - {"toolbox"} if layer_of(name) < layer_of(module)]
    assert not up, (
        f"{module} imports {', '.join(up)} from a layer above it: move what they share down, or"
        " hand it over as an argument. The layers stand in DEVELOPING.md."
    )


def test_no_imports_go_round() -> None:
    try:
        tuple(TopologicalSorter(IMPORTS).static_order())
    except CycleError as error:
        pytest.fail(f"these import each other: {' → '.join(error.args[1])}")
