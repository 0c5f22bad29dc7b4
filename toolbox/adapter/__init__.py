"""The adapters to MkDocs: pages, files and tables of contents in its types, made of ours."""
