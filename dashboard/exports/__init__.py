"""What readers take along: the same view models as the pages, as files."""
