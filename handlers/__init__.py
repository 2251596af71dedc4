"""The Telegram side of the bot: what people can do, one package for each feature."""
