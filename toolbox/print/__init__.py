"""PDF/UA: fillable worksheets, fiches, and the book (all pages in one PDF)."""
