"""The base models of what editors type: a mapping in YAML, or a text that may stand for one."""

from collections.abc import Mapping
from typing import Any, ClassVar

from pydantic import BaseModel, ConfigDict, GetJsonSchemaHandler, model_validator
from pydantic.json_schema import JsonSchemaValue
from pydantic_core import CoreSchema, PydanticCustomError


class Entry(BaseModel):
    """Base model of a YAML mapping: unknown keys are errors, instances are immutable."""

    model_config = ConfigDict(extra="forbid", frozen=True, str_strip_whitespace=True)


class TextOrFields(Entry):
    """An entry that can be typed as a text alone, or as a mapping; `words` names its text field."""

    words: ClassVar[str]

    @model_validator(mode="before")
    @classmethod
    def _from_words(cls, value: Any) -> Any:
        if isinstance(value, Mapping) and not value.keys() & cls.model_fields.keys():
            # ‘- Opgelet: vandaag’ is meant as a text, but parses as a mapping.
            raise PydanticCustomError("fields_for_text", "not a text")
        if isinstance(value, list | tuple):
            raise PydanticCustomError("list_for_text", "not a text")
        return {cls.words: value} if isinstance(value, str | None) else value

    @classmethod
    def __get_pydantic_json_schema__(
        cls, core: CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchemaValue:
        """Return the schema of the text alone, or of the mapping; `anyOf`, the text first."""
        fields = handler(core)
        words = handler.resolve_ref_schema(fields)["properties"][cls.words]
        text = {name: part for name, part in words.items() if name not in ("title", "description")}
        return {"anyOf": [text, fields]}
