"""Ports of this machine: the one asked for, or the next that is free."""

import socket

HOST = "127.0.0.1"
FIRST = 8080
TRIED = 100


class PortTaken(Exception):
    """The port asked for is in use; the text is one line."""

    exit_code = 2


def claim(port: int | None = None) -> socket.socket:
    """Return a listening socket on `port` of 127.0.0.1 (0: any), by default on the first free from 8080 on.

    It listens at once, as two programs may both bind a port on which nobody listens yet. Raises PortTaken.
    """
    if port is not None:
        try:
            return _listen(port)
        except OSError as error:
            reason = error.strerror or type(error).__name__
            raise PortTaken(f"port {port} cannot be used: {reason}; choose another with --port") from None
    for candidate in range(FIRST, FIRST + TRIED):
        try:
            return _listen(candidate)
        except OSError:
            continue
    return _listen(0)


def _listen(port: int) -> socket.socket:
    return socket.create_server((HOST, port), backlog=128)
