"""What the command `toolbox` can do: each command is given a root and its options."""
