"""Challenges in groups: what can be asked, the set-up, the rounds by the clock, the end, and how all of it looks."""
