"""The monitor on paper: from the view models of the screen to PDF files that a screen reader can read too."""
