"""Words that were said met with a wording: what is there, what is missing, and whether that matters."""
