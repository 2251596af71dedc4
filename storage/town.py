"""The town: everything that differs from one to the next. storage/town_file.py reads it from its file."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from typing import Annotated, Literal, Self
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

from pydantic import AfterValidator, BeforeValidator, ConfigDict, Field, model_validator

from storage.engine.models import Frozen

DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
WHOLE_TOWN = "whole"  # area key for the answer "whole town"; no area may have this key


def _zone(name: str) -> str:
    try:
        ZoneInfo(name)
    except (ZoneInfoNotFoundError, ValueError):
        raise ValueError(f"{name} is not a time zone") from None
    return name


def _day(name: str) -> str:
    if name not in DAYS:
        raise ValueError(f"{name} is not a day; use one of {', '.join(DAYS)}")
    return name


def _time(value: object) -> object:
    """Accepts TOML times and "8:00". A number such as 8.00 would be read as eight seconds, so it is refused."""
    if isinstance(value, time) or (isinstance(value, str) and re.fullmatch(r"\d{1,2}:\d{2}(:\d{2})?", value)):
        return value.zfill(5) if isinstance(value, str) else value
    raise ValueError('write the time as "08:00"')


class TownSection(Frozen):
    """Base of all sections: unknown keys are errors."""

    model_config = ConfigDict(extra="forbid")


Words = dict[str, str]  # language -> text


class Name(TownSection):
    """The town's name, in the base form and in the genitive ("of")."""

    name: str = Field(min_length=1)
    of: str = Field(min_length=1)


class Weekly(TownSection):
    """A weekly time on the town's clock."""

    day: Annotated[str, AfterValidator(_day)]
    time: Annotated[time, BeforeValidator(_time)]

    @property
    def weekday(self) -> int:
        """The day of the week; 0 is Monday."""
        return DAYS.index(self.day)


class Break(TownSection):
    """Days without a digest, first and last included."""

    first: date
    last: date

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.last < self.first:
            raise ValueError("last is before first")
        return self


class Human(TownSection):
    """Whom people can contact when the bot can't help."""

    phone: str
    email: str
    hours: Words


class Help(TownSection):
    """Where to get help when somebody is in danger; shown before anything else."""

    emergency: str = "112"
    social: str  # the social emergency service, open at all hours
    children: str = "116 111"  # the children's and young people's helpline
    crisis: Words
    violence: Words
    child_report: Words  # how to make a child welfare notification
    older_report: Words  # how to notify the wellbeing services about an older person in need of help

    def public(self) -> list[str]:
        """All telephone numbers and e-mail addresses in this section."""
        words = [words for kind in (self.crisis, self.violence, self.child_report, self.older_report) for words in kind.values()]
        found = [self.emergency, self.social, self.children]
        for text in words:
            found += re.findall(r"\+?\d[\d -]{4,}\d|[\w.-]+@[\w.-]+\w", text)
        return found


class Retention(TownSection):
    """How many days data is kept. A daily job deletes it afterwards; data for statistics stays."""

    closed_texts: int = Field(default=730, ge=1)  # from closing: the text, and questions and answers about it
    minutes: int = Field(default=3650, ge=1)  # sessions with attendees, and the team's notes
    people: int = Field(default=365, ge=1)  # people without activity since then who wait for nothing
    drafts: int = Field(default=14, ge=1)
    letters: int = Field(default=30, ge=1)  # dead letters, and e-mail letters sent or given up
    audit: int = Field(default=730, ge=1)
    backups: int = Field(default=30, ge=1)
    delivered: Literal["hide", "erase"] = "hide"  # what happens to delivered texts when their reporter leaves


LanguageCode = Annotated[str, Field(pattern=r"^[a-z]{2,3}$")]  # short enough for the callback data of buttons, as slugs are
Slug = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]{0,15}$")]


