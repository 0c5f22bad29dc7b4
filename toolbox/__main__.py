"""`python -m toolbox`, the same as the command `toolbox`, with any Python: it sets up the rest."""

import sys

from toolbox.installation import prepare

code = prepare(sys.argv[1:])
if code is not None:
    sys.exit(code)

# Only now are the packages there.
from toolbox.cli import run  # noqa: E402

run()
