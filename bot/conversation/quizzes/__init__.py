"""Quizzes in a private chat: what is asked, how it looks, polls that end."""
