"""The entry that staff run: python build.py."""

import sys

from kjreport.cli import main

if __name__ == "__main__":
    sys.exit(main())