class TownQuestion(TownSection):
    """A question of the town's own to whoever reports. Without options it is answered in words."""

    key: Annotated[str, Field(pattern=r"^[a-z][a-z0-9_]{0,13}$")]  # with a prefix it must fit the callback data of buttons
    ask: bool = False  # True: asked in turn; False: offered on the review
    optional: bool = True  # when asked in turn: may be skipped
    seen_by: Literal["coordinators", "team", "digest"] = "coordinators"  # team: also its group's card; digest: the digest too
    question: Words  # as it is asked
    name: Words  # what the answer is called beside it, and at the head of its column
    options: dict[Slug, Words] = Field(default_factory=dict)
    longest: int = Field(default=500, ge=1, le=2000)  # UTF-16 units of an answer in words


class Town(TownSection):
    """The whole town file."""

    languages: tuple[LanguageCode, ...] = Field(min_length=1)
    official: tuple[str, ...] = Field(min_length=1)
    team_language: str
    zone: Annotated[str, AfterValidator(_zone)] = "Europe/Helsinki"
    holidays: str = "FI"
    notice_version: int = Field(default=1, ge=1)
    names: dict[str, Name]
    human: Human
    help: Help
    privacy: Words = Field(default_factory=dict)  # the town's own text for /privacy; empty: the bot's text
    retention: Retention = Retention()
    digest: Weekly
    session: Weekly
    breaks: tuple[Break, ...] = ()
    features: dict[str, bool] = Field(default_factory=dict)  # switches of optional features; those not named are on
    areas: dict[Slug, Words]
    categories: dict[Slug, Words] = Field(min_length=1)
    questions: tuple[TownQuestion, ...] = ()

    @model_validator(mode="after")
    def _complete(self) -> Self:
        for code in (*self.official, self.team_language):
            if code not in self.languages:
                raise ValueError(f"{code} is not among the languages")
        if WHOLE_TOWN in self.areas:
            raise ValueError(f"no area may be called {WHOLE_TOWN}")
        named: dict[str, Mapping[str, object]] = {"names": self.names, "human.hours": self.human.hours}
        named |= {"privacy": self.privacy} if self.privacy else {}
        named |= {f"help.{key}": words for key, words in self.help if isinstance(words, dict)}
        named |= {f"areas.{key}": words for key, words in self.areas.items()}
        named |= {f"categories.{key}": words for key, words in self.categories.items()}
        for number, question in enumerate(self.questions):
            if question.key in [earlier.key for earlier in self.questions[:number]]:
                raise ValueError(f"questions.{number}.key there is another question with the key {question.key}")
            named |= {f"questions.{number}.question": question.question, f"questions.{number}.name": question.name}
            named |= {f"questions.{number}.options.{key}": words for key, words in question.options.items()}
        for where, words in named.items():
            lacking = [code for code in self.languages if code not in words]
            if lacking:
                raise ValueError(f"{where} has no words in {', '.join(lacking)}")
        return self

    def public_contacts(self) -> list[str]:
        """Public telephone numbers and e-mail addresses, which redaction leaves in texts."""
        return [self.human.phone, self.human.email, *self.help.public()]

    @property
    def tz(self) -> ZoneInfo:
        return ZoneInfo(self.zone)

    def local(self, moment: int) -> datetime:
        """A stored time (UTC seconds since the epoch) on the town's clock."""
        return datetime.fromtimestamp(moment, UTC).astimezone(self.tz)

    def category(self, key: str | None, language: str) -> str | None:
        """The category's name. None for no category, or one that is no longer in the file."""
        return self._in(language, self.categories[key]) if key in self.categories else None

    def area(self, key: str | None, language: str) -> str | None:
        """The area's name. None for no area, the whole town, or one that is no longer in the file."""
        return self._in(language, self.areas[key]) if key in self.areas else None

    def _in(self, language: str, words: Words) -> str:
        """The text in a language, or in the first official one when the file no longer has that language."""
        return words.get(language) or words[self.official[0]]

    def common(self) -> dict[str, dict[str, str]]:
        """Variables that every message may use, by language."""
        return {
            code: {
                "town": self.names[code].name,
                "townOf": self.names[code].of,
                "phone": self.human.phone,
                "email": self.human.email,
                "hours": self.human.hours[code],
            }
            for code in self.languages
        }
