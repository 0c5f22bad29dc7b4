"""What a reader can find: entries, their weight, and the adapter to Material's index."""
