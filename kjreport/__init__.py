"""kjreport: one year of data (YAML) becomes a Word draft in the official format."""

__version__ = "0.1.0"
