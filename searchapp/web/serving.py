"""The server: waitress, one process with threads, on the address of the settings."""

import errno
from typing import Any

from flask import Flask
from waitress.server import create_server

from searchapp.errors import Unavailable
from searchapp.settings import Settings


def listen(settings: Settings, app: Flask) -> Any:
    """A server that holds its port; its `run` serves until interrupted.

    Raises `Unavailable` when the port is taken or the address is none of this machine's.
    """
    try:
        # No `Server` header: which server it is helps nobody but an attacker.
        return create_server(app, host=settings.host, port=settings.port, ident=None)
    except (OSError, ValueError) as fault:
        # An address that is none at all waitress meets with ValueError.
        if isinstance(fault, OSError) and fault.errno == errno.EADDRINUSE:
            raise Unavailable("busy_port", host=settings.host, port=settings.port) from None
        reason = getattr(fault, "strerror", None) or str(fault)
        raise Unavailable("bad_address", host=settings.host, reason=reason) from None
