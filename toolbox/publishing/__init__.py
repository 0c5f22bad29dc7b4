"""Deployment: versions on the site branch (mike, GitHub Pages), and summaries for GitHub."""
