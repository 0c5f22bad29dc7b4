"""Release notes: what is new per version, and the earlier versions on the site branch."""
