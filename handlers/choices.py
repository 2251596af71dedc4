"""Categories and areas: the options to choose from, and their names."""

from __future__ import annotations

from handlers.context import Context
from handlers.dialogs.forms import Option
from storage.signal_counts import POPULAR_CATEGORIES
from storage.town import WHOLE_TOWN


async def categories(context: Context) -> list[Option]:
    """All categories, the most used first, then the others in the town's order. "other" never counts as most used."""
    town = context.town
    popular = await context.unit.cached(POPULAR_CATEGORIES)
    order = [key for key in popular if key in town.categories and key != "other"]
    order += [key for key in town.categories if key not in order]
    return [Option(key, town.categories[key][context.language]) for key in order]


def areas(context: Context) -> list[Option]:
    """All areas, the person's last choice first. Unless that was the whole town, the whole town comes last."""
    town, last = context.town, context.person.last_area
    keys = [key for key in town.areas if key == last] + [key for key in town.areas if key != last]
    whole = Option(WHOLE_TOWN, context.plain("area-whole"))
    options = [Option(key, town.areas[key][context.language]) for key in keys]
    return [whole, *options] if last == WHOLE_TOWN else [*options, whole]


def category_name(context: Context, key: str | None) -> str:
    """The name in the person's language; a text for "none" when the key is None or unknown."""
    return context.town.category(key, context.language) or context.plain("category-none")


def area_name(context: Context, key: str | None) -> str:
    """The name in the person's language; a text for "none" when the key is None or unknown."""
    if key == WHOLE_TOWN:
        return context.plain("area-whole")
    return context.town.area(key, context.language) or context.plain("area-none")
