"""A file to begin with: a fiche or a worksheet that passes the check."""
