"""The readers, for every test of the dashboard."""

from readers import reader, shelf, shown

__all__ = ["reader", "shelf", "shown"]  # fixtures
