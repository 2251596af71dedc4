"""Invites: codes that connect a group, coordinator, association or contact to the bot. Only their hashes are stored."""

from __future__ import annotations

import hashlib
import secrets

from storage.engine.reader import Reader
from storage.engine.unit_of_work import UnitOfWork
from storage.models import Invite, Purpose

ALPHABET = "34679CDFGHJKMNPQRTVWX"  # no characters that look alike, and no vowels, which could form words
CODE_LENGTH = 12
DAYS = 14  # after which a one-time invite expires


def new_code() -> str:
    return "".join(secrets.choice(ALPHABET) for _ in range(CODE_LENGTH))


def _hash(code: str) -> str:
    return hashlib.sha256(code.strip().upper().encode(errors="replace")).hexdigest()


INSERT = (
    "INSERT INTO invites (code_hash, purpose, association_id, contact_id, one_time, created_at, expires_at)"
    " VALUES (?, ?, ?, ?, ?, ?, ?)"
)


def row(
    code: str, purpose: Purpose, now: int, association_id: int | None = None, one_time: bool = True, contact_id: int | None = None
) -> tuple[object, ...]:
    """The values for INSERT. One-time invites expire after DAYS; the others are valid until revoked."""
    expires_at = now + DAYS * 86400 if one_time else None
    return (_hash(code), purpose, association_id, contact_id, one_time, now, expires_at)


def create(
    unit: UnitOfWork, purpose: Purpose, association_id: int | None = None, one_time: bool = True, contact_id: int | None = None
) -> str:
    """Creates an invite. Returns its code, which can't be read from the database later."""
    code = new_code()
    unit.write(INSERT, row(code, purpose, unit.now, association_id, one_time, contact_id))
    return code


async def find(db: Reader, code: str, now: int) -> Invite | None:
    """The invite for a code. None when it is unknown, used, expired or revoked."""
    rows = await db.read("SELECT * FROM invites WHERE code_hash = ?", (_hash(code),))
    if not rows:
        return None
    invite = Invite.model_validate(dict(rows[0]))
    return invite if invite.valid(now) else None


def use(unit: UnitOfWork, invite: Invite) -> None:
    unit.write("UPDATE invites SET used_at = coalesce(used_at, ?) WHERE id = ?", (unit.now, invite.id))


async def open_ones(db: Reader, now: int) -> list[Invite]:
    """Invites that are still valid, newest first."""
    rows = await db.read("SELECT * FROM invites WHERE revoked_at IS NULL ORDER BY id DESC")
    return [invite for row in rows if (invite := Invite.model_validate(dict(row))).valid(now)]


def revoke(unit: UnitOfWork, invite_id: int) -> None:
    unit.write("UPDATE invites SET revoked_at = coalesce(revoked_at, ?) WHERE id = ?", (unit.now, invite_id))
