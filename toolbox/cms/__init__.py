"""The form at /admin/ for editors: its configuration, made from the schemas, and its page."""
