"""The entry that staff run: python build.py."""

from kjreport.__main__ import run

if __name__ == "__main__":
    run()
