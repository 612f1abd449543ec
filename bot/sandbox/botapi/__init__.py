"""A strict stand-in for the Telegram Bot API server; `server.Server` is the way in.

It refuses what Telegram refuses, in Telegram's words; where Telegram is silent about a mistake (a button
without a text vanishes), it refuses too and a comment says so. A new API method is a function in `methods/`,
found by its `@method("name")`; what people can do is a method of `people.People` and a verb of the `door`; what
happens to groups is a method of `group_life.GroupLife`.

Who embeds the server (tests, the page): `Server(World(clock=…))` stamps every date, and ends polls, by that
clock, which may be turned; `server.people` and `server.groups` act; `world.events.listen` tells of each change
(`message`, `edited`, `deleted`, `reaction`, `poll`, `action`, `group`, …), and `views.view(message, person)` shows
a message as that person sees it; `server.faults` are switched on and off while all runs.
"""
