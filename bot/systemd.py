"""Tells systemd how the bot is doing (Type=notify, WatchdogSec); says nothing elsewhere.

The protocol is a word in a datagram: see sd_notify(3).
"""

from __future__ import annotations

import asyncio
import os
import socket


def notify(state: str) -> None:
    """'READY=1', 'STOPPING=1' or 'WATCHDOG=1' to the socket that systemd names."""
    address = os.environ.get("NOTIFY_SOCKET")
    if not address:
        return
    if address.startswith("@"):
        address = "\0" + address[1:]
    with socket.socket(socket.AF_UNIX, socket.SOCK_DGRAM | socket.SOCK_CLOEXEC) as sender:
        try:
            sender.connect(address)
            sender.sendall(state.encode())
        except OSError:
            pass  # nobody listens: nothing to tell


async def watch() -> None:
    """A sign of life from the event loop, twice as often as systemd asks for. Ends when it does not ask."""
    microseconds = int(os.environ.get("WATCHDOG_USEC", "0"))
    while microseconds:
        notify("WATCHDOG=1")
        await asyncio.sleep(microseconds / 2_000_000)
