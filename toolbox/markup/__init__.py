"""The Markdown renderer, the sanitizer with its allow list, and the shortcode parser.

The modules that end in `_advice` have what to type instead, in Dutch.
"""
