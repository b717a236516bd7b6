"""The readers of the published town, for every test of what they take along."""

from readers import reader, shelf, shown

__all__ = ["reader", "shelf", "shown"]  # fixtures
