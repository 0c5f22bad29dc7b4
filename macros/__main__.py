"""`python -m macros`, as the command line was called before; it goes on to work."""

import sys

from toolbox.cli import run

print("Deze opdracht heet voortaan: python -m toolbox", file=sys.stderr)
run()
