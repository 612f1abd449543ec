"""The article: Markdown as pages of a phone, and how they look."""
