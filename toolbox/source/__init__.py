"""Everything below `fiches/` and `data/`, to values with positions."""
