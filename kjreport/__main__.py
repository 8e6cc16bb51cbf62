"""The program as a process: python build.py, python -m kjreport."""

import gc
import os
import sys
from contextlib import suppress
from typing import NoReturn

from kjreport.cli import main

#: Objects between two collections. By default loading our modules is stopped for a dozen
#: collections that find nothing, which takes a twentieth of the time of building one draft.
_GARBAGE_THRESHOLD = 200_000
#: Looking for plugins of pydantic reads the records of every installed package.
_NO_PLUGINS = ("PYDANTIC_DISABLE_PLUGINS", "__all__")


def run() -> NoReturn:
    """Be the whole process: run a command, and leave without taking the interpreter apart.

    That would take a tenth of the time of building one draft; everything is written by then.
    """
    gc.set_threshold(_GARBAGE_THRESHOLD)
    os.environ.setdefault(*_NO_PLUGINS)
    code = main()
    for stream in (sys.stdout, sys.stderr):
        with suppress(OSError):
            stream.flush()
    os._exit(code)


if __name__ == "__main__":
    run()
