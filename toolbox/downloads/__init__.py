"""The files that go with pages: PDF, Word, calendar and feed."""
