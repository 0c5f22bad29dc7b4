"""The names of all fields, in any file."""

from toolbox.schema.collections import COLLECTIONS, LIST_ITEMS
from toolbox.schema.fiche import FrontMatter
from toolbox.schema.kinds import KINDS
from toolbox.schema.walk import keys_in

FICHE_FIELDS = frozenset(FrontMatter.model_fields)
"""The fields that stand at the left of a fiche."""

FIELD_NAMES = frozenset().union(
    *map(keys_in, (FrontMatter, LIST_ITEMS.model, *KINDS.values())),
    *(keys_in(collection.model) for collection in COLLECTIONS.values()),
)
