"""`python -m macros`: the deprecated name of the command line, which still works."""

import sys

from toolbox.cli import run

print("Deze opdracht heet voortaan: python -m toolbox", file=sys.stderr)
run()
