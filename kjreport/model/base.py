"""What every model shares: frozen, Chinese aliases, no unknown keys, empty values absent."""

from collections.abc import Mapping

from pydantic import BaseModel, ConfigDict, model_validator

from kjreport.text.scalars import Scalar


def is_empty(value: object) -> bool:
    """Tell whether a key was left with nothing, or nothing but white space, after it."""
    return value is None or (isinstance(value, Scalar) and not value.text.strip())


class Model(BaseModel):
    """A record as staff write it; identifiers are English, keys are the Chinese aliases."""

    model_config = ConfigDict(extra="forbid", frozen=True, defer_build=True)

    @model_validator(mode="before")
    @classmethod
    def _leave_out_empty_values(cls, data: object) -> object:
        """Unknown keys stay, however empty, so that a misspelt one is found."""
        if not isinstance(data, Mapping):
            return data
        known = known_aliases(cls)
        return {key: value for key, value in data.items() if not (key in known and is_empty(value))}


def known_aliases(model: type[BaseModel]) -> frozenset[str]:
    """Return the keys that staff may write in ``model``."""
    aliases = _ALIASES.get(model)
    if aliases is None:
        aliases = frozenset(field.alias or name for name, field in model.model_fields.items())
        _ALIASES[model] = aliases
    return aliases


_ALIASES: dict[type[BaseModel], frozenset[str]] = {}
