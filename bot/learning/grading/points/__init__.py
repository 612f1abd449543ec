"""Grading an explanation by its key points."""
