"""What every model shares: frozen, Chinese aliases, no unknown keys, empty values absent."""

from collections.abc import Mapping
from typing import Any

from pydantic import BaseModel, ConfigDict, model_validator


class Model(BaseModel):
    """A record as staff write it; identifiers are English, keys are the Chinese aliases."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    @model_validator(mode="before")
    @classmethod
    def _leave_out_empty_values(cls, data: Any) -> Any:  # noqa: ANN401  # raw data has any shape
        if isinstance(data, Mapping):
            return {key: value for key, value in data.items() if value is not None}
        return data
