"""Footnotes of a text that is put below another: no two of them have the same number."""

from toolbox.markup.markdown import NOTE, prose


def with_own_notes(text: str, above: str) -> str:
    """Return a text with other labels for its footnotes where the text above it has them too."""
    taken = {*NOTE.findall(above), *NOTE.findall(text)}
    lines = prose(text)
    for label in sorted({*NOTE.findall(above)} & {*NOTE.findall(text)}):
        number = 2
        while f"{label}-{number}" in taken:
            number += 1
        taken.add(f"{label}-{number}")
        for at, line in lines.items():
            lines[at] = line.replace(f"[^{label}]", f"[^{label}-{number}]")
    return "\n".join(lines.get(at, line) for at, line in enumerate(text.split("\n")))
