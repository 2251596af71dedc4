"""`make schema`: writes storage/schema.sql anew from all migrations."""

from __future__ import annotations

import asyncio
import tempfile
from pathlib import Path

from storage.engine.database import open_database
from storage.engine.sqlite import schema
from tests.keys import SEAL

FILE = Path(__file__).parent.parent.parent / "storage" / "schema.sql"


async def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        db = await open_database(Path(folder) / "k.db", SEAL)
        FILE.write_text(await schema(db), encoding="utf-8")
        await db.close()


if __name__ == "__main__":
    asyncio.run(main())
