"""E-mail to contacts: letters in the database are handed to an SMTP server, again and again until it accepts or refuses."""

from __future__ import annotations

import asyncio
import ssl
from email.message import EmailMessage
from email.utils import format_datetime
from functools import partial

from bot import logs
from bot.settings import Settings
from digests.compose import plain_text
from handlers.feature import Letters
from handlers.services import Services
from storage import mails
from storage.engine.unit_of_work import UnitOfWork
from storage.engine.writer import Writer
from storage.mails import Mail

ASK_EVERY = 15  # seconds between looks for letters that are due
TIMEOUT = 30  # seconds for each step of SMTP


class Mailer:
    """Sends the letters that are due, as a background task."""

    def __init__(self, settings: Settings, services: Services, writer: Writer, letters: Letters) -> None:
        self._settings = settings
        self._services = services
        self._writer = writer
        self._letters = letters
        self.tls: ssl.SSLContext | None = None  # None: the system's certificates are trusted

    async def run(self) -> None:
        while True:
            try:
                await self.work_off()
            except Exception as error:
                logs.get().error("e-mail could not be looked after; trying again", error=error)
            await asyncio.sleep(ASK_EVERY)

    async def work_off(self) -> None:
        """Hands over every letter that is due, one after the other, and notes each result in a transaction."""
        for mail in await mails.due(self._services.reader, int(self._services.clock.now().timestamp())):
            await self._writer.run(partial(self._mark, mail=mail, reason=await self._hand_over(mail)))

    async def _hand_over(self, mail: Mail) -> str | None:
        """Returns None when the server accepted the letter, '' to try again later, otherwise the reason for a final refusal."""
        import aiosmtplib  # heavy import: only when there is e-mail

        settings = self._settings
        password = settings.smtp_password.get_secret_value()
        try:
            await aiosmtplib.send(
                self._letter(mail),
                hostname=settings.smtp_host,
                port=settings.smtp_port,
                timeout=TIMEOUT,
                username=settings.smtp_user or None,
                password=password or None,
                tls_context=self.tls,
                use_tls=settings.smtp_security == "tls",
                start_tls=settings.smtp_security == "starttls",
            )
        except aiosmtplib.SMTPRecipientsRefused as error:
            codes = [refused.code for refused in error.recipients]
            return f"recipient refused: {codes[0]}" if codes and all(code >= 500 for code in codes) else ""
        except aiosmtplib.SMTPDataError as error:
            return f"letter refused: {error.code}" if error.code >= 500 else ""
        except (aiosmtplib.SMTPException, OSError, TimeoutError) as error:
            logs.get().warning("the mail server did not take a letter; trying again", error=type(error).__name__)
            return ""
        return None

    def _letter(self, mail: Mail) -> EmailMessage:
        human = self._services.town.human.email
        sender = self._settings.smtp_from or human
        letter = EmailMessage()
        letter["From"], letter["To"], letter["Reply-To"] = sender, mail.email, human
        letter["Subject"] = mail.subject
        letter["Date"] = format_datetime(self._services.clock.now())
        letter["Message-ID"] = f"<{mail.message_id}@{sender.rpartition('@')[2]}>"
        letter["Auto-Submitted"] = "auto-generated"
        letter.set_content(plain_text(mail.blocks))
        return letter

    async def _mark(self, unit: UnitOfWork, mail: Mail, reason: str | None) -> None:
        if reason is None:
            mails.sent(unit, mail)
        elif reason or mail.tries + 1 >= mails.GIVE_UP:
            mails.fail(unit, mail, reason or "no server took it")
            await self._letters.on_failed(unit, self._services, mail.contact_id)
        else:
            mails.put_off(unit, mail)
