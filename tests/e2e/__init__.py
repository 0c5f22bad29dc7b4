"""What readers may count on, in a real browser: the specification of the published site."""
