"""Tells systemd that the bot is ready, alive or stopping (Type=notify, WatchdogSec). Does nothing without systemd.

The protocol is one datagram per state: see sd_notify(3).
"""

from __future__ import annotations

import asyncio
import os
import socket


def notify(state: str) -> None:
    """Sends 'READY=1', 'STOPPING=1' or 'WATCHDOG=1' to the socket named in NOTIFY_SOCKET."""
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
            pass  # nothing listens on the socket: the bot runs on without it


async def watch() -> None:
    """Sends WATCHDOG=1 from the event loop, twice per WATCHDOG_USEC. Returns at once when systemd set no watchdog."""
    microseconds = int(os.environ.get("WATCHDOG_USEC", "0"))
    while microseconds:
        notify("WATCHDOG=1")
        await asyncio.sleep(microseconds / 2_000_000)
