"""The methods this server knows, by lower-case name; a file in methods/ adds its own."""

from collections.abc import Awaitable, Callable
from typing import Any

from bot.sandbox.botapi.params import Params
from bot.sandbox.botapi.world import World

Method = Callable[[World, Params], Any]
AsyncMethod = Callable[[World, Params], Awaitable[Any]]

METHODS: dict[str, Method] = {}
WAITING_METHODS: dict[str, AsyncMethod] = {}


def method(name: str) -> Callable[[Method], Method]:
    """Register a function as the API method `name`; it returns the result or raises RefusedError."""

    def register(function: Method) -> Method:
        METHODS[name.lower()] = function
        return function

    return register


def waiting_method(name: str) -> Callable[[AsyncMethod], AsyncMethod]:
    """Register a coroutine function as the API method `name`, for a method that may wait."""

    def register(function: AsyncMethod) -> AsyncMethod:
        WAITING_METHODS[name.lower()] = function
        return function

    return register
