"""The reading room: the public edition as plain files that need no server and no script."""
