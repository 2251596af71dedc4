"""Operations, as a feature."""

from __future__ import annotations

from handlers.feature import Feature
from handlers.operations import alarms, switches, tidying

FEATURE = Feature(
    "operations",
    jobs=(
        tidying.leave_strange_groups,
        alarms.tell_of_outages,
        alarms.tell_of_dead_letters,
        alarms.tell_of_late_digests,
    ),
    jobs_with_features=(switches.tell_of_open_items,),
    hourly_jobs=(tidying.tidy,),
)
