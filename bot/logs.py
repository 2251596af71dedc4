"""Logging without personal data: no message texts, no names or ids, no token."""

from __future__ import annotations

import logging
import sys
from collections.abc import MutableMapping
from typing import Any

import structlog


def set_up(level: str, style: str) -> None:
    """Configures structlog and the standard logging. `style` is 'json' or 'console'.

    Libraries that might log URLs or updates are limited to warnings, python-telegram-bot to critical errors.
    """
    logging.basicConfig(level=level, stream=sys.stderr, format="%(message)s", force=True)
    for name in ("httpx", "httpcore", "telegram", "telegram.ext", "aiosqlite", "apscheduler", "asyncio", "aiohttp"):
        logging.getLogger(name).setLevel(logging.CRITICAL if name.startswith("telegram") else logging.WARNING)
    renderer: Any = structlog.processors.JSONRenderer() if style == "json" else structlog.dev.ConsoleRenderer(colors=False)
    structlog.configure(
        processors=[
            structlog.processors.add_log_level,
            structlog.processors.TimeStamper(fmt="iso", utc=True),
            _only_kinds_of_errors,
            renderer,
        ],
        wrapper_class=structlog.make_filtering_bound_logger(logging.getLevelName(level)),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
        cache_logger_on_first_use=False,
    )


def _only_kinds_of_errors(logger: Any, method: str, entry: MutableMapping[str, Any]) -> MutableMapping[str, Any]:
    """Replaces an exception by its type and location, because its message may quote what a person wrote."""
    error = entry.get("error")
    if isinstance(error, BaseException):
        entry["error"] = kind_of(error)
    entry.pop("exc_info", None)
    return entry


def kind_of(error: BaseException) -> str:
    """'ValueError in own/my_signals.py:12': the type of an error and its last location in our code, without its message."""
    place, trace = "", error.__traceback__
    while trace is not None:
        name = trace.tb_frame.f_code.co_filename
        if any(f"/{room}/" in name for room in ("bot", "handlers", "digests", "storage", "texts")):
            place = f" in {'/'.join(name.split('/')[-2:])}:{trace.tb_lineno}"
        trace = trace.tb_next
    return f"{type(error).__name__}{place}"


def get() -> Any:
    return structlog.get_logger()


def after_commit(error: Exception) -> None:
    """Something that follows a commit failed: the transaction itself is on disk."""
    get().error("what follows a commit failed", error=error)
