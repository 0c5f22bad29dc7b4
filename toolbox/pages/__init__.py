"""The pages as HTML: `view` is the rendering context; the templates are in the package `macros`."""
