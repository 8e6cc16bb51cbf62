"""The domain as frozen pydantic models with Chinese aliases. No files, no Word."""
