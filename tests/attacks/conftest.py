"""The readers, for every attack on the dashboard."""

from readers import reader, shelf, shown

__all__ = ["reader", "shelf", "shown"]  # fixtures
