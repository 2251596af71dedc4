"""Settings from the environment and from .env. Each one is explained in .env.example."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

from pydantic import Field, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict


class Settings(BaseSettings):
    """Each field is read from the variable of the same name in capitals. Raises ValidationError for a wrong value."""

    model_config = SettingsConfigDict(env_file=".env", env_file_encoding="utf-8", extra="ignore", hide_input_in_errors=True)

    bot_token: SecretStr = SecretStr("")
    secret_key: SecretStr = SecretStr("")
    old_secret_key: SecretStr = SecretStr("")
    database: Path = Path("data/kuulolla.db")
    town_file: Path = Path("town.toml")
    telegram_api_base: str = "https://api.telegram.org"
    backup_folder: Path = Path("data/backups")
    backups_kept: int = Field(default=14, ge=0)
    messages_per_minute: int = Field(default=30, ge=1)
    signals_per_day: int = Field(default=20, ge=1)
    poll_seconds: int = Field(default=25, ge=1, le=50)
    webhook_url: str = Field(default="", pattern=r"^(https?://[^/]+/\S+)?$")
    webhook_listen: str = Field(default="127.0.0.1:8080", pattern=r"^[^:]+:\d{1,5}$")
    health_port: int = Field(default=0, ge=0, le=65535)
    smtp_host: str = ""
    smtp_port: int = Field(default=587, ge=1, le=65535)
    smtp_security: Literal["starttls", "tls", "none"] = "starttls"
    smtp_user: str = ""
    smtp_password: SecretStr = SecretStr("")
    smtp_from: str = Field(default="", pattern=r"^([^@\s]+@[^@\s]+)?$")
    http_client: Literal["pyreqwest", "httpx"] = "pyreqwest"
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = "INFO"
    log_format: Literal["console", "json"] = "console"
