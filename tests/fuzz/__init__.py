"""Real content with something wrong in it: the check always says what, or it makes a safe page."""
