"""The proof: rules over all content, unit tests, browsers, and the bench."""
