"""What buttons carry: one small class for each kind of button, written as `prefix:field:field`.

    class ContactTap(CallbackData, prefix="c"):
        wish: Literal["open", "remove"]
        contact: Id

    ContactTap("open", 7).pack() == "c:open:7"

People keep buttons for weeks, so what `pack` wrote once must be parsed for ever: a list of buttons of earlier versions is
among the tests. Anything that does not fit its class, forged or damaged, is parsed as None.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import MISSING, dataclass, fields
from enum import StrEnum
from operator import attrgetter
from types import NoneType
from typing import Annotated, Any, ClassVar, Literal, NamedTuple, Self, dataclass_transform, get_args, get_origin, get_type_hints

LIMIT = 64  # bytes that Telegram allows


class Digits(NamedTuple):
    """How long a number may be."""

    most: int


class Size(NamedTuple):
    """How long a text may be, in UTF-8 bytes."""

    bytes: int


Id = Annotated[int, Digits(15)]  # of a row in the database
Page = Annotated[int, Digits(4)]  # of a list; 0 is the first
Reference = Annotated[str, Size(8)]  # of a signal, as it is stored
Key = Annotated[str, Size(16)]  # of a category, an area, a question; '' for none
Code = Annotated[str, Size(16)]  # of a deep link; '' for none
Language = Annotated[str, Size(3)]
Slot = Annotated[str, Size(8)]  # the random part of a message's slot


class _Field(NamedTuple):
    """How one field is read. Its longest text is `size` bytes."""

    name: str
    read: Callable[[str], Any]  # raises ValueError when the text does not fit
    size: int
    choices: tuple[str, ...] = ()


@dataclass_transform(frozen_default=True)
class CallbackData:
    """Base of all kinds. Raises TypeError when a class is defined whose longest data would exceed Telegram's limit.

    A first field with choices is part of what finds the handler, so kinds may share a prefix. The last text may contain
    colons. A field that may be None is left out when it is, and so are the fields after it.
    """

    prefix: ClassVar[str]
    keys: ClassVar[tuple[str, ...]]  # what finds its handler: the prefix, or the prefix with each choice of the first field
    _fields: ClassVar[tuple[_Field, ...]]
    _needed: ClassVar[int]  # fields without a default
    _values: ClassVar[Callable[[Any], tuple[Any, ...]]]

    def __init_subclass__(cls, *, prefix: str) -> None:
        dataclass(unsafe_hash=True)(cls)  # frozen for the type checker alone: a frozen one takes three times as long to make
        hints = get_type_hints(cls, include_extras=True)
        cls.prefix = prefix
        found = fields(cls)  # type: ignore[arg-type]  # mypy does not see that it is a dataclass by now
        cls._fields = tuple(_field(cls.__name__, each.name, hints[each.name]) for each in found)
        cls._needed = len([each for each in found if each.default is MISSING])
        cls._values = _getter([each.name for each in found])
        first = cls._fields[0] if cls._fields else None
        cls.keys = tuple(f"{prefix}:{choice}" for choice in first.choices) if first and first.choices else (prefix,)
        longest = len(prefix) + sum(1 + field.size for field in cls._fields)
        if longest > LIMIT:
            raise TypeError(f"{cls.__name__} may take {longest} bytes of callback data")

    def pack(self) -> str:
        """The callback data. Raises ValueError when it exceeds Telegram's limit."""
        values = type(self)._values(self)
        if None in values:
            values = values[: values.index(None)]
        return self._within_limit(":".join((self.prefix, *map(str, values))))

    @classmethod
    def series(cls, *first: object) -> Callable[[str], str]:
        """Packs many that differ in their last field alone, a text: a function of it. first: the values of all other fields.

        That function raises ValueError as pack does.
        """
        head = ":".join((cls.prefix, *map(str, first), ""))

        return lambda last: cls._within_limit(head + last)

    @classmethod
    def _within_limit(cls, data: str) -> str:
        if len(data) > LIMIT or not (data.isascii() or len(data.encode()) <= LIMIT):
            raise ValueError(f"{cls.__name__}: {len(data.encode())} bytes of callback data")
        return data

    @classmethod
    def parse(cls, data: str) -> Self | None:
        """The inverse of pack. None when the data is not of this kind."""
        prefix, *texts = data.split(":", len(cls._fields))
        if prefix != cls.prefix or len(texts) < cls._needed:
            return None
        try:
            return cls(*[field.read(text) for field, text in zip(cls._fields, texts, strict=False)])
        except ValueError:
            return None


def _getter(names: Sequence[str]) -> Callable[[Any], tuple[Any, ...]]:
    """A function that reads these attributes at once. attrgetter gives a tuple only for two or more."""
    if len(names) > 1:
        return staticmethod(attrgetter(*names))
    return staticmethod(lambda data: tuple([getattr(data, name) for name in names]))


def keys_of(data: str) -> tuple[str, str]:
    """The keys under which a handler of this data may be registered, the longer first."""
    prefix, _, rest = data.partition(":")
    return f"{prefix}:{rest.partition(':')[0]}", prefix


def _field(owner: str, name: str, hint: Any) -> _Field:
    kinds = [kind for kind in get_args(hint) if kind is not NoneType] if NoneType in get_args(hint) else [hint]
    kind = kinds[0]
    if get_origin(kind) is Annotated:
        plain, limit = get_args(kind)
        if plain is int and isinstance(limit, Digits):
            return _Field(name, _number(limit.most), limit.most)
        if plain is str and isinstance(limit, Size):
            return _Field(name, _text(limit.bytes), limit.bytes)
    if get_origin(kind) is Literal:
        return _chosen(name, {str(choice): choice for choice in get_args(kind)})
    if isinstance(kind, type) and issubclass(kind, StrEnum):
        return _chosen(name, {str(choice): choice for choice in kind})
    raise TypeError(f"{owner}.{name}: say how long it may be")


def _number(count: int) -> Callable[[str], int]:
    def read(text: str) -> int:
        if len(text) > count or not (text.isascii() and text.isdecimal()):
            raise ValueError("no number")
        return int(text)

    return read


def _text(size: int) -> Callable[[str], str]:
    def read(text: str) -> str:
        if len(text.encode(errors="replace")) > size:
            raise ValueError("too long")
        return text

    return read


def _chosen(name: str, choices: dict[str, Any]) -> _Field:
    def read(text: str) -> Any:
        if text not in choices:
            raise ValueError("no choice")
        return choices[text]

    return _Field(name, read, max(len(choice.encode()) for choice in choices), tuple(choices))
