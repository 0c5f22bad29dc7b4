"""Tests with real tools around the code: MkDocs, git, WeasyPrint, Java, Node and sockets."""
