"""The downloads of pages (PDF, Word, calendar, feed), and the cache of PDF and Word files."""
