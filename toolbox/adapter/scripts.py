"""The bundles of scripts: what is loaded together is one file, so one request.

They are classic scripts, as ES modules cannot be loaded from file:// (the offline copy).
"""

import rjsmin
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, Files

_EVERYWHERE = tuple(f"assets/toolbox/{name}" for name in ("page", "storage", "header", "controls"))
_FORM = (
    "assets/shared/days",
    *(f"assets/worksheet/{name}" for name in ("messages", "answers", "records", "sources")),
    *(f"assets/worksheet/{name}" for name in ("dossiers", "fields", "rows", "tables", "stored")),
    *(f"assets/worksheet/{name}" for name in ("notices", "tools", "form")),
    *(f"assets/worksheet/{name}" for name in ("typed", "printing", "leading")),
)

BUNDLES = {
    "assets/toolbox": (*_EVERYWHERE, "contents"),
    # Most readers begin on a page of a fiche or of a worksheet: those have one script each.
    "assets/fiche": (
        *_EVERYWHERE,
        *("assets/toolbox/contents", "assets/progress/ticks", "steps", "assets/terms"),
        "assets/questions",
    ),
    "assets/worksheet": (*_EVERYWHERE, *_FORM),
    "assets/progress": ("ticks", "assets/fiche/steps", "resume", "progress"),
    "assets/bundle": ("assets/toolbox/page", "assets/toolbox/storage", "bundle", *_FORM),
    "assets/amounts": ("amounts", "totals"),
    "assets/lead": ("minutes", "awake", "lead"),
    "assets/transfer": (
        *("assets/shared/dates", "file-problems", "texts", "moving", "likeness"),
        *("assets/dossier/sheet-fields", "saved-file", "saved-sheets", "file-bytes"),
        *("leftovers", "reworded", "loading", "file-saving", "file-reading", "file-opening"),
        "transfer",
    ),
    "assets/office": (
        *("texts", "typed-days", "docx-tree", "docx-texts", "docx-slots", "docx-controls"),
        *("docx-reading", "docx-filling", "docx-totals", "sheets", "docx"),
        *("glyph-picture", "pdf-font", "pdf-lines", "pdf-drawing"),
        *("pdf-fields", "pdf-reading", "pdf-filling", "pdf", "reading"),
    ),
    "assets/word": ("assets/shared/xml", "assets/planner/word-file", "blank"),
    "assets/planner": (
        *("assets/shared/days", "assets/shared/dates", "assets/shared/xml", "address", "periods"),
        *("calendar-file", "word-file", "script", "script-address", "script-files"),
        *("script-row", "script-page", "planning", "planning-files", "planning-page"),
    ),
    "assets/dossier": (
        *("assets/shared/days", "assets/shared/dates"),
        *(f"assets/worksheet/{name}" for name in ("messages", "answers", "records", "sources")),
        *(f"assets/worksheet/{name}" for name in ("dossiers", "stored", "notices")),
        *("assets/transfer/moving", "assets/transfer/saved-file", "sheet-fields"),
        *(f"assets/transfer/{name}" for name in ("saved-sheets", "file-bytes", "file-problems")),
        *("dossier-answers", "filled", "dossier-names", "clearing", "dossier-list"),
        *("dossier-texts", "dossier-file", "opening", "differences", "sheet-store"),
        *("choosing", "several", "importing", "dossier-page"),
    ),
    "assets/note": (
        *("assets/amounts/amounts", "assets/shared/xml", "said", "tables", "pieces"),
        *("word", "skeleton", "note", "note-page"),
    ),
    "assets/together": (
        *("assets/shared/days", "assets/shared/dates"),
        *(f"assets/worksheet/{name}" for name in ("messages", "answers", "records", "sources")),
        *("assets/worksheet/dossiers", "assets/worksheet/stored"),
        *("assets/dossier/sheet-fields", "assets/transfer/saved-file"),
        *(f"assets/transfer/{name}" for name in ("saved-sheets", "file-bytes", "file-problems")),
        *("texts", "spread", "people", "reading", "combined-answers", "combined-columns"),
        *("combined-choices", "combined", "joint", "joining", "csv", "hands"),
        *("picture", "view", "people-list", "counting", "counting-part", "together-page"),
    ),
    "assets/search": (
        *("libraries", "portions", "words", "typos", "compounds", "expansion", "question"),
        *("ranking", "results", "dialog"),
    ),
}
"""The scripts in each folder, or where a path says, in order of concatenation.

Each only depends on those before it. Two bundles on one page share no part.
"""

PACKED = ("assets/pdf.js", "assets/zip.js")
"""Libraries, which `make search` packed already."""


def parts_of(folder: str) -> tuple[str, ...]:
    """Return the URL path of each script of a bundle, in order of concatenation."""
    return tuple(f"{name if '/' in name else f'{folder}/{name}'}.js" for name in BUNDLES[folder])


def join_scripts(files: Files, config: MkDocsConfig) -> None:
    """Replace the scripts in each folder by one bundle; leave a folder out that is not there.

    Raises KeyError when one of the scripts is missing.
    """
    scripts = {file.src_uri: file for file in files if file.src_uri.endswith(".js")}
    for folder in BUNDLES:
        if any(address.startswith(f"{folder}/") for address in scripts):
            parts = (scripts[part] for part in parts_of(folder))
            text = "\n".join(file.content_string for file in parts)
            files.append(File.generated(config, f"{folder}.js", content=text))
    joined = {part for folder in BUNDLES for part in parts_of(folder)}
    for address in joined & scripts.keys():
        # Some pages load a script of `assets/` itself, others a bundle in which it is too.
        if address.count("/") > 1:
            files.remove(scripts[address])


def minify_scripts(files: Files) -> None:
    """Remove comments and indentation from our scripts; a comment that begins with `!` stays.

    Nothing else changes, so that an error in a browser still names what it is about.
    """
    for file in files:
        address = file.src_uri
        if address.startswith("assets/") and address.endswith(".js") and address not in PACKED:
            text = rjsmin.jsmin(file.content_string, keep_bang_comments=True)
            file.content_string = f"{text.strip()}\n"
