"""What a supplier gets: the agreement about a delivery, a template to fill, and the list of rows that were refused."""
