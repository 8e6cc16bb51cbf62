"""Names held against the registries (名录); codes R301 and up."""
