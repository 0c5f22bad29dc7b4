"""What each version brought, and what the branch of the site knows of earlier ones."""
