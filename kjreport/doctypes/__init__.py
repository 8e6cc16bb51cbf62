"""Model to document tree, one file per 文种."""
