"""Draws the pictures of the bundled courses: `python -m scripts.draw_pictures`, with --check to compare only."""
