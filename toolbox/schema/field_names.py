"""The names of all fields, in any file."""

from pydantic import BaseModel

from toolbox.schema.collections import COLLECTIONS, LIST_ITEMS
from toolbox.schema.fiche import FrontMatter
from toolbox.schema.kinds import KINDS
from toolbox.schema.walk import blocks_in, keys_in

FICHE_FIELDS = frozenset(FrontMatter.model_fields)
"""The fields that stand at the left of a fiche."""

_MODELS: tuple[type[BaseModel], ...] = (
    FrontMatter,
    LIST_ITEMS.model,
    *KINDS.values(),
    *(collection.model for collection in COLLECTIONS.values()),
)
FIELD_NAMES: frozenset[str] = frozenset().union(*map(keys_in, _MODELS))
"""The fields of every file."""
TEXT_FIELDS: frozenset[str] = frozenset().union(*map(blocks_in, _MODELS))
"""The fields of every file whose text can have paragraphs and lists."""
