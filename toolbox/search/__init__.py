"""The search index: its entries, their boost and synonyms, and the script that holds them."""
