"""The static site generator of the toolbox: content in, pages out, in one direction.

What each module is for, and which may import which, stands in one table in DEVELOPING.md.
"""
