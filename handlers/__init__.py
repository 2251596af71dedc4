"""The Telegram door: what people can do, one package a feature."""
