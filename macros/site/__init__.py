"""What makes a site of pages: its menu, dates, search, policy, and a copy to take along."""
