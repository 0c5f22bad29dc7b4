"""The CMS at /admin/ (decap-cms): its configuration, generated from the schemas, and its page."""
