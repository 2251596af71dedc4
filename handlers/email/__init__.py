"""E-mail to contacts who are not on Telegram. The letters are sent by bot/delivery/mailer.py."""
