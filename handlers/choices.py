"""Categories and areas to choose from, and their names."""

from __future__ import annotations

from handlers.context import Context
from handlers.dialogs.forms import Option
from storage.town import WHOLE_TOWN


def categories(context: Context) -> list[Option]:
    """The likeliest six, then 'I don't know' is a skip; the rest follow behind 'others'."""
    town = context.town
    order = [key for key in context.services.popular if key in town.categories and key != "other"]
    order += [key for key in town.categories if key not in order]
    return [Option(key, town.categories[key][context.language]) for key in order]


def areas(context: Context) -> list[Option]:
    """The person's last area first, then the town's, then the whole town."""
    town, last = context.town, context.person.last_area
    keys = [key for key in town.areas if key == last] + [key for key in town.areas if key != last]
    whole = Option(WHOLE_TOWN, context.plain("area-whole"))
    options = [Option(key, town.areas[key][context.language]) for key in keys]
    return [whole, *options] if last == WHOLE_TOWN else [*options, whole]


def category_name(context: Context, key: str | None) -> str:
    return context.town.category(key, context.language) or context.plain("category-none")


def area_name(context: Context, key: str | None) -> str:
    if key == WHOLE_TOWN:
        return context.plain("area-whole")
    return context.town.area(key, context.language) or context.plain("area-none")
