"""The database layer: models, SQL, migrations and the town file. It does not use the Telegram library."""
