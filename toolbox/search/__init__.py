"""The search index: its entries, their boost, and the adapter to Material's search."""
