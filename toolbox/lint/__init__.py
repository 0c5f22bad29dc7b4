"""The linter of the texts: plain language, spelling, and renamed fields of worksheets."""
