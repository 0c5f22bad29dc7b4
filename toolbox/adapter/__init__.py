"""What MkDocs asks for: pages, files and templates in its own types, made of ours."""
