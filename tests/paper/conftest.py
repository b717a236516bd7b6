"""Readers of the papers: the PDF as a role gets it from the server, and its text."""

from readers import reader, shelf, shown

__all__ = ["reader", "shelf", "shown"]  # fixtures
