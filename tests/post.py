"""An SMTP server on loopback that keeps all letters and can refuse them."""

from __future__ import annotations

import asyncio
import email
import logging
import ssl
from email.message import EmailMessage
from email.policy import default
from typing import Any

import trustme
from aiosmtpd.smtp import SMTP

from tests.stage import Stage, free_port


class PostOffice:
    """Accepts letters over STARTTLS. Addresses in `refuse` get a 550; with `busy` all others get a 451."""

    def __init__(self, *, tls: bool = True) -> None:
        self._tls = tls
        logging.getLogger("mail.log").disabled = True
        self.letters: list[EmailMessage] = []
        self.refuse: set[str] = set()
        self.busy = False
        self.port = free_port()
        self._server: asyncio.Server | None = None
        authority = trustme.CA()
        self._server_tls = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        authority.issue_cert("localhost", "127.0.0.1").configure_cert(self._server_tls)
        self.client_tls = ssl.create_default_context()
        authority.configure_trust(self.client_tls)

    async def open(self) -> None:
        def server() -> SMTP:
            if not self._tls:
                return SMTP(self, hostname="localhost")
            return SMTP(self, tls_context=self._server_tls, require_starttls=True, hostname="localhost")

        self._server = await asyncio.get_running_loop().create_server(server, "127.0.0.1", self.port)

    async def close(self) -> None:
        if self._server:
            self._server.close()
            await self._server.wait_closed()
            self._server = None

    def serve(self, stage: Stage) -> None:
        """Makes the stage's bot send its letters here."""
        mailer = stage.bot.mailer
        assert mailer is not None, "e-mail is switched off"
        mailer._settings = mailer._settings.model_copy(
            update={"smtp_host": "127.0.0.1", "smtp_port": self.port, "smtp_from": "kuulolla@example.org"}
        )
        mailer.tls = self.client_tls
        stage.bot.services.can_mail = True

    # aiosmtpd's handler methods.

    async def handle_RCPT(  # noqa: N802
        self, server: Any, session: Any, envelope: Any, address: str, options: Any
    ) -> str:
        if address in self.refuse:
            return "550 no such mailbox"
        if self.busy:
            return "451 come back later"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server: Any, session: Any, envelope: Any) -> str:  # noqa: N802
        message = email.message_from_bytes(envelope.content, policy=default)
        assert isinstance(message, EmailMessage)
        self.letters.append(message)
        return "250 OK"


async def work_off(stage: Stage) -> None:
    """The bot hands over every letter that is due."""
    assert stage.bot.mailer is not None, "e-mail is switched off"
    await stage.bot.mailer.work_off()
