"""The rows of a list in the form: what one is called, and what a collapsed one shows."""

from collections.abc import Mapping, Sequence

ROW_NAMES = {
    "Beelden": "beeld",
    "Bijlagen": "bijlage",
    "Bronnen": "bron",
    "Ervaringen": "ervaring",
    "Groepen": "groep",
    "Haltes": "halte",
    "Kaartjes": "kaartje",
    "Keuzes": "keuze",
    "Kolommen": "kolom",
    "Kolommen met een naam": "kolom",
    "Koppen": "kop",
    "Lijsten": "lijst",
    "Onderdelen": "onderdeel",
    "Punten": "punt",
    "Stappen": "stap",
    "Synoniemen": "synoniem",
    "Tabellen": "tabel",
    "Tips": "tip",
    "Vakken": "vak",
    "Valkuilen": "valkuil",
    "Veelgestelde vragen": "veelgestelde vraag",
    "Velden": "veld",
    "Verwante fiches": "fiche",
    "Video’s": "video",
    "Voorbeelden": "voorbeeld",
    "Vragen": "vraag",
    "Vroegere namen": "naam",
    "Werkbladen": "werkblad",
    "Wijzigingen": "wijziging",
    "Zoekwoorden": "zoekwoord",
    "Zoekwoorden bij koppen": "kop",
}
"""What one row of a list is called, by the title of the list; of another list it is a row."""
_NAMES = (
    "title",
    "term",
    "question",
    "heading",
    "name",
    "description",
    "source",
    "step",
    "worksheet",
    "from",
    "date",
)
"""The fields that may name a row, the best first."""
_WITH = {"step": "fiche", "date": "text", "from": "to"}
"""What is shown behind the field that names a row, if it is there too."""


def summary_of(fields: Sequence[Mapping[str, object]]) -> str:
    """Return the summary template of a collapsed row: its naming field, as `{{fields.title}}`."""
    names = [field["name"] for field in fields]
    found = [name for name in _NAMES if name in names][:1]
    found += [_WITH[name] for name in found if _WITH.get(name) in names]
    return " – ".join(f"{{{{fields.{name}}}}}" for name in found)
