"""The phone in the browser: what one person sees of the chat, served to this machine only."""
