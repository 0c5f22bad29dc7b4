"""Repairs of what was typed with one meaning, as the differences that they make."""
