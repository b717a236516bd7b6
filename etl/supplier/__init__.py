"""What a supplier gets: the agreement about a delivery, and a template to fill."""
