"""Rename, merge or remove a fiche or a worksheet, with every reference to it: all, or nothing."""
