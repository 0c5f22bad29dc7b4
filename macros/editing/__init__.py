"""What helps who writes: a file to begin with, schemas, and tips that never block."""
