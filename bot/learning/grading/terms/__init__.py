"""Grading a term: an answer taken apart, its pieces understood, then decided on together."""
