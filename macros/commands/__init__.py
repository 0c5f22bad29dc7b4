"""What `python -m macros` can do: each command is given a root and its options."""
