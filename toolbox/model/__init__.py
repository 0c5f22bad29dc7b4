"""Valid content in order, with all that follows from it: the core, pure."""
