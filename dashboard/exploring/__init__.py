"""The page to explore with: what was asked, whether it may be shown, what comes nearest, and how it is said."""
