"""PDF: worksheets and fiches with form fields, and the whole toolbox as one book."""
