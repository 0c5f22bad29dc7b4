"""What tests of every kind share: content, files to read, git repositories, and samples."""
