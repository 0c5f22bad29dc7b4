"""What readers do not get yet, drafts and what comes out later, left out of the content."""
