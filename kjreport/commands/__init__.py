"""The commands that staff run, one module each; every module holds ``command``."""
