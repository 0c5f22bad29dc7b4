"""The domain model: valid content in order, with all derived data; pure, without I/O."""
