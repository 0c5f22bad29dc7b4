"""The fields of a worksheet as content controls, so that a filled-in Word file can be read back.

The tag of a control is the name of its field. Where nothing is filled in, it prints as before: an
empty line, an empty box, or the word ‘Kies’.
"""

from docx.oxml.xmlchemy import BaseOxmlElement

from toolbox.model.fields import Choice, Field
from toolbox.word.elements import choice, day, tick_box, words


def control(field: Field) -> BaseOxmlElement:
    """Return the content control of a field.

    Raises ValueError for a score, which has a box for each option, and for a total.
    """
    match field.kind:
        case "text":
            return words(field.label, name=field.name, lines=2)
        case "amount":
            return words(field.label, name=field.name)
        case "date":
            return day(field.label, name=field.name)
        case "choice":
            return choice(field.label, field.name, field.choices)
        case "tick":
            return tick_box(field.label, field.name)
        case _:
            raise ValueError(field.kind)


def score_box(field: Field, option: Choice) -> BaseOxmlElement:
    """Return the check box of one option of a score."""
    return tick_box(f"{option.title}: {field.label}", f"{field.name}={option.id}")
