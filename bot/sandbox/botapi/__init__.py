"""A strict stand-in for the Telegram Bot API server; `server.Server` is the way in.

It refuses what Telegram refuses, in Telegram's words; where Telegram is silent about a mistake (a button
without a text vanishes), it refuses too and a comment says so. A new API method is a function in `methods/`,
found by its `@method("name")`; what people can do is a method of `people.People` and a verb of the `door`.
"""
