"""Raised concerns: signals that the team has published in its own wording, open to proposals."""

from __future__ import annotations

from collections.abc import Sequence

from storage.engine.cached import Cached
from storage.engine.reader import Reader
from storage.engine.unit_of_work import UnitOfWork
from storage.models import Concern, Signal

COMPARED = 200  # newest raised concerns that new signals are compared with
SELECT = "SELECT concerns.*, signals.reference FROM concerns JOIN signals ON signals.id = concerns.signal_id"


async def _with_texts(db: Reader, sql: str, params: Sequence[object]) -> list[Concern]:
    rows = await db.read(sql, params)
    if not rows:
        return []
    marks = ",".join("?" * len(rows))
    texts: dict[int, dict[str, str]] = {}
    for row in await db.read(
        f"SELECT * FROM concern_texts WHERE concern_id IN ({marks})",  # noqa: S608
        [row["id"] for row in rows],
    ):
        texts.setdefault(row["concern_id"], {})[row["language"]] = row["text"]
    return [Concern.model_validate({**dict(row), "texts": texts.get(row["id"], {})}) for row in rows]


async def published(db: Reader, category: str | None, limit: int, offset: int) -> list[Concern]:
    """Raised concerns, newest first, of one category or of all. Merged ones are left out."""
    where, params = "unpublished_at IS NULL AND signals.merged_into IS NULL", []
    if category:
        where += " AND concerns.category = ?"
        params.append(category)
    return await _with_texts(
        db,
        f"{SELECT} WHERE {where} ORDER BY published_at DESC, concerns.id DESC LIMIT ? OFFSET ?",
        (*params, limit, offset),
    )


async def _newest(db: Reader) -> tuple[Concern, ...]:
    return tuple(await published(db, None, COMPARED, 0))


NEWEST = Cached(_newest)  # the newest raised concerns, newest first


async def categories(db: Reader) -> dict[str, int]:
    """The number of raised concerns per category; '' stands for no category."""
    rows = await db.read(
        "SELECT coalesce(concerns.category, ''), count(*) FROM concerns JOIN signals ON signals.id = signal_id"
        " WHERE unpublished_at IS NULL AND merged_into IS NULL GROUP BY 1"
    )
    return {row[0]: row[1] for row in rows}


async def by_id(db: Reader, concern_id: int) -> Concern | None:
    """A raised concern, or the one it was merged into. None when it is unknown or no longer raised."""
    found = await _with_texts(
        db,
        f"{SELECT} WHERE unpublished_at IS NULL AND (concerns.id = ? OR concerns.signal_id = (SELECT merged_into FROM signals"  # noqa: S608
        " JOIN concerns AS old ON old.signal_id = signals.id WHERE old.id = ?)) ORDER BY concerns.id = ?",
        (concern_id, concern_id, concern_id),
    )
    return found[0] if found else None


async def of_signal(db: Reader, signal_id: int) -> Concern | None:
    """The concern raised from this signal. None when it is not raised now."""
    found = await _with_texts(db, f"{SELECT} WHERE concerns.signal_id = ? AND unpublished_at IS NULL", (signal_id,))
    return found[0] if found else None


async def lacking(db: Reader, languages: Sequence[str]) -> list[Concern]:
    """Raised concerns without wording in at least one of these languages."""
    everything = await published(db, None, 1000, 0)
    return [concern for concern in everything if any(code not in concern.texts for code in languages)]


async def publish(unit: UnitOfWork, signal: Signal, texts: dict[str, str]) -> int:
    """Raises a signal, or gives a raised one new wording. Returns the concern's id."""
    rows = await unit.read("SELECT id FROM concerns WHERE signal_id = ?", (signal.id,))
    if rows:
        number = int(rows[0]["id"])
        unit.write(
            "UPDATE concerns SET unpublished_at = NULL, category = ?, area = ? WHERE id = ?",
            (signal.category, signal.area, number),
        )
        unit.write("DELETE FROM concern_texts WHERE concern_id = ?", (number,))
    else:
        number = await unit.next_id("concerns")
        unit.write(
            "INSERT INTO concerns (id, signal_id, category, area, published_at) VALUES (?, ?, ?, ?, ?)",
            (number, signal.id, signal.category, signal.area, unit.now),
        )
    for language, text in texts.items():
        unit.write("INSERT INTO concern_texts VALUES (?, ?, ?)", (number, language, text))
    unit.reload(NEWEST)
    return number


def unpublish(unit: UnitOfWork, concern: Concern) -> None:
    unit.write("UPDATE concerns SET unpublished_at = ? WHERE id = ?", (unit.now, concern.id))
    unit.reload(NEWEST)
