"""Draws the pictures of the course on imaging: `python -m scripts.draw_pictures`, with --check to compare only."""
