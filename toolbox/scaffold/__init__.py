"""Scaffolding: starter files of a fiche or a worksheet."""
