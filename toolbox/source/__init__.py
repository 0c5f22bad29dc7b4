"""Parsers and the reader of `fiches/` and `data/`: values with their source positions."""
