"""What helps who writes: hints for plain language, spelling, and fields whose name was lost."""
