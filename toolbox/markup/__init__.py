"""What texts, macro calls and links may be, and what they become."""
