"""E-mail to contacts, as a feature."""

from __future__ import annotations

from handlers.email import letters
from handlers.feature import Feature, Letters
from storage import contacts

FEATURE = Feature(
    "email",
    switch=True,
    hourly_jobs=(letters.tidy,),
    letters=Letters(letters.send, letters.on_failed),
    open_items=contacts.count_by_email_alone,
)
