"""The pages as HTML: `view` is the rendering context, `templates` has those of `macros`."""
