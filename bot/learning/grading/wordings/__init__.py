"""What a key accepts and what else the course teaches, prepared once."""
