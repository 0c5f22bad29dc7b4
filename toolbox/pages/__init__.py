"""The toolbox as HTML: `view` knows the page, `macros` what can stand on it, `pages` the whole."""
