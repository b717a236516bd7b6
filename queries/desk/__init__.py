"""What people write about an edition: duiding, questions, approvals. Pages write it, the publisher freezes it."""
