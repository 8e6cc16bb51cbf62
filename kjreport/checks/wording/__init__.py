"""Wording and punctuation; codes W201 and up."""
