"""A repair is shown and proposed on the lines as Git counts them."""

import pytest

from toolbox.fixing.difference import Hunk, Repair


@pytest.mark.parametrize("sign", ["\x0b", "\x0c", "\x1c", "\x85", "\u2028", "\u2029"])
def test_only_a_line_feed_ends_a_line(sign: str) -> None:
    repair = Repair(
        "fiches/een.md", f"een{sign}een\n• twee\ndrie\n", f"een{sign}een\n- twee\ndrie\n"
    )
    assert list(repair.hunks()) == [Hunk("fiches/een.md", 2, 2, ("- twee",))]
    assert repair.difference == (
        "--- fiches/een.md (nu)\n+++ fiches/een.md (hersteld)\n@@ -1,3 +1,3 @@\n"
        f" een{sign}een\n-• twee\n+- twee\n drie"
    )


def test_a_line_is_proposed_without_its_carriage_return() -> None:
    repair = Repair("data/x.yml", "a:1\r\nb: 2\r\n", "a: 1\r\nb: 2\r\n")
    assert list(repair.hunks()) == [Hunk("data/x.yml", 1, 1, ("a: 1",))]
