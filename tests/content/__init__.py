"""Rules over the real content, and what people may search for in it."""
