"""Optional features that the town has switched off: what stays open in them is told once."""

from __future__ import annotations

from handlers import team
from handlers.feature import Assembled
from handlers.services import Services
from storage.engine import meta
from storage.engine.unit_of_work import UnitOfWork

TOLD = "switched_off_told"  # key in `meta`: the features that were told of, separated by blanks


async def tell_of_open_items(unit: UnitOfWork, services: Services, features: Assembled) -> None:
    """Tells the coordinators what stays open in a feature that was switched off; once, until it is on again."""
    told = (await meta.get(unit, TOLD, "")).split()
    off = {feature.key: feature for feature in features.off}
    now = [key for key in told if key in off]
    for key in off.keys() - set(told):
        now.append(key)
        count_open = off[key].open_items
        if count_open is not None and (count := await count_open(unit)):
            await team.tell_coordinators(unit, services, f"off-{key}", count=count)
    if sorted(now) != sorted(told):
        meta.put(unit, TOLD, " ".join(sorted(now)))
