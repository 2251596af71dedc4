"""What is kept: models, SQL, migrations. Knows nothing of Telegram's library."""
