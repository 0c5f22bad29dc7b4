"""The calls in a page of `docs/`: what Jinja itself cannot take is told, on a line."""

import pytest

from toolbox.diagnostics import Finding
from toolbox.markup.call_advice import ONLY_CALLS
from toolbox.markup.page_calls import page_calls
from toolbox.model.signatures import PAGE_SIGNATURES


@pytest.mark.parametrize("argument", ["(" * 3000 + ")" * 3000, "9" * 5000])
def test_what_the_parser_cannot_take_is_told(argument: str) -> None:
    told = [Finding(ONLY_CALLS, line=0)]
    assert page_calls(f"{{{{ steps({argument}) }}}}", PAGE_SIGNATURES) == ([], told)
