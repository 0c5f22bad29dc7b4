"""Tests laid out as `toolbox/` and `macros/`, without a browser, Java or the network."""
