"""The Markdown renderer, the sanitizer with its allow list, and the shortcode parser."""
