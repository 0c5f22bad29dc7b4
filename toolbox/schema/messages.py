"""The Dutch message for each error type that the models can raise.

`{given}` is the input, `{length}` its length; the other placeholders are from the context of a
pydantic error (`pydantic_core.list_all_errors`) or of a custom one, where `at` is the field, or
its location.
"""

_LONGEST = 60
_WHOLE = "‘{given}’ is geen geheel getal; typ bv. 3"

FIELDS_FOR_TEXT = (
    "hier hoort gewone tekst; door de dubbelepunt lijkt dit een veld, "
    "dus zet de hele tekst tussen aanhalingstekens"
)
LIST_FOR_TEXT = "hier hoort gewone tekst, geen lijst; haal de streepjes of de vierkante haken weg"

MESSAGES = {
    "fields_for_text": FIELDS_FOR_TEXT,
    "list_for_text": LIST_FOR_TEXT,
    "missing": "dit veld ontbreekt, maar is verplicht",
    "string_too_short": "deze tekst is te kort ({length} tekens); schrijf er minstens {min_length}",
    "string_too_long": "deze tekst is te lang ({length} tekens); schrijf er hoogstens {max_length}",
    "string_pattern_mismatch": (
        "‘{given}’ kan niet; gebruik kleine letters, cijfers en liggende streepjes, bv. mijn_lijst"
    ),
    "tuple_type": (
        "hier hoort een lijst; zet elk punt op een eigen regel met een streepje ervoor, "
        "bv. ‘- eerste punt’"
    ),
    "mapping_for_list": (
        "hier hoort een lijst; zet ‘- ’ voor ‘{first}’, en de andere velden er recht onder"
    ),
    "dict_type": (
        "hier horen velden; zet elk op een eigen regel, ingesprongen en met een dubbelepunt"
    ),
    "too_short": "deze lijst is te kort ({actual_length}); zet er minstens {min_length} in",
    "too_long": "deze lijst is te lang ({actual_length}); hou er hoogstens {max_length} over",
    "model_type": "hier horen velden, elk op een eigen regel; typ {fields}",
    "int_type": "hier hoort een geheel getal, bv. 3",
    "int_parsing": _WHOLE,
    "whole_number": _WHOLE,
    "number_with_words": "‘{given}’ is geen geheel getal; typ alleen {number}",
    "greater_than_equal": "{given} is te klein; typ {ge} of meer",
    "less_than_equal": "{given} is te groot; typ {le} of minder",
    "literal_error": "‘{given}’ kan hier niet; kies uit {options}",
    "raw_html": "‘{tag}’ kan hier niet; laat weg wat tussen ‘<’ en ‘>’ staat, met die tekens erbij",
    "angle_bracket": (
        "‘{tag}’ kan hier niet, want een browser leest het als HTML; laat alleen de tekens "
        "‘<’ en ‘>’ weg"
    ),
    "entity": "lezers zien hier ‘{tag}’; typ het teken zelf: ‘{meant}’",
    "raw_markdown": ("opmaak kan hier niet, en lezers zien ‘{tag}’ staan; laat die tekens weg"),
    "detour": "dit adres loopt langs een andere website; typ {meant}",
    "text_after_question": (
        "een vraag eindigt op een vraagteken; haal weg wat achter ‘?’ staat, "
        "of maak er één vraag van"
    ),
    "question_mark": "een vraag eindigt op een vraagteken; zet er ‘?’ achter",
    "slug": (
        "‘{given}’ kan niet; gebruik alleen kleine letters, cijfers en streepjes, bv. mijn-naam"
    ),
    "address": (
        "‘{given}’ kan hier niet; typ wat in het adres van een pagina na de versie komt, "
        "bv. fiches/mijn-naam/"
    ),
    "iso_date": "‘{given}’ is geen datum; typ jaar-maand-dag, bv. 2026-11-23",
    "no_such_day": "‘{given}’ bestaat niet; kijk de maand en de dag na",
    "web_address": (
        "‘{given}’ is geen webadres; typ het volledige adres, bv. https://www.voorbeeld.be/pagina"
    ),
    "http_address": "‘{given}’ is geen webadres; begin het met https://",
    "email": "‘{given}’ is geen e-mailadres; typ bv. naam@voorbeeld.be",
    "url_and_checked": (
        "adres (url) en nagekeken op (checked) horen samen; "
        "vul ze allebei in of laat ze allebei weg"
    ),
    "fiche_and_step": (
        "fiche (fiche) en stap (step) horen samen; vul ze allebei in of laat ze allebei weg"
    ),
    "stop_without_aim": (
        "deze halte leidt nergens heen; noem een fiche en een stap, een werkblad of een pagina"
    ),
    "page_with_title": (
        "een pagina (page) staat alleen in een halte, met een titel (title); "
        "vul die in, en haal fiche, stap en werkblad weg"
    ),
    "one_source": (
        "noem één plaats om van over te nemen: een fiche (fiche) of een lijst (list); "
        "stappen (steps) kunnen alleen bij een fiche"
    ),
    "cannot_take": "dit soort werkblad kan alleen {takes} overnemen; noem er zo een",
    "choice_options": (
        "bij het type ‘choice’ horen keuzes (options), en bij een ander type niet; "
        "vul ze aan of haal ze weg"
    ),
    "ranking_title": (
        "rangschikking (ranking) en de kop ervan (ranking_title) horen samen; "
        "vul ze allebei in of laat ze allebei weg"
    ),
    "table_rows": (
        "geef vaste rijen (items) met een kop (item_title), of een aantal lege rijen (rows); "
        "één van beide"
    ),
    "bool_parsing": "‘{given}’ kan hier niet; typ true (ja) of false (nee)",
    "bool_type": "hier hoort ja of nee; typ true (ja) of false (nee)",
    "participants": ("het kleinste aantal (min) is groter dan het grootste (max); wissel ze om"),
    "months_before": (
        "het begin (from) ligt niet voor het einde (to); typ bij ‘from’ het grootste aantal maanden"
    ),
    "some_minutes": (
        "punt {number} zegt niet hoeveel minuten het duurt (minutes) en andere punten wel; "
        "vul het overal in of haal het overal weg"
    ),
    "minutes_add_up": (
        "de minuten bij de werkwijze (instructions) zijn samen {total}; typ ‘duration: {total}’, "
        "of verdeel de minuten anders"
    ),
    "matrix_columns": (
        "geef een aantal kolommen (columns) met wat erboven komt (column_label), "
        "of kolommen met een naam (named_columns); één van beide"
    ),
    "empty_cell": "een cel kan niet leeg zijn; typ – als er niets in hoort",
    "video_duration": "‘{given}’ zegt niet waarin je telt; typ bv. 4 minuten",
    "table_cells": (
        "deze rij heeft {found} cellen en de tabel {wanted} kolommen; vul ze aan of schrap, en zet "
        "een cel met een komma erin tussen aanhalingstekens"
    ),
    "quote_source": (
        "wat je letterlijk aanhaalt, heeft een bron (source) nodig; vul die in, of vertel het na "
        "en haal ‘quote’ weg"
    ),
    "written_or_taken": (
        "vul de inhoud zelf in (groups of items) of neem hem over (from); één van beide"
    ),
}

EMPTY = "dit veld is leeg, maar is verplicht"
EMPTY_ITEM = "dit punt is leeg; typ tekst of verwijder het streepje"
NO_JINJA = "‘{{’, ‘{%’ en ‘{#’ mogen hier niet; laat de accolades weg"
NO_PLACE = "hier kan je geen adres geven; haal ‘{mark}’ weg"
NO_CALL = (
    "een onderdeel kan alleen in de tekst onder de velden staan; "
    "haal hier alles weg van ‘{{’ tot en met ‘}}’"
)


def shortened(given: object) -> str:
    """Return an input as text on one line, truncated to 60 characters, for a message."""
    text = " ".join(str(given).split())
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}…"
