"""The domain model: valid content in order, with all derived data; pure, without I/O.

`toolbox` is what comes out; `assembly` puts it together, from what the other modules derive.
"""
