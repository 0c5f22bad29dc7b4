"""Versions on the branch of the site, and what the forge is told of them."""
